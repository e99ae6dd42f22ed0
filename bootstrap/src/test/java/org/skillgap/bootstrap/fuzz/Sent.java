package org.skillgap.bootstrap.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What goes over one connection, and what is known of its answers beforehand.
 *
 * @param kind what was done to it, such as {@code query}
 * @param bytes what is sent
 * @param mostAnswers the most answers that it may have; more means that a request was smuggled
 * @param statuses those that the first answer may have; empty where all that the rules know are fine
 * @param ending what the client does when all is sent
 */
record Sent(String kind, byte[] bytes, int mostAnswers, Set<Integer> statuses, Ending ending) {

    static final int ANY_NUMBER = Integer.MAX_VALUE;

    private static final int SHOWN = 1_500;

    /** How a client ends. */
    enum Ending {
        /** Says that it sends no more, and reads to the end. */
        HALF_CLOSE,
        /** Closes at once and reads nothing. */
        CLOSE,
        /** Resets the connection at once. */
        RESET
    }

    /** Returns a request about which nothing is known beforehand. */
    static Sent of(String kind, byte[] bytes) {
        return new Sent(kind, bytes, ANY_NUMBER, Set.of(), Ending.HALF_CLOSE);
    }

    Sent ending(Ending other) {
        return new Sent(kind, bytes, mostAnswers, statuses, other);
    }

    Sent answersAtMost(int most) {
        return new Sent(kind, bytes, most, statuses, ending);
    }

    /** Tells whether its answer has no body by the rules of HTTP. */
    boolean isHead() {
        return text().startsWith("HEAD ");
    }

    /** Returns the bytes as text of one character each. */
    String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Returns it on one line, so that it can be read and sent again; its beginning if it is long. */
    @Override
    public String toString() {
        StringBuilder shown = new StringBuilder(kind).append(' ').append(ending).append(": ");
        for (int i = 0; i < Math.min(bytes.length, SHOWN); i++) {
            char each = (char) (bytes[i] & 0xff);
            if (each >= ' ' && each <= '~' && each != '\\') {
                shown.append(each);
            } else {
                shown.append("\\x%02x".formatted((int) each));
            }
        }
        return shown.append(bytes.length > SHOWN ? "… " + bytes.length + " bytes" : "")
                .toString();
    }
}
