package org.skillgap.domain.assessment;

import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementId;

/** Says which level an occupation may have, without looking at the one that O*NET surveyed there. */
@FunctionalInterface
public interface LevelEstimate {

    /** Returns the level in hundredths, 0 to 700, not rounded; NaN if it says nothing about it. */
    double hundredths(OccupationCode occupation, ElementId element);
}
