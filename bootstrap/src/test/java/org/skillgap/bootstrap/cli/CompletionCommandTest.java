package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionCommandTest {

    @TempDir
    private Path folder;

    /** Asks bash itself what it would complete the last word to; outside of a prompt it has no compopt. */
    @ParameterizedTest
    @CsvSource({
        "batc, batch",
        "completi, completion",
        "batch --outp, --output",
        "backu, backup",
        "restore --rep, --replace",
        "gap --evid, --evidence",
        "serve --hom, --home"
    })
    void bash_completesCommandsAndOptions(String words, String completed) throws Exception {
        assertThat(complete(words)).isEqualTo(completed);
    }

    private String complete(String words) throws Exception {
        Path bash = Path.of("/bin/bash");
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(Files.isExecutable(bash), "no /bin/bash to source the script with");
        }
        Path script = Files.writeString(
                folder.resolve("completion"), CommandRun.of("completion").out());
        String asked = "source '" + script + "' && compopt() { :; } && COMP_WORDS=(skillgap " + words
                + ") && COMP_CWORD=$((${#COMP_WORDS[@]} - 1))"
                + " && COMP_LINE='skillgap " + words + "' && COMP_POINT=${#COMP_LINE}"
                + " && { _complete_skillgap || true; } && printf '%s\\n' \"${COMPREPLY[@]}\"";
        Process process = new ProcessBuilder(bash.toString(), "--norc", "-c", asked)
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @Test
    void completion_isForZshToo() {
        assertThat(CommandRun.of("completion").out())
                .startsWith("#!/usr/bin/env bash")
                .contains("bashcompinit");
    }
}
