package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.skillgap.application.related.RelatedOccupations;
import org.skillgap.domain.related.Signal;

/**
 * Related occupations, to read at a glance.
 *
 * @param screen where they are shown; a wide one gets the parts of the scores, a narrow one the scores alone
 * @param found the occupations
 */
record RelatedReport(Screen screen, RelatedOccupations found) {

    private static final int WIDE = 100;
    private static final int CODE = "15-1252.00  ".length();
    private static final int NARROWEST_TITLE = 12;
    private static final String UNKNOWN = "-";

    List<String> lines() {
        List<String> lines = new ArrayList<>(new Facts()
                .add(
                        "Like",
                        found.occupation().code() + "  " + found.occupation().title())
                .add("Data", found.release())
                .lines(screen));
        lines.add("");
        if (found.rows().isEmpty()) {
            lines.addAll(sentence("No other occupation is rated."));
            return lines;
        }
        lines.addAll(table().lines(screen));
        if (screen.width() >= Screen.USUAL_WIDTH) {
            lines.add("");
            lines.addAll(sentence("To and From: how far the move is, there and back, in levels of skills; 0.00 asks"
                    + " for nothing higher. Scores are explained in docs/method.md."));
        }
        return lines;
    }

    private FigureTable table() {
        List<List<String>> figures = new ArrayList<>(List.of(header()));
        found.rows().forEach(row -> figures.add(figures(row)));
        int besideTitle = CODE + widths(figures);
        int longest = found.rows().stream()
                .mapToInt(row -> row.occupation().title().length())
                .max()
                .orElse(0);
        int title = Math.min(longest, Math.max(NARROWEST_TITLE, screen.width() - besideTitle));
        FigureTable table = new FigureTable().add(cells("Code        Title", figures.get(0)));
        for (int i = 0; i < found.rows().size(); i++) {
            RelatedOccupations.Row row = found.rows().get(i);
            String name = Text.fit(row.occupation().title(), title, screen.isUnicode() ? "…" : "...");
            table.add(cells(row.occupation().code() + "  " + name, figures.get(i + 1)));
        }
        return table;
    }

    /** Two blanks stand before each column. */
    private static int widths(List<List<String>> rows) {
        int sum = 0;
        for (int column = 0; column < rows.get(0).size(); column++) {
            int number = column;
            sum += 2
                    + rows.stream()
                            .mapToInt(row -> row.get(number).length())
                            .max()
                            .orElse(0);
        }
        return sum;
    }

    private static List<String> cells(String name, List<String> figures) {
        List<String> cells = new ArrayList<>(List.of(name));
        cells.addAll(figures);
        return cells;
    }

    private List<String> header() {
        List<String> header = new ArrayList<>();
        if (screen.width() >= Screen.USUAL_WIDTH) {
            header.addAll(List.of("Zone", "To", "From"));
        }
        header.add("Score");
        if (screen.width() >= WIDE) {
            found.signals().forEach(signal -> header.add(name(signal)));
        }
        return header;
    }

    private static String name(Signal signal) {
        return switch (signal) {
            case SKILLS -> "Skills";
            case KNOWLEDGE -> "Knowl.";
            case TITLES -> "Titles";
            case DESCRIPTIONS -> "Descr.";
            case HIERARCHY -> "SOC";
        };
    }

    private List<String> figures(RelatedOccupations.Row row) {
        List<String> figures = new ArrayList<>();
        if (screen.width() >= Screen.USUAL_WIDTH) {
            boolean hasZone = row.jobZone() != RelatedOccupations.NO_JOB_ZONE;
            figures.add(hasZone ? Integer.toString(row.jobZone()) : UNKNOWN);
            figures.add(figure(row.difficultyTo()));
            figures.add(figure(row.difficultyFrom()));
        }
        figures.add(figure(row.relatedness().score()));
        if (screen.width() >= WIDE) {
            found.signals()
                    .forEach(signal ->
                            figures.add(figure(row.relatedness().parts().getOrDefault(signal, Double.NaN))));
        }
        return figures;
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? UNKNOWN : String.format(Locale.ROOT, "%.2f", value);
    }

    private List<String> sentence(String text) {
        return Text.wrap(text, screen.width(), "");
    }
}
