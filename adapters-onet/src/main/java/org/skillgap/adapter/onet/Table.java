package org.skillgap.adapter.onet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.skillgap.application.release.Origin;
import org.skillgap.application.release.ReleaseBuilder;

/** A file of rows: a header line, then cells separated by tabs, as many in every line; a quotation mark is a character. */
final class Table {

    private static final String CUT_SHORT =
            "the last line has no line end: the file may be cut short; if it is complete, add a line end";

    private final ReleaseFile kind;
    private final String name;
    private final LineReader lines;
    private final Values values;
    private final ReleaseBuilder problems;

    /**
     * @param name the file's name
     * @param problems is told what breaks a rule
     */
    Table(ReleaseFile kind, String name, LineReader lines, Values values, ReleaseBuilder problems) {
        this.kind = kind;
        this.name = name;
        this.lines = lines;
        this.values = values;
        this.problems = problems;
    }

    /**
     * Reads the file to its end.
     *
     * @param rows takes each row that has as many cells as the header
     * @return false if the file as a whole is of no use, so that what refers to it cannot be checked
     */
    boolean read(Consumer<Row> rows) throws IOException {
        try {
            Optional<Header> header = readHeader();
            if (header.isEmpty()) {
                return false;
            }
            boolean isEmpty = !readRows(header.get(), rows);
            if (isEmpty && kind.needsRows()) {
                problem(0, "", "", "the file is empty: it has a header and no row");
                return false;
            }
            return true;
        } catch (FileRefused e) {
            problem(0, "", "", e.getMessage());
            return false;
        }
    }

    private Optional<Header> readHeader() throws IOException {
        if (!lines.next()) {
            problem(0, "", "", "the file is empty");
            return Optional.empty();
        }
        List<String> cells = cells();
        checkLine(cells, cells);
        return Header.of(kind, cells, new Origin(name, lines.number()), problems);
    }

    private boolean readRows(Header header, Consumer<Row> rows) throws IOException {
        boolean hasRows = false;
        int emptyLines = 0;
        while (lines.next()) {
            if (lines.line().isEmpty()) {
                emptyLines++;
                continue;
            }
            for (; emptyLines > 0; emptyLines--) {
                problem(lines.number() - emptyLines, "", "", "an empty line; only the end of the file may have some");
            }
            hasRows = true;
            readRow(header, rows);
        }
        return hasRows;
    }

    private void readRow(Header header, Consumer<Row> rows) {
        List<String> cells = cells();
        checkLine(cells, header.names());
        if (cells.size() == header.names().size()) {
            rows.accept(new Row(header, cells, new Origin(name, lines.number()), values, problems));
        } else if (lines.hasLineEnd()) {
            problem(
                    lines.number(),
                    "",
                    "",
                    "the row has " + cells.size() + " cells, the header has "
                            + header.names().size());
        }
    }

    private void checkLine(List<String> cells, List<String> columns) {
        if (!lines.hasLineEnd()) {
            problem(lines.number(), "", "", CUT_SHORT);
        }
        if (!lines.isUtf8()) {
            refuseCells(cells, columns, c -> c == '\uFFFD', "not UTF-8");
        }
        if (holdsAny(lines.line(), Table::isControl)) {
            refuseCells(cells, columns, Table::isControl, "holds a control character");
        }
    }

    private void refuseCells(List<String> cells, List<String> columns, IntPredicate isRefused, String reason) {
        for (int i = 0; i < cells.size(); i++) {
            if (holdsAny(cells.get(i), isRefused)) {
                problem(lines.number(), i < columns.size() ? columns.get(i) : "", cells.get(i), reason);
            }
        }
    }

    private static boolean holdsAny(String text, IntPredicate isRefused) {
        for (int i = 0; i < text.length(); i++) {
            if (isRefused.test(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isControl(int character) {
        return character != '\t' && Character.isISOControl(character);
    }

    private List<String> cells() {
        String line = lines.line();
        List<String> cells = new ArrayList<>();
        int start = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
            cells.add(line.substring(start, tab));
            start = tab + 1;
        }
        cells.add(line.substring(start));
        return cells;
    }

    private void problem(int line, String column, String value, String reason) {
        problems.problem(new Origin(name, line), column, value, reason);
    }
}
