package org.skillgap.domain.assessment;

import java.util.Objects;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;

/**
 * A level that a language model assessed where O*NET has surveyed one.
 *
 * @param occupation whose level
 * @param element of what
 * @param surveyed the level that O*NET published
 * @param assessed the level as the model assessed it, not calibrated
 */
public record ComparedLevel(OccupationCode occupation, ElementId element, Level surveyed, Level assessed) {

    /** Refuses null. */
    public ComparedLevel {
        Objects.requireNonNull(occupation, "occupation");
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(surveyed, "surveyed");
        Objects.requireNonNull(assessed, "assessed");
    }
}
