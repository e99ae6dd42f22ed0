package org.skillgap.adapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.adapter.llm.ModelServer.Speech;

/**
 * A version of the words never changes: the levels in somebody's store were assessed with it. Whoever changes a file, or the data and
 * the schema that go with it, makes a new version and leaves the old one as it is.
 */
class PromptTest {

    @ParameterizedTest
    @CsvSource({
        "assess-1,96e89d080cdc05d499bafd213e054415f53a3574c1c2d8aeec375d0d3685025b",
        "narrate-1,39cd0f93a3d6b8c63170a12b131678b800af8fad75a97add0d4c9ad5339f07f2"
    })
    void file_ofAVersionNeverChanges(String version, String sha256) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Prompt.file(version));

        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(sha256);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess-1", "narrate-1"})
    void file_isPlainAsciiInShortLines(String version) {
        String text = new String(Prompt.file(version), StandardCharsets.UTF_8);

        assertThat(text).matches("[\\n -~]+").endsWith("\n").doesNotContain("\r");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(140));
    }

    /** The requests were looked at once, by eye, when they were kept. */
    @ParameterizedTest
    @ValueSource(strings = {"gemini", "openai"})
    void request_ofAVersionNeverChanges(String provider) throws IOException {
        Speech speech = provider.equals("gemini") ? Speech.GEMINI : Speech.OPENAI;
        try (ModelServer server = ModelServer.start(speech);
                LanguageModel model = LanguageModel.open(server.config())) {
            String assess = model.scorer().question(Tasks.assess()).request();
            String narrate = model.narrator().question(Tasks.narrate()).request();

            assertThat(assess).isEqualTo(kept("assess-1-" + provider));
            assertThat(narrate).isEqualTo(kept("narrate-1-" + provider));
        }
    }

    private static String kept(String name) throws IOException {
        try (InputStream file = PromptTest.class.getResourceAsStream("/requests/" + name + ".json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    @Test
    void versions_inUseArePinnedHere() {
        assertThat(new String[] {Prompt.ASSESS, Prompt.NARRATE}).containsExactly("assess-1", "narrate-1");
    }

    /** 35 levels with three short texts each, at four characters a token, and a thousand tokens for braces and names. */
    @Test
    void limit_leavesRoomForThoughts() {
        int answer = IntStream.range(0, 35).map(skill -> (300 + 300 + 150) / 4).sum();

        assertThat(LlmConfig.Size.DEFAULT.outputTokens()).isGreaterThan(answer + 1000 + 4000);
    }
}
