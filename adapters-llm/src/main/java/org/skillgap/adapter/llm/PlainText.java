package org.skillgap.adapter.llm;

import java.util.regex.Pattern;
import org.skillgap.application.error.Echo;

/** Makes a model's words fit to be kept and shown: no line breaks, no characters that nobody sees. */
final class PlainText {

    /** Controls, formats such as a change of the writing direction, halves of characters, and ends of lines. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\s]+");

    private PlainText() {}

    /** Returns all of a text, on one line. */
    static String line(String text) {
        String seen = UNSEEN.matcher(text).replaceAll(" ");
        return BLANKS.matcher(seen).replaceAll(" ").strip();
    }

    /** Returns at most 100 characters of a text, on one line. */
    static String of(String text) {
        return Echo.of(line(text));
    }
}
