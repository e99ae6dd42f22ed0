package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skillgap.application.error.InvalidInput;

class WholeFileTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void layFile() throws IOException {
        file = Files.writeString(folder.resolve("answers.csv"), "what was there");
    }

    @Test
    void write_replacesWhatWasThere() throws IOException {
        WholeFile.write(file.toString(), out -> {
            out.write("früh\n");
            out.flush();
            assertThat(file).hasContent("what was there");
        });

        assertThat(file).hasContent("früh");
        assertNothingElseIsLeft();
    }

    @Test
    void write_goesThroughALink() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), file);

        WholeFile.write(link.toString(), out -> out.write("new"));

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void write_leavesWhatWasThereWhenItFailsInTheMiddle() throws IOException {
        assertThatIllegalStateException()
                .isThrownBy(() -> WholeFile.write(file.toString(), out -> {
                    out.write("half");
                    throw new IllegalStateException("made up");
                }));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> WholeFile.write(file.toString(), out -> {
                    out.write("half");
                    throw new IOException("no space left");
                }))
                .withMessageContaining("cannot be written");

        assertThat(file).hasContent("what was there");
        assertNothingElseIsLeft();
    }

    private void assertNothingElseIsLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
