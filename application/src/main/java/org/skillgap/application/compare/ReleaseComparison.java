package org.skillgap.application.compare;

import java.util.List;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * What changed from one release to another.
 *
 * @param before the name of the one
 * @param after the name of the other
 * @param occupationsBefore how many occupations the one has
 * @param occupationsAfter how many the other has
 * @param added occupations that only the other has, in the order of their codes
 * @param removed occupations that only the one has, in the order of their codes
 * @param renamed occupations of both whose title differs, in the order of their codes
 * @param domains what changed in each domain in which one of them has ratings
 */
public record ReleaseComparison(
        String before,
        String after,
        int occupationsBefore,
        int occupationsAfter,
        List<Occupation> added,
        List<Occupation> removed,
        List<Renaming> renamed,
        List<DomainChanges> domains) {

    /**
     * An occupation with another title.
     *
     * @param code its code
     * @param before its title in the one release
     * @param after its title in the other
     */
    public record Renaming(OccupationCode code, String before, String after) {}

    /** Copies the lists. */
    public ReleaseComparison {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        renamed = List.copyOf(renamed);
        domains = List.copyOf(domains);
    }
}
