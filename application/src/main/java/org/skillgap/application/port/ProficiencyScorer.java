package org.skillgap.application.port;

import org.skillgap.application.assessment.AssessedRun;
import org.skillgap.application.assessment.AssessmentTask;

/** Assesses the levels of occupations with a language model, one run at a time. */
public interface ProficiencyScorer extends ModelDialogue<AssessmentTask, AssessedRun> {}
