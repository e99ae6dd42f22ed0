package org.skillgap.application.assessment;

/** What a language model is asked for. */
public enum Purpose {
    /** The levels of an occupation; the subject is its code. */
    ASSESS("assess"),
    /** A gap in words; the subject is the SHA-256 of all that the words depend on, in hexadecimal digits. */
    NARRATE("narrate");

    private final String id;

    Purpose(String id) {
        this.id = id;
    }

    /** Returns its name in the store. */
    public String id() {
        return id;
    }
}
