package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import org.skillgap.application.gap.Background;
import org.skillgap.application.gap.OccupationGap;
import org.skillgap.domain.gap.LevelDifference;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.Level;

/** The gap between two occupations, or from an own profile to one, to read at a glance. */
final class GapReport {

    private final Screen screen;
    private final OccupationGap found;
    private final String release;
    private final List<LevelDifference> higher;
    private final String one;
    private final String many;

    GapReport(Screen screen, OccupationGap found, String release) {
        this.screen = screen;
        this.found = found;
        this.release = release;
        this.higher = found.gap().higherLevels();
        this.one = found.domain().one();
        this.many = found.domain().many();
    }

    /** Returns the skills that the target needs and the source does not have. */
    List<String> newSkills() {
        List<LevelDifference> missing =
                higher.stream().filter(row -> row.from().equals(Level.NONE)).toList();
        List<String> lines = head();
        if (missing.isEmpty()) {
            lines.addAll(
                    sentence("No new " + one + ": " + to() + " needs none that is at level 0 for " + from() + "."));
        } else {
            lines.addAll(sentence(Text.count(missing.size(), "new " + one, "new " + many) + ": needed for " + to()
                    + ", at level 0 for " + from() + "."));
            lines.add("");
            lines.addAll(new GapTable(screen, missing, found.domain()).lines());
        }
        int others = higher.size() - missing.size();
        if (others > 0) {
            lines.addAll(sentence(Text.count(higher.size(), one + " is", many + " are")
                    + " at a higher level in all; --by-lvl shows " + (higher.size() == 1 ? "it." : "them.")));
        }
        return lines;
    }

    /** Returns the skills whose level is higher in the target. */
    List<String> higherLevels() {
        List<String> lines = head();
        if (higher.isEmpty()) {
            lines.addAll(sentence("No " + one + " is at a higher level for " + to() + " than for " + from() + "."));
            return lines;
        }
        lines.addAll(sentence(Text.count(higher.size(), one + " is", many + " are") + " at a higher level for " + to()
                + " than for " + from() + "."));
        lines.add("");
        lines.addAll(new GapTable(screen, higher, found.domain()).lines());
        return lines;
    }

    private List<String> head() {
        Facts facts = new Facts()
                .add("From", named(found.from()))
                .add("To", named(found.to()))
                .add("Data", release);
        List<String> lines = new ArrayList<>(facts.lines(screen));
        lines.add("");
        return lines;
    }

    /** Returns what somebody comes from, with its code if it has one. */
    static String named(Background background) {
        return background.findOccupation().map(GapReport::named).orElse(background.title());
    }

    /** Returns an occupation with its code. */
    static String named(Occupation occupation) {
        return occupation.code() + "  " + occupation.title();
    }

    private String from() {
        return quoted(found.from().title());
    }

    private String to() {
        return quoted(found.to().title());
    }

    private static String quoted(String title) {
        return "'" + title + "'";
    }

    private List<String> sentence(String text) {
        return Text.wrap(text, screen.width(), "");
    }
}
