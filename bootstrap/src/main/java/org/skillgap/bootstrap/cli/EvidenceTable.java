package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.skillgap.domain.gap.Evidence;
import org.skillgap.domain.gap.TestedDifference;
import org.skillgap.domain.gap.Verdict;
import org.skillgap.domain.rating.ElementDomain;

/**
 * Tested differences as a table: levels, difference, importance in the target, q-value, a mark for the verdict, and a bar with
 * the bounds of the target's level. A narrow screen gets neither importance nor bars.
 */
final class EvidenceTable {

    private static final String LEVELS = "  From    To   Diff";
    private static final String IMPORTANCE = "  Imp.";
    private static final String Q_AND_VERDICT = "       q   ";
    private static final int NARROWEST_NAME = 10;
    private static final int BETWEEN = 2;

    private final Screen screen;
    private final List<TestedDifference> rows;
    private final String head;
    private final int nameWidth;
    private final boolean hasBars;
    private final EvidenceBar bar;

    EvidenceTable(Screen screen, List<TestedDifference> rows, ElementDomain domain) {
        this.screen = screen;
        this.rows = rows;
        this.head = Text.capital(domain.one());
        int longest = rows.stream()
                .mapToInt(row -> row.levels().element().name().length())
                .reduce(head.length(), Math::max);
        int narrowNumbers = LEVELS.length() + Q_AND_VERDICT.length();
        int numbers = narrowNumbers + IMPORTANCE.length() + BETWEEN;
        hasBars = screen.width() >= NARROWEST_NAME + numbers + EvidenceBar.width(1);
        int free = screen.width() - (hasBars ? numbers + EvidenceBar.width(2) : narrowNumbers);
        nameWidth = Math.min(longest, Math.max(NARROWEST_NAME, free));
        bar = EvidenceBar.fitting(screen, screen.width() - nameWidth - numbers);
    }

    /** Returns the head, a line for each row, and what the marks and bars mean. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        String title = Text.fit(head, nameWidth, cut()) + LEVELS + (hasBars ? IMPORTANCE : "") + Q_AND_VERDICT;
        lines.add(screen.bold(hasBars ? title + "  " + bar.ruler() : title.stripTrailing()));
        rows.forEach(row -> lines.add(line(row)));
        lines.add("");
        lines.addAll(Text.row(
                List.of(
                        mark(Verdict.GAP) + " gap",
                        mark(Verdict.UNDETERMINED) + " undetermined",
                        mark(Verdict.NO_MATERIAL_GAP) + " no material gap",
                        mark(Verdict.UNTESTED) + " untested"),
                screen.width()));
        if (hasBars) {
            lines.addAll(Text.row(bar.legend(), screen.width()));
        }
        return lines;
    }

    private String line(TestedDifference row) {
        Evidence evidence = row.evidence();
        StringBuilder line = new StringBuilder();
        line.append(Text.fit(row.levels().element().name(), nameWidth, cut()));
        line.append("  ").append(number(row.levels().from().hundredths() / 100.0));
        line.append("  ").append(number(row.levels().to().hundredths() / 100.0));
        line.append("  ")
                .append(coloured(evidence.verdict(), signed(row.levels().hundredths())));
        if (hasBars) {
            double importance = row.to().importance();
            line.append("  ").append(Double.isNaN(importance) ? "   -" : number(importance));
        }
        line.append("  ").append(qValue(evidence));
        line.append("  ").append(coloured(evidence.verdict(), mark(evidence.verdict())));
        if (hasBars) {
            line.append("  ").append(bar.of(row));
        }
        return line.toString();
    }

    private String cut() {
        return screen.isUnicode() ? "…" : "...";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String signed(int hundredths) {
        return hundredths == 0 ? " 0.00" : String.format(Locale.ROOT, "%+.2f", hundredths / 100.0);
    }

    /** Rounds up, so that what is above the limit of 0.05 never looks as if it were not. */
    private static String qValue(Evidence evidence) {
        if (!evidence.isTested()) {
            return "     -";
        }
        return evidence.qValue() < 0.0001
                ? "<.0001"
                : String.format(Locale.ROOT, "%.4f", Math.ceil(evidence.qValue() * 10_000) / 10_000);
    }

    private String coloured(Verdict verdict, String text) {
        return verdict == Verdict.GAP ? screen.green(text) : text;
    }

    private String mark(Verdict verdict) {
        return switch (verdict) {
            case GAP -> screen.isUnicode() ? "●" : "*";
            case UNDETERMINED -> screen.isUnicode() ? "○" : "o";
            case NO_MATERIAL_GAP -> screen.isUnicode() ? "≈" : "=";
            case UNTESTED -> "?";
        };
    }
}
