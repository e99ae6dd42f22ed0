package org.skillgap.adapter.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupFileTest {

    private static final BackupFacts FACTS =
            new BackupFacts("1.2.3", 5, "O*NET 30.1 Database", 42, Instant.parse("2026-11-21T12:00:00.123456Z"));

    private static final List<Optional<String>> ODD = List.of(
            Optional.of(""),
            Optional.empty(),
            Optional.of("\\N"),
            Optional.of("a\tb\\t\nc\rd\\"),
            Optional.of("früh 料理 😀"));

    @Test
    void reader_findsWhatWasWritten() throws IOException {
        BackupReader reader = read(backup());

        assertThat(reader.facts()).isEqualTo(FACTS);
        assertThat(reader.nextTable()).contains("first");
        assertThat(reader.columns()).containsExactly("a", "b", "c", "d", "e");
        assertThat(reader.nextRow()).contains(ODD);
        assertThat(reader.nextRow()).isEmpty();
        assertThat(reader.nextTable()).contains("second");
        assertThat(reader.nextRow()).isEmpty();
        assertThat(reader.nextTable()).isEmpty();
        assertThat(reader.rows()).isEqualTo(1);
    }

    /** The form is MySQL's and PostgreSQL's, so that the tables can be read without this program. */
    @Test
    void writer_writesLinesThatDatabasesRead() throws IOException {
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(backup()));
        assertThat(zip.getNextEntry().getName()).isEqualTo("about.txt");
        assertThat(zip.getNextEntry().getName()).isEqualTo("first.tsv");

        assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("a\tb\tc\td\te\n\t\\N\t\\\\N\ta\\tb\\\\t\\nc\\rd\\\\\tfrüh 料理 😀\n");
    }

    @Test
    void reader_refusesABackupThatIsCutAnywhere() throws IOException {
        byte[] whole = backup();
        int directory = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\1\2"); // what follows has no data
        for (int length = 0; length < directory; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> readAll(cut)).as("cut after %d", length).isInstanceOf(NotABackup.class);
        }
        readAll(whole);
    }

    @Test
    void reader_refusesChangedContent() throws IOException {
        byte[] whole = backup();
        int inFirstTable = new String(whole, StandardCharsets.ISO_8859_1).indexOf("first.tsv") + 12;
        whole[inFirstTable] ^= 8;

        assertThatThrownBy(() -> readAll(whole))
                .isInstanceOf(NotABackup.class)
                .hasMessageContaining("is damaged or cut short");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "insert into occupation values (1);\n", "{\"a\": 1}"})
    void reader_refusesWhatIsNoBackup(String text) {
        assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotABackup.class)
                .hasMessageContaining("is no backup");
    }

    @Test
    void reader_refusesAnotherZip() {
        assertThatThrownBy(() -> read(zip("word/document.xml", "text")))
                .isInstanceOf(NotABackup.class)
                .hasMessageContaining("is no backup");
        assertThatThrownBy(() -> read(zip("about.txt", "by\tme\n"))).hasMessageContaining("is no backup");
    }

    @Test
    void reader_refusesAFormatThatItDoesNotKnow() {
        assertThatThrownBy(() -> read(zip("about.txt", "skillgap_backup\t2\nanything\telse\n")))
                .isInstanceOf(NotABackup.class)
                .hasMessageContaining("is of format 2, which a newer program has made");
    }

    @Test
    void reader_refusesARowWithoutAllColumns() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BackupWriter writer = new BackupWriter(out, FACTS)) {
            writer.table("first", List.of("a", "b"));
            writer.row(List.of(Optional.of("1")));
            writer.end();
        }

        assertThatThrownBy(() -> readAll(out.toByteArray())).isInstanceOf(NotABackup.class);
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] backup() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BackupWriter writer = new BackupWriter(out, FACTS)) {
            writer.table("first", List.of("a", "b", "c", "d", "e"));
            writer.row(ODD);
            writer.table("second", List.of("x"));
            writer.end();
        }
        return out.toByteArray();
    }

    private static BackupReader read(byte[] bytes) throws IOException {
        return new BackupReader(new ByteArrayInputStream(bytes));
    }

    private static List<String> readAll(byte[] bytes) throws IOException {
        BackupReader reader = read(bytes);
        List<String> tables = new ArrayList<>();
        for (var table = reader.nextTable(); table.isPresent(); table = reader.nextTable()) {
            tables.add(table.get());
            while (reader.nextRow().isPresent()) {
                tables.add("row");
            }
        }
        return tables;
    }
}
