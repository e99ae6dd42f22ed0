package org.skillgap.application.fetch;

import org.skillgap.application.release.Origin;

/** How long texts may be, in characters: what the store's columns hold. */
final class TextLimits {

    static final int NAME = 150;
    static final int DESCRIPTION = 2000;
    static final int SCALE_NAME = 100;
    static final int DOMAIN_SOURCE = 30;

    private final SubjectProblems problems;

    TextLimits(SubjectProblems problems) {
        this.problems = problems;
    }

    /** Tells whether a text is short enough, and notes it if not. */
    boolean fits(Origin origin, String column, String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return true;
        }
        problems.add(origin, column, text, "longer than " + most + " characters");
        return false;
    }
}
