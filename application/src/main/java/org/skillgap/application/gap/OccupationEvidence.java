package org.skillgap.application.gap;

import java.util.List;
import org.skillgap.domain.gap.GapSummary;
import org.skillgap.domain.gap.TestedDifference;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.LevelMeaning;

/**
 * The gap between two occupations, or between somebody's own profile and an occupation, and how sure it is.
 *
 * @param from what somebody comes from
 * @param to what somebody wants to work as
 * @param domain what is compared
 * @param rows those that the filter shows: largest difference first, then by element id as plain text
 * @param summary the whole comparison in four figures, whatever the filter shows
 * @param move how far it is, whatever the filter shows
 * @param provenance where the figures come from
 * @param levels which levels are compared
 */
public record OccupationEvidence(
        Background from,
        Occupation to,
        ElementDomain domain,
        List<Row> rows,
        GapSummary summary,
        OccupationMove move,
        Provenance provenance,
        ComparedLevels levels) {

    /**
     * One element.
     *
     * @param tested its levels and their evidence
     * @param fromMeaning what the level of the source means in O*NET's words
     * @param toMeaning what the level of the target means in O*NET's words
     */
    public record Row(TestedDifference tested, LevelMeaning fromMeaning, LevelMeaning toMeaning) {}

    /** Copies the rows. */
    public OccupationEvidence {
        rows = List.copyOf(rows);
    }
}
