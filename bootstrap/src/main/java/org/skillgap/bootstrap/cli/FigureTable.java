package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;

/** Names and their figures in columns: the names on the left, the figures right-aligned. Not safe for concurrent use. */
final class FigureTable {

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row; the first one is the header. All have the same number of cells. */
    FigureTable add(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** Returns the rows as lines, two blanks between columns, the header in bold. */
    List<String> lines(Screen screen) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(Text.fit(row.get(0), width(0), ""));
            for (int column = 1; column < row.size(); column++) {
                String figure = row.get(column);
                line.append(" ".repeat(2 + width(column) - figure.length())).append(figure);
            }
            lines.add(lines.isEmpty() ? screen.bold(line.toString()) : line.toString());
        }
        return lines;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }
}
