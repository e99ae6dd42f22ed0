package org.skillgap.domain.assessment;

import java.util.Collection;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;

/** How far the surveys are from themselves: what they would say with any number of raters is not known better than this. */
public final class NoiseFloor {

    /** The mean distance of a normal distribution from its mean, in standard deviations: √(2/π). */
    private static final double MEAN_DISTANCE = Math.sqrt(2 / Math.PI);

    private NoiseFloor() {}

    /**
     * Returns the expected distance of a surveyed level from what more and more raters would come to, in levels: √(2/π) times
     * the mean of the standard errors that were published. NaN if none was.
     */
    public static double of(Collection<Profile> surveyed) {
        double sum = 0;
        int count = 0;
        for (Profile profile : surveyed) {
            for (int i = 0; i < profile.size(); i++) {
                double standardError =
                        profile.levelRatingAt(i).map(Rating::standardError).orElse(Double.NaN);
                if (!Double.isNaN(standardError)) {
                    sum += standardError;
                    count++;
                }
            }
        }
        return MEAN_DISTANCE * sum / count;
    }
}
