package org.skillgap.adapter.onet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.application.release.LoadProgress;

class LineReaderTest {

    private static final Limits EIGHT_BYTES_A_LINE = new Limits(1_000, 1_000, 8, 5, 1);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 100})
    void next_givesTheSameLinesHoweverTheBytesArrive(int bytesAtOnce) throws IOException {
        String text = "\uFEFFabc\r\n\n12345678\n€😀\r\nend";

        assertThat(lines(text, bytesAtOnce)).containsExactly("abc", "", "12345678", "€😀", "end");
    }

    @Test
    void next_refusesALineThatIsTooLong() {
        for (int bytesAtOnce : new int[] {1, 9, 100}) {
            assertThatExceptionOfType(FileRefused.class)
                    .isThrownBy(() -> lines("abc\n123456789\n", bytesAtOnce))
                    .withMessage("line 2 is longer than 8 bytes");
        }
    }

    @Test
    void next_refusesTooManyLines() throws IOException {
        assertThat(lines("\n".repeat(5), 100)).hasSize(5);
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> lines("\n".repeat(6), 100))
                .withMessage("the file has more than 5 lines");
    }

    @Test
    void next_keepsAByteOrderMarkThatIsNotAtTheBeginning() throws IOException {
        assertThat(lines("a\n\uFEFFb\n", 100)).containsExactly("a", "\uFEFFb");
    }

    private static List<String> lines(String text, int bytesAtOnce) throws IOException {
        InputStream slow = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, bytesAtOnce));
            }
        };
        StoredFile file = new StoredFile("a.txt", "a.txt", 0, () -> slow);
        Allowance enough = new Allowance("the file", 1_000);
        List<String> lines = new ArrayList<>();
        try (FileBytes bytes = new FileBytes(file, enough, enough, LoadProgress.SILENT, sha256())) {
            LineReader reader = new LineReader(bytes, EIGHT_BYTES_A_LINE);
            while (reader.next()) {
                lines.add(reader.line());
                assertThat(reader.isUtf8()).isTrue();
                assertThat(reader.number()).isEqualTo(lines.size());
                assertThat(reader.hasLineEnd()).isEqualTo(!reader.line().equals("end"));
            }
        }
        return lines;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
