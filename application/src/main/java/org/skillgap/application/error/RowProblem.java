package org.skillgap.application.error;

import java.util.Objects;

/**
 * One thing that is wrong with a release.
 *
 * @param file the file's name, such as {@code Skills.txt}
 * @param line the line, 1 for the header; 0 if the whole file is meant
 * @param column the column's name; empty if the whole line or file is meant
 * @param value what stands there, shortened to 100 characters, control characters replaced; empty if nothing does
 * @param reason the rule that it breaks, in plain English
 */
public record RowProblem(String file, int line, String column, String value, String reason) {

    private static final int LONGEST_VALUE = 100;

    /** Makes the value safe to show and refuses missing parts. */
    public RowProblem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(reason, "reason");
        value = (value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value)
                .replaceAll("\\p{Cntrl}", "?");
    }

    /** Returns the problem on one line: file, line, column, value, reason. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(" line ").append(line);
        }
        if (!column.isEmpty()) {
            text.append(", column ").append(column);
        }
        if (!value.isEmpty()) {
            text.append(", value '").append(value).append('\'');
        }
        return text.append(": ").append(reason).toString();
    }
}
