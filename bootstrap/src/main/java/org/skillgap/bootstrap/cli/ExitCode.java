package org.skillgap.bootstrap.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.skillgap.application.error.ExpectedFailure;

/** What the program's exit codes mean. */
enum ExitCode {
    OK(0, "done"),
    BUG(1, "a bug in Skillgap"),
    USAGE(2, "wrong usage or configuration, a port in use too"),
    NOT_FOUND(3, "occupation not found, not clear which, or not rated"),
    UNAVAILABLE(4, "the store or a service cannot be used"),
    DATA_REFUSED(5, "a release was refused; the store is as it was"),
    INCOMPLETE(6, "part of it is done: rows of 'batch' say why not, or 'assess' left occupations out");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    int number() {
        return number;
    }

    static ExitCode of(ExpectedFailure.Kind kind) {
        return switch (kind) {
            case INVALID_INPUT -> USAGE;
            case OCCUPATION_NOT_FOUND, OCCUPATION_AMBIGUOUS, RATINGS_MISSING -> NOT_FOUND;
            case STORE_UNAVAILABLE, STILL_COMPUTING, UPSTREAM_UNAVAILABLE -> UNAVAILABLE;
            case DATA_REFUSED -> DATA_REFUSED;
        };
    }

    /** Returns the meanings by number, in order, for the help text. */
    static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (ExitCode code : values()) {
            meanings.put(Integer.toString(code.number), code.meaning);
        }
        return meanings;
    }
}
