package org.skillgap.adapter.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A version of the words that a model is told. A version never changes: levels of two wordings must not be mixed.
 *
 * @param version its name, such as {@code assess-1}
 * @param rules what the model is told to do
 * @param repair what it is told before the list of what was wrong with its answer
 */
record Prompt(String version, String rules, String repair) {

    /** The words in use for assessing. */
    static final String ASSESS = "assess-1";

    /** The words in use for narrating. */
    static final String NARRATE = "narrate-1";

    private static final String PARTING = "\n----- repair -----\n";

    /** Returns a version of the words; its file is {@code prompts/VERSION.txt}. */
    static Prompt of(String version) {
        String text = new String(file(version), StandardCharsets.UTF_8);
        int parting = text.indexOf(PARTING);
        return new Prompt(
                version,
                text.substring(0, parting).strip(),
                text.substring(parting + PARTING.length()).strip());
    }

    /** Returns the file of a version, byte for byte. */
    static byte[] file(String version) {
        try (InputStream file = Objects.requireNonNull(
                Prompt.class.getResourceAsStream("/prompts/" + version + ".txt"), "no such prompt")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
