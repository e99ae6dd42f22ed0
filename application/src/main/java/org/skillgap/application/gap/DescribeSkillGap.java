package org.skillgap.application.gap;

import java.util.List;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.domain.gap.LevelDifference;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;

/** Answers with the gap between two occupations in a language model's words. */
public final class DescribeSkillGap {

    private final FindSkillGap findSkillGap;
    private final Words narrator;

    /**
     * @param findSkillGap finds the gap
     * @param narrator puts it into words
     */
    public DescribeSkillGap(FindSkillGap findSkillGap, Words narrator) {
        this.findSkillGap = findSkillGap;
        this.narrator = narrator;
    }

    /** Puts gaps into words. */
    public interface Words {

        /** Says that no language model is configured. */
        Words NOT_CONFIGURED = (from, to, gaps) -> {
            throw new UpstreamUnavailable(
                    "No language model is configured, so gaps cannot be put into words; their figures need none.");
        };

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

    /**
     * A gap in words.
     *
     * @param gap the gap
     * @param descriptions one for each higher level, in the same order
     */
    public record DescribedGap(OccupationGap gap, List<String> descriptions) {}

    /**
     * Returns the gap between two occupations, described.
     *
     * @param domain what to compare
     * @throws OccupationNotFound if one of them is not in the release
     * @throws RatingsMissing if O*NET has not rated one of them in this domain
     * @throws StoreUnavailable if no data could be read yet
     * @throws UpstreamUnavailable if there is something to describe, and no language model is configured or it cannot be used
     */
    public DescribedGap between(OccupationCode from, OccupationCode to, ElementDomain domain) {
        OccupationGap found = findSkillGap.between(from, to, domain);
        List<LevelDifference> higher = found.gap().higherLevels();
        Occupation source = found.from().findOccupation().orElseThrow();
        List<String> descriptions = higher.isEmpty() ? List.of() : narrator.describe(source, found.to(), higher);
        return new DescribedGap(found, descriptions);
    }
}
