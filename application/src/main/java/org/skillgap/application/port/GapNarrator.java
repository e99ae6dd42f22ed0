package org.skillgap.application.port;

import java.util.List;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.domain.gap.LevelDifference;
import org.skillgap.domain.occupation.Occupation;

/** Puts gaps into words, with a language model. */
public interface GapNarrator {

    /**
     * Returns for each gap, in the same order, what to develop and why it matters in the target.
     *
     * @param from what somebody works as
     * @param to what somebody wants to work as
     * @param gaps the higher levels of the target
     * @throws UpstreamUnavailable if no language model is configured or it cannot be used
     */
    List<String> describe(Occupation from, Occupation to, List<LevelDifference> gaps);
}
