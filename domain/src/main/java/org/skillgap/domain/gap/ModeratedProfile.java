package org.skillgap.domain.gap;

import java.util.Objects;
import java.util.Optional;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;

/**
 * A profile with all that testing it against another one needs, computed once: the moderated variance of each level, and
 * what is flagged. Immutable.
 *
 * <p>Start with {@link #of} for what was rated, with {@link #given} for levels that are taken as they are.
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
            sides[i] = RatedSide.of(profile.levelRatingAt(i), profile.importanceRatingAt(i));
        }
    }

    /**
     * Returns a profile, moderated.
     *
     * @param prior of the release and domain that the profile is from
     */
    public static ModeratedProfile of(Profile profile, PriorVariance prior) {
        ModeratedProfile moderated = new ModeratedProfile(profile, prior);
        for (int i = 0; i < profile.size(); i++) {
            Optional<Rating> level = profile.levelRatingAt(i);
            double variance = level.map(prior::moderate).orElse(Double.NaN);
            moderated.variances[i] = variance;
            moderated.squaresPerDegree[i] =
                    variance * variance / (level.map(Rating::raters).orElse(0) - 1);
        }
        return moderated;
    }

    /**
     * Returns a profile whose levels are taken as they are, without any noise: variance 0, whatever ratings are behind them. A
     * test against a rated profile is then one-sided: its standard error and its N - 1 degrees of freedom are those of the
     * other side, which is what Welch's formula gives for a variance of 0. What the profile does not have stays untested, and
     * so does an element that was given on both sides.
     *
     * @param levels of somebody who knows them, such as a person or a company
     * @param prior of the profile that it will be tested against
     */
    public static ModeratedProfile given(Profile levels, PriorVariance prior) {
        return new ModeratedProfile(levels, prior);
    }

    /** Returns the profile itself. */
    public Profile profile() {
        return profile;
    }

    /** Returns the prior that its variances were moderated with. */
    public PriorVariance prior() {
        return prior;
    }

    /** Returns the moderated variance of the level at a place of the profile: 0 if it was given, NaN if it cannot be tested. */
    double varianceAt(int index) {
        return variances[index];
    }

    /** Returns the square of that variance over N - 1, its share in Welch's formula: 0 if given, NaN if it cannot be tested. */
    double squarePerDegreeAt(int index) {
        return squaresPerDegree[index];
    }

    /** Returns what is said about the element at a place of the profile. */
    RatedSide sideAt(int index) {
        return sides[index];
    }
}
