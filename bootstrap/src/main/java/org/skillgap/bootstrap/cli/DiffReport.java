package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.skillgap.application.compare.DomainChanges;
import org.skillgap.application.compare.PairComparison;
import org.skillgap.application.compare.PairComparison.ElementChange;
import org.skillgap.application.compare.RatingChange;
import org.skillgap.application.compare.ReleaseComparison;
import org.skillgap.domain.occupation.Occupation;

/** What changed from one release to another, for a person. */
final class DiffReport {

    /** How many lines a list has unless all are asked for. */
    static final int USUAL_MOST = 20;

    private static final String INDENT = "  ";

    private final Screen screen;
    private final int most;

    /**
     * @param most how many lines a list has at most
     */
    DiffReport(Screen screen, int most) {
        this.screen = screen;
        this.most = most;
    }

    /** Returns the counts, which occupations came and went, and the largest changes. */
    List<String> lines(ReleaseComparison found) {
        List<String> lines = new ArrayList<>(new Facts()
                .add("Before", found.before())
                .add("After", found.after())
                .add(
                        "Occupations",
                        Text.count(found.occupationsBefore()) + " before, " + Text.count(found.occupationsAfter())
                                + " after: " + Text.count(found.added().size()) + " added, "
                                + Text.count(found.removed().size()) + " removed, "
                                + Text.count(found.renamed().size()) + " renamed")
                .lines(screen));
        list(lines, "Added", found.added(), DiffReport::named);
        list(lines, "Removed", found.removed(), DiffReport::named);
        list(
                lines,
                "Renamed",
                found.renamed(),
                renaming -> renaming.code() + "  " + renaming.before() + " -> " + renaming.after());
        lines.add("");
        lines.addAll(counts(found.domains()));
        for (DomainChanges domain : found.domains()) {
            String of = " in " + domain.domain().many();
            list(lines, "Newly rated" + of, domain.newlyRated(), DiffReport::named);
            list(lines, "No longer rated" + of, domain.noLongerRated(), DiffReport::named);
            list(lines, "Largest changes" + of, domain.changes(), DiffReport::line);
        }
        return lines;
    }

    private List<String> counts(List<DomainChanges> domains) {
        FigureTable table =
                new FigureTable().add(List.of("Ratings", "Before", "After", "In both", "Value changed", "Re-surveyed"));
        for (DomainChanges domain : domains) {
            table.add(List.of(
                    Text.capital(domain.domain().many()),
                    Text.count(domain.before()),
                    Text.count(domain.after()),
                    Text.count(domain.common()),
                    Text.count(domain.changes().size()),
                    Text.count(domain.resurveyed())));
        }
        return table.lines(screen);
    }

    private <T> void list(List<String> lines, String head, List<T> entries, Function<T, String> line) {
        if (entries.isEmpty()) {
            return;
        }
        int shown = Math.min(most, entries.size());
        String count = shown == entries.size()
                ? Text.count(shown)
                : Text.count(shown) + " of " + Text.count(entries.size()) + "; --all shows all";
        lines.add("");
        lines.add(screen.bold(head) + " (" + count + ")");
        entries.stream()
                .limit(shown)
                .map(entry -> INDENT + line.apply(entry))
                .map(text -> text.length() <= screen.width() ? text : Text.fit(text, screen.width(), "..."))
                .forEach(lines::add);
    }

    private static String named(Occupation occupation) {
        return occupation.code() + "  " + occupation.title();
    }

    private static String line(RatingChange change) {
        return String.format(
                Locale.ROOT,
                "%s  %s  %.2f -> %.2f  %s  %s, %s%s",
                change.occupation().code(),
                change.scale(),
                change.before().value(),
                change.after().value(),
                signed(change.hundredths()),
                change.element().name(),
                change.occupation().title(),
                change.isResurveyed() ? "" : " (not re-surveyed)");
    }

    /** Returns how the gap of a pair changed. */
    List<String> lines(PairComparison found) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(
                screen.bold("From " + found.from().title() + " to " + found.to().title()) + " ("
                        + found.domain().many() + ")");
        FigureTable table = new FigureTable()
                .add(List.of("", "Before", "After"))
                .add(row(found, "Higher levels", side -> Text.count(side.gaps())))
                .add(row(found, "supported", side -> Text.count(side.supported())))
                .add(row(
                        found, "Difficulty, in levels", side -> String.format(Locale.ROOT, "%.2f", side.difficulty())));
        lines.addAll(table.lines(screen));
        list(lines, "Became gaps", chosen(found, ElementChange::becameGap), this::line);
        list(lines, "Ceased to be gaps", chosen(found, ElementChange::ceasedToBeGap), this::line);
        list(
                lines,
                "Other changes",
                chosen(found, change -> !change.becameGap() && !change.ceasedToBeGap()),
                this::line);
        if (found.changes().isEmpty()
                && found.before().isRated()
                && found.after().isRated()) {
            lines.add("No level and no verdict of the two has changed.");
        }
        return lines;
    }

    private static List<String> row(PairComparison found, String name, Function<PairComparison.Side, String> figure) {
        return List.of(name, cell(found.before(), figure), cell(found.after(), figure));
    }

    private static String cell(PairComparison.Side side, Function<PairComparison.Side, String> figure) {
        return side.isRated() ? figure.apply(side) : "not rated";
    }

    private static List<ElementChange> chosen(PairComparison found, Predicate<ElementChange> isMeant) {
        return found.changes().stream().filter(isMeant).toList();
    }

    private String line(ElementChange change) {
        String verdicts = change.before().verdict() == change.after().verdict()
                ? change.after().verdict().id()
                : change.before().verdict().id() + " -> "
                        + change.after().verdict().id();
        return signed(change.before().hundredths()) + " -> "
                + signed(change.after().hundredths()) + "  " + change.element().name() + "  "
                + verdicts.replace('_', ' ');
    }

    private static String signed(long hundredths) {
        return String.format(Locale.ROOT, "%+.2f", hundredths / 100.0);
    }
}
