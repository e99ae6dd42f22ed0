package org.skillgap.adapter.web.answer;

/**
 * The envelope of every successful answer.
 *
 * @param success always true
 * @param message what was found, for people
 * @param result the data
 */
public record Answer(boolean success, String message, Object result) {

    /** Returns the envelope around some data. */
    public static Answer of(String message, Object result) {
        return new Answer(true, message, result);
    }
}
