package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.skillgap.domain.gap.LevelDifference;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.Level;

/**
 * Level differences as a table: skill, level in the source, level in the target, difference, and a bar on the scale 0 to 7
 * that is filled up to the source and differently from there to the target.
 */
final class GapTable {

    private static final int SCALE = 7;
    private static final int NUMBERS = "  From    To   Diff  ".length();
    private static final int NARROWEST_NAME = 12;
    private static final int MOST_CELLS_PER_LEVEL = 4;

    private final Screen screen;
    private final List<LevelDifference> rows;
    private final String head;
    private final int nameWidth;
    private final int cellsPerLevel;

    GapTable(Screen screen, List<LevelDifference> rows, ElementDomain domain) {
        this.screen = screen;
        this.rows = rows;
        this.head = Text.capital(domain.one());
        int longest =
                rows.stream().mapToInt(row -> row.element().name().length()).reduce(head.length(), Math::max);
        int besideTwoCells = screen.width() - NUMBERS - 2 * SCALE - 1;
        this.nameWidth = Math.min(longest, Math.max(NARROWEST_NAME, besideTwoCells));
        int free = screen.width() - nameWidth - NUMBERS - 1;
        this.cellsPerLevel = Math.max(1, Math.min(MOST_CELLS_PER_LEVEL, free / SCALE));
    }

    /** Returns the head, a line for each row, and what the bars mean. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(screen.bold(Text.fit(head, nameWidth, "") + "  From    To   Diff  " + ruler()));
        rows.forEach(row -> lines.add(line(row)));
        lines.add("");
        lines.addAll(Text.wrap(
                had(1) + " level in the first   " + needed(1) + " further level in the second   scale 0 to 7",
                screen.width(),
                ""));
        return lines;
    }

    private String ruler() {
        StringBuilder ruler = new StringBuilder("0");
        for (int level = 1; level <= SCALE; level++) {
            ruler.append(" ".repeat(cellsPerLevel - 1)).append(level);
        }
        return ruler.toString();
    }

    private String line(LevelDifference row) {
        return Text.fit(row.element().name(), nameWidth, screen.isUnicode() ? "…" : "...")
                + "  " + number(row.from().hundredths())
                + "  " + number(row.to().hundredths())
                + "  " + screen.green("+" + number(row.hundredths()))
                + "  " + bar(row);
    }

    private static String number(int hundredths) {
        return String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
    }

    /** A higher level shows, however little higher it is. */
    private String bar(LevelDifference row) {
        int cells = SCALE * cellsPerLevel;
        int from = Math.min(cells(row.from()), cells - 1);
        int to = Math.max(cells(row.to()), from + 1);
        return had(from) + screen.green(needed(to - from)) + screen.faint(rest(cells - to));
    }

    private int cells(Level level) {
        return Math.round(level.hundredths() * cellsPerLevel / 100f);
    }

    private String had(int cells) {
        return (screen.isUnicode() ? "█" : "#").repeat(cells);
    }

    private String needed(int cells) {
        return (screen.isUnicode() ? "▒" : "+").repeat(cells);
    }

    private String rest(int cells) {
        return (screen.isUnicode() ? "·" : ".").repeat(cells);
    }
}
