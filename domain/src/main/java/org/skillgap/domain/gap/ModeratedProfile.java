package org.skillgap.domain.gap;

import java.util.Objects;
import java.util.Optional;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;

/**
 * A profile with all that testing it against another one needs, computed once: the moderated variance of each level, and
 * what is flagged. Immutable.
 */
public final class ModeratedProfile {

    private final Profile profile;
    private final PriorVariance prior;
    private final double[] variances;
    private final double[] squaresPerDegree;
    private final RatedSide[] sides;

    private ModeratedProfile(Profile profile, PriorVariance prior) {
        this.profile = profile;
        this.prior = Objects.requireNonNull(prior, "prior");
        int size = profile.size();
        variances = new double[size];
        squaresPerDegree = new double[size];
        sides = new RatedSide[size];
        for (int i = 0; i < size; i++) {
            Optional<Rating> level = profile.levelRatingAt(i);
            variances[i] = level.map(prior::moderate).orElse(Double.NaN);
            squaresPerDegree[i] =
                    variances[i] * variances[i] / (level.map(Rating::raters).orElse(0) - 1);
            sides[i] = RatedSide.of(level, profile.importanceRatingAt(i));
        }
    }

    /**
     * Returns a profile, moderated.
     *
     * @param prior of the release and domain that the profile is from
     */
    public static ModeratedProfile of(Profile profile, PriorVariance prior) {
        return new ModeratedProfile(profile, prior);
    }

    /** Returns the profile itself. */
    public Profile profile() {
        return profile;
    }

    /** Returns the prior that its variances were moderated with. */
    public PriorVariance prior() {
        return prior;
    }

    /** Returns the moderated variance of the level at a place of the profile; NaN if it cannot be tested. */
    double varianceAt(int index) {
        return variances[index];
    }

    /** Returns the square of that variance over N - 1, its share in Welch's formula; NaN if it cannot be tested. */
    double squarePerDegreeAt(int index) {
        return squaresPerDegree[index];
    }

    /** Returns what is said about the element at a place of the profile. */
    RatedSide sideAt(int index) {
        return sides[index];
    }
}
