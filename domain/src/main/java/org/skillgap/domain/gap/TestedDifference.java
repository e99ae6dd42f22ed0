package org.skillgap.domain.gap;

/**
 * The level of one element in two profiles, tested.
 *
 * @param levels the element and its two levels
 * @param evidence how sure their difference is
 * @param from what else is known about the element in the source
 * @param to what else is known about it in the target
 */
public record TestedDifference(LevelDifference levels, Evidence evidence, RatedSide from, RatedSide to) {

    /** Tells whether the level is higher in the target. */
    public boolean isHigher() {
        return levels.hundredths() > 0;
    }
}
