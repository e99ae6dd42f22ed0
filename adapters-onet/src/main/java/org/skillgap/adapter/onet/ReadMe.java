package org.skillgap.adapter.onet;

import java.io.IOException;
import java.util.Optional;
import org.skillgap.application.release.Origin;
import org.skillgap.application.release.ReleaseBuilder;

/** The file whose first line names the release, such as "O*NET 30.1 Database". */
final class ReadMe {

    private static final int LONGEST_NAME = 200;

    private final String file;
    private final LineReader lines;
    private final ReleaseBuilder problems;

    /**
     * @param file the file's name
     * @param problems is told if the file cannot be read
     */
    ReadMe(String file, LineReader lines, ReleaseBuilder problems) {
        this.file = file;
        this.lines = lines;
        this.problems = problems;
    }

    /** Tells whether a text can be the name of a release: not blank, at most 200 characters, none of them unseen. */
    static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_NAME
                && text.chars().noneMatch(c -> Character.isISOControl(c) || c == '\uFFFD');
    }

    /** Reads the file to its end and returns the name of the release; empty if the first line is none. */
    Optional<String> name() throws IOException {
        try {
            Optional<String> name =
                    lines.next() ? Optional.of(lines.line().strip()).filter(ReadMe::isName) : Optional.empty();
            while (lines.next()) {
                // The other lines are read for the hash of the release only.
            }
            return name;
        } catch (FileRefused e) {
            problems.problem(new Origin(file, 0), "", "", e.getMessage());
            return Optional.empty();
        }
    }
}
