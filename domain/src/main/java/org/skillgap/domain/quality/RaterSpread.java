package org.skillgap.domain.quality;

import org.skillgap.domain.gap.PriorVariance;
import org.skillgap.domain.rating.Rating;

/** How far apart simulated raters are: no one knows how far the real ones would be, so it is tried with both figures. */
public enum RaterSpread {
    /** As the release says: the standard deviation is √N·SE. Raters who agreed agree again. */
    PUBLISHED("published") {
        @Override
        double variance(Rating rating, PriorVariance prior) {
            return rating.raters() * rating.standardError() * rating.standardError();
        }
    },
    /** As the test assumes: the same of the moderated standard error. Raters who agreed need not agree again. */
    MODERATED("moderated") {
        @Override
        double variance(Rating rating, PriorVariance prior) {
            return rating.raters() * prior.moderate(rating);
        }
    };

    private final String id;

    RaterSpread(String id) {
        this.id = id;
    }

    /** Returns the name that answers use, such as {@code published}. */
    public String id() {
        return id;
    }

    /**
     * Returns the standard deviation of one rater's answer, in levels.
     *
     * @param rating one that can be tested
     */
    double standardDeviation(Rating rating, PriorVariance prior) {
        return Math.sqrt(variance(rating, prior));
    }

    abstract double variance(Rating rating, PriorVariance prior);
}
