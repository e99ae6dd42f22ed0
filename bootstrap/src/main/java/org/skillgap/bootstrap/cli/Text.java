package org.skillgap.bootstrap.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /** Returns texts in lines of at most this width, three blanks between two of them, each of them in one piece. */
    static List<String> row(List<String> texts, int width) {
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).length() + 3 + text.length() <= width) {
                lines.set(last, lines.get(last) + "   " + text);
            } else {
                lines.add(text);
            }
        }
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

    /** Returns a number of bytes in megabytes, a million bytes each: {@code 13.1 MB}. */
    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }

    /** Returns the text with its first letter in upper case. */
    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Returns an amount of US dollars: {@code USD 5.00} or {@code USD 0.0123}, rounded up to hundredths of a cent, cents always shown. */
    static String dollars(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(4, RoundingMode.UP).stripTrailingZeros();
        return "USD " + (rounded.scale() < 2 ? rounded.setScale(2) : rounded).toPlainString();
    }
}
