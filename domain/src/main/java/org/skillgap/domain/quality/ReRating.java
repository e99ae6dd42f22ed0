package org.skillgap.domain.quality;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.gap.PriorVariance;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;

/**
 * Rates an occupation once more, as if as many people as before had been asked again: each answers with the published level
 * plus noise, rounded to a whole level from 0 to 7. Two such ratings differ by noise alone, so that a gap between them is a
 * false one. The same chances give the same ratings.
 */
public final class ReRating {

    private static final int HIGHEST_ANSWER = 7;

    private final RaterSpread spread;
    private final DoubleSupplier chance;

    /**
     * @param spread how far apart the raters are
     * @param chance gives independent numbers from the normal distribution with mean 0 and standard deviation 1
     */
    public ReRating(RaterSpread spread, DoubleSupplier chance) {
        this.spread = spread;
        this.chance = chance;
    }

    /**
     * Returns new ratings of the levels that can be tested, moderated with the same prior; other elements are left out, and
     * it is empty where none can be tested.
     *
     * @param published the ratings to repeat
     */
    public ModeratedProfile of(ModeratedProfile published) {
        Profile profile = published.profile();
        PriorVariance prior = published.prior();
        Profile.Builder repeated = Profile.builder();
        for (int i = 0; i < profile.size(); i++) {
            Optional<Rating> level = profile.levelRatingAt(i);
            if (level.isPresent() && isTestable(level.get(), prior)) {
                double deviation = spread.standardDeviation(level.get(), prior);
                repeated.levelRating(profile.elementAt(i), again(level.get(), deviation));
            }
        }
        return ModeratedProfile.of(repeated.build(), prior);
    }

    /** Tells whether a level can be tested, and so be rated again. */
    static boolean isTestable(Rating level, PriorVariance prior) {
        return !Double.isNaN(prior.moderate(level));
    }

    /** The mean is rounded to hundredths, half to even, as O*NET does; the standard error is that of the new answers. */
    private Rating again(Rating rating, double deviation) {
        int raters = rating.raters();
        double sum = 0;
        double squares = 0;
        for (int rater = 0; rater < raters; rater++) {
            double answer = Math.rint(rating.value() + deviation * chance.getAsDouble());
            answer = Math.max(0, Math.min(HIGHEST_ANSWER, answer));
            sum += answer;
            squares += answer * answer;
        }
        double variance = (squares - sum * sum / raters) / (raters - 1);
        return new Rating(
                Math.rint(100 * sum / raters) / 100,
                raters,
                Math.sqrt(Math.max(0, variance) / raters),
                Double.NaN,
                Double.NaN,
                Flag.NOT_AVAILABLE,
                Flag.NOT_AVAILABLE,
                rating.ratedOn(),
                rating.domainSource(),
                rating.source());
    }
}
