package org.skillgap.adapter.web;

/**
 * The envelope of every successful answer.
 *
 * @param success always true
 * @param message what was found, for people
 * @param result the data
 */
record Answer(boolean success, String message, Object result) {

    /** Returns the envelope around some data. */
    static Answer of(String message, Object result) {
        return new Answer(true, message, result);
    }
}
