package org.skillgap.application.error;

import java.util.regex.Pattern;

/** Makes a text that somebody sent fit to be shown to them, or to whoever reads the message it is in. */
public final class Echo {

    private static final int LONGEST = 100;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private Echo() {}

    /** Returns at most 100 characters of a text, printable. */
    public static String of(String text) {
        return printable(text.length() > LONGEST ? text.substring(0, cut(text)) + "…" : text);
    }

    /**
     * Returns a text in which characters that no reader sees, such as control characters or a change of the writing direction,
     * are replaced by a question mark.
     */
    static String printable(String text) {
        return UNSEEN.matcher(text).replaceAll("?");
    }

    /** Returns where to cut, never between the two halves of one character. */
    private static int cut(String text) {
        int last = LONGEST - 1;
        return Character.isHighSurrogate(text.charAt(last - 1)) ? last - 1 : last;
    }
}
