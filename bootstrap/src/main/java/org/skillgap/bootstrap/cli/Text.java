package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fits plain text into columns. */
final class Text {

    private Text() {}

    /** Returns the text in lines of at most this width, broken at blanks; lines after the first begin with the indent. */
    static List<String> wrap(String text, int width, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > indent.length() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent).append(word);
            } else {
                line.append(line.isEmpty() && lines.isEmpty() ? "" : " ").append(word);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Returns the text with blanks after it up to this width, or shortened to it with the mark at its end. */
    static String fit(String text, int width, String mark) {
        return text.length() <= width
                ? text + " ".repeat(width - text.length())
                : text.substring(0, width - mark.length()) + mark;
    }

    /** Returns a count as people write it: {@code 62,580}. */
    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns a count and what is counted: {@code 1 skill}, {@code 12 skills}. */
    static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }
}
