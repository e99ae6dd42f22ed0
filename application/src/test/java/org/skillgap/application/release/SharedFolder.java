package org.skillgap.application.release;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder {@code shared} beside the checkout, with real O*NET releases and independently computed answers. Both are too
 * large, or not ours, to be in the project.
 */
public final class SharedFolder {

    private SharedFolder() {}

    /**
     * Returns a file or folder in it, such as {@code onet/30.1}. Where it is missing the calling test is skipped, and fails
     * if the environment says {@code CI=true}.
     */
    public static Path get(String path) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("shared").resolve(path);
            if (Files.exists(candidate)) {
                return candidate;
            }
        }
        String missing = "missing: ../shared/" + path + " (a folder beside the checkout, see CONTRIBUTING.md)";
        if ("true".equals(System.getenv("CI"))) {
            return fail(missing + "; it is required where CI=true");
        }
        System.err.println("SKIPPED, " + missing);
        return abort(missing);
    }
}
