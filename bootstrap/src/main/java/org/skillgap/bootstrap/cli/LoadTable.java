package org.skillgap.bootstrap.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.skillgap.application.load.LoadReport;
import org.skillgap.application.release.ReleaseCounts;
import org.skillgap.application.release.ReleaseInfo;
import org.skillgap.domain.rating.ElementDomain;

/**
 * What a load did, as a table of counts.
 *
 * @param report what it did
 * @param taken how long it took
 */
record LoadTable(LoadReport report, Duration taken) {

    List<String> lines(Screen screen) {
        ReleaseInfo before = report.replacement().before();
        ReleaseInfo now = report.replacement().now();
        boolean isChange = report.replacement().isChange();
        List<String> lines = new ArrayList<>();
        if (!isChange) {
            lines.add("Nothing changed: this release is already loaded.");
        }
        Facts facts = new Facts().add("Release", now.name());
        if (isChange) {
            facts.add("Before", before.equals(ReleaseInfo.NONE) ? "nothing" : before.name());
        }
        addCounts(facts, report.counts());
        facts.add("Time", String.format(Locale.ROOT, "%.1f s", taken.toMillis() / 1000.0));
        lines.addAll(facts.lines(screen));
        return lines;
    }

    private static void addCounts(Facts facts, ReleaseCounts counts) {
        facts.add(
                "Occupations",
                Text.count(counts.occupations()) + ", "
                        + Text.count(counts.ratedOccupations().getOrDefault(ElementDomain.SKILLS, 0))
                        + " with rated skills");
        for (ElementDomain domain : ElementDomain.values()) {
            int ratings = counts.ratings().getOrDefault(domain, 0);
            if (ratings > 0) {
                facts.add(
                        nameOf(domain),
                        Text.count(ratings, "rating", "ratings") + " of "
                                + Text.count(counts.ratedElements().get(domain), "element", "elements"));
            }
        }
        facts.add("Level anchors", Text.count(counts.levelAnchors()))
                .add("Job zones", Text.count(counts.jobZones()))
                .add("Related occupations", Text.count(counts.relatedOccupations()))
                .add("Alternate titles", Text.count(counts.alternateTitles()));
        if (counts.tasks() > 0) {
            facts.add("Tasks", Text.count(counts.tasks()));
        }
    }

    /** Returns a domain's id as a name: "Work activities". */
    private static String nameOf(ElementDomain domain) {
        String id = domain.id().replace('_', ' ');
        return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    }
}
