package org.skillgap.domain.quality;

import java.util.Optional;
import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;

/**
 * How many ratings on scale LV there are, and how many of them have a reservation; one may have several.
 *
 * @param levels how many there are
 * @param suppressed how many O*NET asks for caution with, because their standard error is large
 * @param notRelevant how many most raters found not relevant to the occupation
 * @param untested how many cannot be tested, for want of a standard error or of two raters
 */
public record LevelCounts(int levels, int suppressed, int notRelevant, int untested) {

    /** No rating. */
    public static final LevelCounts NONE = new LevelCounts(0, 0, 0, 0);

    /** Returns the counts of one occupation. */
    public static LevelCounts of(ModeratedProfile rated) {
        Profile profile = rated.profile();
        LevelCounts counts = NONE;
        for (int i = 0; i < profile.size(); i++) {
            Optional<Rating> level = profile.levelRatingAt(i);
            if (level.isPresent()) {
                counts = counts.plus(new LevelCounts(
                        1,
                        level.get().recommendSuppress() == Flag.YES ? 1 : 0,
                        level.get().notRelevant() == Flag.YES ? 1 : 0,
                        ReRating.isTestable(level.get(), rated.prior()) ? 0 : 1));
            }
        }
        return counts;
    }

    /** Returns these and others together. */
    public LevelCounts plus(LevelCounts other) {
        return new LevelCounts(
                levels + other.levels,
                suppressed + other.suppressed,
                notRelevant + other.notRelevant,
                untested + other.untested);
    }
}
