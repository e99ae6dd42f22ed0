package org.skillgap.application.describe;

import java.util.Objects;
import org.skillgap.application.catalog.LevelChoice;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;

/**
 * Which gap is to be put into words.
 *
 * @param from what somebody works as
 * @param to what somebody wants to work as
 * @param domain what to compare
 * @param levels which levels count; others than surveyed ones are of skills only
 */
public record GapQuestion(OccupationCode from, OccupationCode to, ElementDomain domain, LevelChoice levels) {

    /** Refuses null. */
    public GapQuestion {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(levels, "levels");
    }
}
