package org.skillgap.adapter.persistence.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row as one line of text: values with tabs between them, backslash, tab, line feed and carriage return as {@code \\}, {@code
 * \t}, {@code \n} and {@code \r}, and no value as {@code \N}. It is the form that MySQL's LOAD DATA and PostgreSQL's COPY read.
 */
final class RowText {

    private static final String NONE = "\\N";

    private RowText() {}

    /** Returns the line of a row, without its end; no value is empty. */
    static String line(List<Optional<String>> row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                line.append('\t');
            }
            row.get(i).ifPresentOrElse(value -> append(line, value), () -> line.append(NONE));
        }
        return line.toString();
    }

    private static void append(StringBuilder line, String value) {
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            switch (letter) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(letter);
            }
        }
    }

    /**
     * Returns the row of a line.
     *
     * @throws NotABackup if a backslash stands where none can
     */
    static List<Optional<String>> row(String line) throws NotABackup {
        List<Optional<String>> row = new ArrayList<>();
        for (String cell : line.split("\t", -1)) {
            row.add(cell.equals(NONE) ? Optional.empty() : Optional.of(value(cell)));
        }
        return row;
    }

    private static String value(String cell) throws NotABackup {
        if (cell.indexOf('\\') < 0) {
            return cell;
        }
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            value.append(letter == '\\' ? meant(cell, ++i) : letter);
        }
        return value.toString();
    }

    private static char meant(String cell, int at) throws NotABackup {
        return switch (at < cell.length() ? cell.charAt(at) : ' ') {
            case '\\' -> '\\';
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> throw NotABackup.damaged(null);
        };
    }
}
