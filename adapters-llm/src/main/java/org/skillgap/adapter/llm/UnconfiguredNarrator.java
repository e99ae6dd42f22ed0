package org.skillgap.adapter.llm;

import java.util.List;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.port.GapNarrator;
import org.skillgap.domain.gap.LevelDifference;
import org.skillgap.domain.occupation.Occupation;

/** Stands where a language model would, and says that none is configured. */
public final class UnconfiguredNarrator implements GapNarrator {

    /**
     * Never returns.
     *
     * @throws UpstreamUnavailable always
     */
    @Override
    public List<String> describe(Occupation from, Occupation to, List<LevelDifference> gaps) {
        throw new UpstreamUnavailable(
                "No language model is configured, so gaps cannot be put into words; their figures need none.");
    }
}
