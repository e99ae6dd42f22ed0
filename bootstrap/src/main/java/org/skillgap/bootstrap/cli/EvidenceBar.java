package org.skillgap.bootstrap.cli;

import java.util.Arrays;
import java.util.List;
import org.skillgap.domain.gap.Evidence;
import org.skillgap.domain.gap.TestedDifference;

/**
 * A bar on the scale 0 to 7: filled up to the level of the source, differently from there to the level of the target (or back
 * to it), and over it a whisker, from the lower to the upper bound of the target's level, seen from the source.
 */
final class EvidenceBar {

    private static final int SCALE = 7;
    private static final int MOST_CELLS_PER_LEVEL = 4;

    private final Screen screen;
    private final int cellsPerLevel;
    private final String glyphs;

    private EvidenceBar(Screen screen, int cellsPerLevel) {
        this.screen = screen;
        this.cellsPerLevel = cellsPerLevel;
        this.glyphs = screen.isUnicode() ? "█▒░·├─┤┼" : "#+-.[=]|";
    }

    /** Returns the widest bar that fits, with at least one cell for each level. */
    static EvidenceBar fitting(Screen screen, int width) {
        return new EvidenceBar(screen, Math.max(1, Math.min(MOST_CELLS_PER_LEVEL, (width - 1) / SCALE)));
    }

    /** Returns how wide a bar with its ruler is. */
    static int width(int cellsPerLevel) {
        return SCALE * cellsPerLevel + 1;
    }

    String ruler() {
        StringBuilder ruler = new StringBuilder("0");
        for (int level = 1; level <= SCALE; level++) {
            ruler.append(" ".repeat(cellsPerLevel - 1)).append(level);
        }
        return ruler.toString();
    }

    /** Returns what each part of a bar means. */
    List<String> legend() {
        return List.of(
                glyph(0) + " level of the first",
                glyph(1) + " further level of the second",
                glyph(2) + " surplus",
                glyphs.substring(4, 5) + glyph(5) + glyph(7) + glyph(5) + glyph(6) + " bounds, 95 % each");
    }

    String of(TestedDifference row) {
        double from = row.levels().from().hundredths() / 100.0;
        double to = row.levels().to().hundredths() / 100.0;
        char[] cells = new char[SCALE * cellsPerLevel];
        Arrays.fill(cells, glyph(3));
        Arrays.fill(cells, 0, length(Math.min(from, to)), glyph(0));
        Arrays.fill(cells, length(Math.min(from, to)), length(Math.max(from, to)), glyph(to > from ? 1 : 2));
        Evidence evidence = row.evidence();
        if (evidence.isTested()) {
            int low = cell(from + evidence.lowerBound());
            int high = cell(from + evidence.upperBound());
            Arrays.fill(cells, low, high, glyph(5));
            cells[low] = glyph(4);
            cells[high] = glyph(6);
            cells[cell(to)] = glyph(7);
        }
        return screen.faint(new String(cells));
    }

    private char glyph(int index) {
        return glyphs.charAt(index);
    }

    private int length(double level) {
        return (int) Math.round(level * cellsPerLevel);
    }

    private int cell(double level) {
        return Math.max(0, Math.min(SCALE * cellsPerLevel - 1, length(level) - 1));
    }
}
