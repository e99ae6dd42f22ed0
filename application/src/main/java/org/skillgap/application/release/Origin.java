package org.skillgap.application.release;

import java.util.Objects;

/**
 * The place that a row of a release came from.
 *
 * @param file the file's name, such as {@code Skills.txt}
 * @param line the line, 1 for the header; 0 if the whole file is meant
 */
public record Origin(String file, int line) {

    /** Refuses a missing file. */
    public Origin {
        Objects.requireNonNull(file, "file");
    }

    /** Returns the place as somebody at another place calls it: without the file if that is the same. */
    String seenFrom(Origin other) {
        return file.equals(other.file) ? "line " + line : toString();
    }

    @Override
    public String toString() {
        return line == 0 ? file : file + " line " + line;
    }
}
