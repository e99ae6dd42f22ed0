package org.skillgap.adapter.onet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.application.error.DataRefused;
import org.skillgap.application.release.LoadProgress;

class ZipFilesTest {

    private static final String HEADER = SmallRelease.RATINGS_HEADER.replaceAll(" *\\| *", "\t");

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../Skills.txt",
                "db/../../evil.txt",
                "..",
                "/etc/passwd",
                "C:/evil.txt",
                "c:evil.txt",
                "\\evil.txt",
                "db\\..\\evil.txt",
                "db\\Skills.txt"
            })
    void readRelease_refusesAnEntryThatPointsOutside(String name) {
        assertThat(Refusals.of(SmallRelease.whole().with(name, "x\n").toZip(temp, ""))
                        .problems())
                .anySatisfy(problem -> {
                    assertThat(problem.file()).endsWith(".zip");
                    assertThat(problem.value()).isEqualTo(name);
                    assertThat(problem.reason()).contains("'..', a backslash");
                });
    }

    @Test
    void readRelease_takesTwoDotsInsideAName() {
        Path zip = SmallRelease.whole().with("a..b/x...txt", "x\n").toZip(temp, "");

        assertThat(TextRelease.at(zip).readRelease(LoadProgress.SILENT).ratings())
                .isNotEmpty();
    }

    @Test
    void readRelease_refusesAFileThatIsInTwoFolders() {
        SmallRelease twice = SmallRelease.whole().with("old/skills.TXT", "x\n");

        assertThat(Refusals.of(twice.toZip(temp, "")).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("old/skills.TXT");
                    assertThat(problem.reason())
                            .isEqualTo("the release already has it as Skills.txt: keep one of the two");
                });
    }

    @Test
    void readRelease_refusesTooManyEntries() throws IOException {
        Path path = temp.resolve("many.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (int i = 0; i <= 10_000; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
            }
        }

        assertThat(Refusals.of(path).getMessage())
                .contains("many.zip, value '10001': the zip has more than 10000 entries");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 1000})
    void readRelease_refusesWhatIsNoZip(int length) throws IOException {
        byte[] whole = Files.readAllBytes(SmallRelease.whole().toZip(temp, ""));
        Path cut = Files.write(temp.resolve("cut.zip"), Arrays.copyOf(whole, length));

        assertThat(Refusals.of(cut).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("cut.zip");
            assertThat(problem.reason()).startsWith("not readable as a zip");
        });
    }

    @Test
    void readRelease_noticesEveryByteOfAFileThatIsDamaged() throws IOException {
        byte[] whole = Files.readAllBytes(SmallRelease.valid().toZip(temp, ""));
        int start = indexOf(whole, "Skills.txt") + "Skills.txt".length();
        int end = indexOf(whole, "PK\u0001\u0002") - 16;
        for (int place = start; place < end; place += 7) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 0x10;
            Path path = Files.write(temp.resolve("damaged.zip"), damaged);

            assertThat(Refusals.of(path).getMessage()).contains("Skills.txt");
        }
    }

    @Test
    void readRelease_refusesABombThatSaysHowLargeItIs() throws IOException {
        Path bomb = bomb("bomb.bin", "", new byte[1 << 20], 513);

        assertThat(refusalInTime(bomb).getMessage()).contains("bomb.zip: the zip unpacks to more than 536870912 bytes");
    }

    @Test
    void readRelease_refusesABombThatSaysItIsSmall() throws IOException {
        byte[] row = ("15-1252.00\tProgrammer\t" + "x".repeat(60_000) + "\n").getBytes(StandardCharsets.US_ASCII);
        Path bomb = bomb("Alternate Titles.txt", "O*NET-SOC Code\tAlternate Title\tPadding\n", row, 5_000);
        claimOneByte(bomb, "Alternate Titles.txt");

        assertThat(refusalInTime(bomb).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("Alternate Titles.txt");
            assertThat(problem.reason()).startsWith("the file is larger than 268435456 bytes");
        });
    }

    @Test
    void readRelease_refusesABombOfOneLine() throws IOException {
        Path bomb = bomb("Knowledge.txt", HEADER, new byte[1 << 20], 500);
        claimOneByte(bomb, "Knowledge.txt");

        assertThat(refusalInTime(bomb).getMessage()).contains("Knowledge.txt: line 2 is longer than 65536 bytes");
    }

    @Test
    void readRelease_refusesABombOfEmptyLines() throws IOException {
        byte[] lines = "\n".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        Path bomb = bomb("Knowledge.txt", HEADER, lines, 200);

        assertThat(refusalInTime(bomb).getMessage()).contains("Knowledge.txt: the file has more than 1000000 lines");
    }

    @Test
    void readRelease_refusesAReleaseThatIsTooLargeInAll() {
        SmallRelease release = SmallRelease.whole();
        long size =
                release.files().values().stream().mapToLong(file -> file.length).sum();

        assertThat(limited(release.toFolder(temp), size)).isNull();
        assertThat(limited(release.toFolder(temp), size - 1).getMessage())
                .contains("Task Statements.txt: the release is larger than " + (size - 1) + " bytes");
        assertThat(limited(release.toZip(temp, ""), size - 1).getMessage()).contains("the zip unpacks to more than");
    }

    private static DataRefused limited(Path place, long releaseBytes) {
        Limits limits = new Limits(1 << 20, releaseBytes, 1 << 16, 1_000, 100);
        return catchThrowableOfType(
                DataRefused.class, () -> TextRelease.at(place, "", limits).readRelease(LoadProgress.SILENT));
    }

    /** Writes a valid release, with a file in it that repeats a block after a header. */
    private Path bomb(String name, String header, byte[] block, int times) throws IOException {
        Path path = temp.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            zip.setLevel(1);
            for (Map.Entry<String, byte[]> file : SmallRelease.valid().files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(header.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < times; i++) {
                zip.write(block);
            }
        }
        return path;
    }

    /** Writes 1 over the unpacked size that the zip's directory claims for an entry. */
    private static void claimOneByte(Path zip, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        int directory = lastIndexOf(bytes, name) - 46;
        assertThat(new String(bytes, directory, 4, StandardCharsets.ISO_8859_1)).isEqualTo("PK\u0001\u0002");
        Arrays.fill(bytes, directory + 24, directory + 28, (byte) 0);
        bytes[directory + 24] = 1;
        Files.write(zip, bytes);
    }

    private static DataRefused refusalInTime(Path zip) {
        return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Refusals.of(zip));
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static int lastIndexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(text);
    }
}
