package org.skillgap.application.path;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.skillgap.application.release.JobZone;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.SyntheticRelease;

/**
 * The synthetic release of six occupations and six skills, the last occupation without ratings: every skill is a quarter of a
 * level higher from one occupation to the next, the last skills the most important ones. Occupations 0 and 1 are in job zones 2
 * and 4.
 */
final class StepsRelease {

    static final int UNRATED = 5;

    private StepsRelease() {}

    static Release named(String name) {
        return of(SyntheticRelease.of(name, 6, 6, 0));
    }

    /** The same without the ratings of one occupation. */
    static Release without(String name, int occupation) {
        Release whole = SyntheticRelease.of(name, 6, 6, 0);
        List<OccupationRating> others = whole.ratings().stream()
                .filter(row -> !row.occupation().equals(SyntheticRelease.code(occupation)))
                .toList();
        return of(new Release(
                whole.name(),
                whole.sha256(),
                whole.scales(),
                whole.elements(),
                whole.occupations(),
                new ArrayList<>(others),
                whole.levelAnchors(),
                whole.jobZones(),
                whole.relatedOccupations(),
                whole.alternateTitles()));
    }

    private static Release of(Release plain) {
        return new Release(
                plain.name(),
                plain.sha256(),
                plain.scales(),
                plain.elements(),
                plain.occupations(),
                plain.ratings(),
                plain.levelAnchors(),
                List.of(zone(0, 2), zone(1, 4)),
                plain.relatedOccupations(),
                plain.alternateTitles());
    }

    private static JobZone zone(int occupation, int zone) {
        return new JobZone(SyntheticRelease.code(occupation), zone, YearMonth.of(2024, 1), "Analyst");
    }
}
