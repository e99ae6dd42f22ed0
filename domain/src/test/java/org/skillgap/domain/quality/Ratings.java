package org.skillgap.domain.quality;

import java.time.YearMonth;
import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.gap.PriorVariance;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;

/** Made-up ratings. */
final class Ratings {

    private Ratings() {}

    static Rating of(double level, int raters, double standardError) {
        return flagged(level, raters, standardError, Flag.NO, Flag.NO);
    }

    static Rating flagged(double level, int raters, double standardError, Flag suppress, Flag notRelevant) {
        return new Rating(
                level,
                raters,
                standardError,
                Double.NaN,
                Double.NaN,
                suppress,
                notRelevant,
                YearMonth.of(2025, 8),
                "Analyst",
                RatingSource.ONET_FILE);
    }

    /** Returns a profile of the elements 2.A.1.a, 2.A.1.b and on, moderated with a prior. */
    static ModeratedProfile profile(double prior, Rating... levels) {
        Profile.Builder profile = Profile.builder();
        for (int i = 0; i < levels.length; i++) {
            String id = "2.A.1." + (char) ('a' + i);
            profile.levelRating(new Element(new ElementId(id), "Skill " + id, ""), levels[i]);
        }
        return ModeratedProfile.of(profile.build(), new PriorVariance(prior));
    }
}
