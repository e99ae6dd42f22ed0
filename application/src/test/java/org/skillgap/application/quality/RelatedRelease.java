package org.skillgap.application.quality;

import java.util.List;
import org.skillgap.application.release.RelatedOccupation;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.SyntheticRelease;

/**
 * The synthetic release of eight occupations and six skills, the last occupation without ratings, with lists of related ones:
 * each level differs by a quarter from one occupation to the next, except where it falls from 6.75 to 0.
 */
final class RelatedRelease {

    private RelatedRelease() {}

    static Release named(String name) {
        Release plain = SyntheticRelease.of(name, 8, 6, 0);
        return new Release(
                plain.name(),
                plain.sha256(),
                plain.scales(),
                plain.elements(),
                plain.occupations(),
                plain.ratings(),
                plain.levelAnchors(),
                plain.jobZones(),
                List.of(
                        related(0, 4, "Supplemental", 11),
                        related(0, 1, "Primary-Short", 1),
                        related(1, 0, "Primary-Short", 2),
                        related(0, 7, "Primary-Short", 3),
                        related(7, 0, "Primary-Long", 6)),
                plain.alternateTitles());
    }

    private static RelatedOccupation related(int from, int to, String tier, int index) {
        return new RelatedOccupation(SyntheticRelease.code(from), SyntheticRelease.code(to), tier, index);
    }
}
