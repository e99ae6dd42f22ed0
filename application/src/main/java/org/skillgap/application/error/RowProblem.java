package org.skillgap.application.error;

/**
 * One thing that is wrong with a release. Its texts are safe to print: characters that no reader sees, such as control
 * characters or a change of the writing direction, are replaced by a question mark.
 *
 * @param file the file's name, such as {@code Skills.txt}
 * @param line the line, 1 for the header; 0 if the whole file is meant
 * @param column the column's name; empty if the whole line or file is meant
 * @param value what stands there, shortened to 100 characters; empty if nothing does
 * @param reason the rule that it breaks, in plain English
 */
public record RowProblem(String file, int line, String column, String value, String reason) {

    private static final int LONGEST_VALUE = 100;

    /** Makes the texts safe to show and refuses missing parts. */
    public RowProblem {
        file = Echo.printable(file);
        column = Echo.printable(column);
        value = Echo.printable(value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value);
        reason = Echo.printable(reason);
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
