package org.skillgap.bootstrap.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.skillgap.bootstrap.config.Surroundings;

/**
 * Where a command writes, and what the other end can show.
 *
 * @param out for results
 * @param err for everything else
 * @param isTerminal whether a person watches
 * @param width columns of text, at least {@value #NARROWEST}
 * @param isUnicode whether letters beyond ASCII arrive
 * @param isColourful whether colours are wanted
 */
record Screen(PrintWriter out, PrintWriter err, boolean isTerminal, int width, boolean isUnicode, boolean isColourful) {

    static final int USUAL_WIDTH = 80;
    private static final int NARROWEST = 40;
    private static final String DRAWN = "█▒░·…–├─┤┼●○≈®";

    /**
     * Returns the screen for two streams. Colours are for terminals, unless NO_COLOR is set (no-color.org) or TERM is dumb;
     * COLUMNS overrides the width.
     *
     * @param charset the charset of both streams
     * @param terminalWidth the width if COLUMNS does not say
     */
    static Screen of(
            PrintWriter out,
            PrintWriter err,
            Charset charset,
            Surroundings surroundings,
            boolean isTerminal,
            int terminalWidth) {
        boolean isColourful = isTerminal
                && surroundings.variable("NO_COLOR").isEmpty()
                && !surroundings.variable("TERM").equals("dumb");
        String columns = surroundings.variable("COLUMNS");
        int width = columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : terminalWidth;
        return new Screen(
                out,
                err,
                isTerminal,
                Math.max(NARROWEST, width),
                charset.newEncoder().canEncode(DRAWN),
                isColourful);
    }

    /** Prints lines of a result. */
    void print(Iterable<String> lines) {
        lines.forEach(out::println);
        out.flush();
    }

    /** Prints JSON. Where the screen cannot show a letter it is escaped, so that the JSON stays what it is. */
    void printJson(String json) {
        StringBuilder text = new StringBuilder(json.length());
        for (char c : json.strip().toCharArray()) {
            if (isUnicode || c < 128) {
                text.append(c);
            } else {
                text.append("\\u%04x".formatted((int) c));
            }
        }
        out.println(text);
        out.flush();
    }

    /** Prints lines that are no result: a failure, a warning, what is going on. */
    void say(String lines) {
        err.println(isUnicode ? lines : lines.replace('…', '.'));
        err.flush();
    }

    String bold(String text) {
        return colour("1", text);
    }

    String green(String text) {
        return colour("32", text);
    }

    String faint(String text) {
        return colour("2", text);
    }

    private String colour(String code, String text) {
        return isColourful && !text.isEmpty() ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
