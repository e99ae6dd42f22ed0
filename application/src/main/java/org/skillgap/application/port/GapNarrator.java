package org.skillgap.application.port;

import org.skillgap.application.assessment.Narration;
import org.skillgap.application.assessment.NarrationTask;

/** Puts gaps into words, with a language model. */
public interface GapNarrator extends ModelDialogue<NarrationTask, Narration> {}
