package org.skillgap.adapter.onet.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.skillgap.adapter.onet.download.ScriptedServer.cut;
import static org.skillgap.adapter.onet.download.ScriptedServer.file;
import static org.skillgap.adapter.onet.download.ScriptedServer.piece;
import static org.skillgap.adapter.onet.download.ScriptedServer.redirect;
import static org.skillgap.adapter.onet.download.ScriptedServer.status;
import static org.skillgap.adapter.onet.download.ScriptedServer.whole;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.application.error.DataRefused;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.port.OnetSource;
import org.skillgap.application.release.CachedRelease;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseNumber;

/** Downloads the starter set, which calls itself release 30.1, from a server on this machine. */
@Timeout(60)
class OfficialReleasesTest {

    private static final ReleaseNumber NUMBER = new ReleaseNumber("30.1");
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String PATH = "/files/db_30_1_text.zip";
    private static final String TAG = "\"one\"";
    private static final int PADDING = 300_000;

    @TempDir
    private Path temp;

    private byte[] zip;
    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        zip = zipOf(Path.of("..", "data"));
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Returns a zip of a folder's text files; noise in it makes it larger than a few network packets. */
    private static byte[] zipOf(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream target = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                target.putNextEntry(new ZipEntry("db_30_1_text/" + file.getFileName()));
                Files.copy(file, target);
            }
            byte[] noise = new byte[PADDING];
            new Random(1).nextBytes(noise);
            target.putNextEntry(new ZipEntry("db_30_1_text/noise.bin"));
            target.write(noise);
        }
        return bytes.toByteArray();
    }

    @Test
    void release_isDownloadedCheckedAndKept() throws IOException {
        server.addReply(file(zip, TAG));

        Release release = read(releases().release(NUMBER));

        assertThat(release.name()).isEqualTo("O*NET 30.1 Database, starter set of 48 occupations");
        assertThat(release.occupations()).hasSize(48);
        assertThat(server.requests()).containsExactly(PATH);
        assertThat(kept()).hasBinaryContent(zip);
        assertThat(part()).doesNotExist();
        assertThat(Files.getPosixFilePermissions(folder())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void release_thatIsKeptAsksNobody() {
        server.addReply(file(zip, TAG));
        read(releases().release(NUMBER));

        read(releases().release(NUMBER));
        read(releases().kept(NUMBER));

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anew_replacesWhatIsKept() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(kept(), "old");
        server.addReply(file(zip, TAG));

        read(releases().anew(NUMBER));

        assertThat(kept()).hasBinaryContent(zip);
    }

    @Test
    void release_goesOnWhereTheConnectionBrokeOff() {
        server.addReply(cut(zip, TAG, 100_000));
        server.addReply(file(zip, TAG));
        RecordedProgress progress = new RecordedProgress();

        releases().release(NUMBER).readRelease(progress);

        assertThat(server.requests()).hasSize(2).first().isEqualTo(PATH);
        assertThat(server.requests().get(1)).matches(PATH + " bytes=[0-9]+- if " + TAG);
        assertThat(kept()).hasBinaryContent(zip);
        assertThat(progress.steps.get(0)).isEqualTo("Downloading O*NET 30.1: 0 of " + zip.length);
        assertThat(progress.steps.get(1)).matches("Going on with O\\*NET 30.1: [1-9][0-9]* of " + zip.length);
    }

    @Test
    void release_goesOnByTheDateOfTheFileWhereThereIsNoTag() {
        String date = "Tue, 19 May 2026 12:00:00 GMT";
        server.addReply(cut(zip, date, 100_000));
        server.addReply(file(zip, date));

        read(releases().release(NUMBER));

        assertThat(server.requests()).hasSize(2).last().asString().matches(PATH + " bytes=[0-9]+- if " + date);
        assertThat(kept()).hasBinaryContent(zip);
    }

    /** A weak tag says that two files mean the same, not that they have the same bytes (RFC 9110, section 8.8.1). */
    @Test
    void release_beginsAnewWhereTheTagIsWeak() {
        server.addReply(cut(zip, "W/\"one\"", 100_000));
        server.addReply(file(zip, "W/\"one\""));

        read(releases().release(NUMBER));

        assertThat(server.requests()).containsExactly(PATH, PATH);
        assertThat(kept()).hasBinaryContent(zip);
    }

    @Test
    void release_goesOnInAnotherProcessLater() throws IOException {
        leavePart(150_000, TAG);
        server.addReply(file(zip, TAG));

        read(releases().release(NUMBER));

        assertThat(server.requests()).containsExactly(PATH + " bytes=150000- if " + TAG);
        assertThat(kept()).hasBinaryContent(zip);
    }

    @Test
    void release_beginsAnewIfTheServerSendsNoPieces() throws IOException {
        leavePart(150_000, TAG);
        server.addReply(whole(zip, TAG));

        read(releases().release(NUMBER));

        assertThat(kept()).hasBinaryContent(zip);
    }

    @Test
    void release_beginsAnewIfTheFileHasChanged() throws IOException {
        leavePart(150_000, "\"old\"");
        server.addReply(file(zip, TAG));

        read(releases().release(NUMBER));

        assertThat(server.requests()).containsExactly(PATH + " bytes=150000- if \"old\"");
        assertThat(kept()).hasBinaryContent(zip);
    }

    /** A server that overlooks If-Range; the piece that it sends is of another file. */
    @Test
    void release_beginsAnewIfThePieceIsOfAnotherFile() throws IOException {
        leavePart(150_000, "\"old\"");
        server.addReply(piece(zip, TAG, 150_000));
        server.addReply(file(zip, TAG));

        read(releases().release(NUMBER));

        assertThat(server.requests()).containsExactly(PATH + " bytes=150000- if \"old\"", PATH);
        assertThat(kept()).hasBinaryContent(zip);
    }

    @Test
    void release_beginsAnewIfThePieceBeginsElsewhere() throws IOException {
        leavePart(150_000, TAG);
        server.addReply(piece(zip, TAG, 149_999));
        server.addReply(file(zip, TAG));

        read(releases().release(NUMBER));

        assertThat(server.requests()).containsExactly(PATH + " bytes=150000- if " + TAG, PATH);
        assertThat(kept()).hasBinaryContent(zip);
    }

    @Test
    void release_beginsAnewIfThePartIsLongerThanTheFile() throws IOException {
        leavePart(zip.length, TAG);
        server.addReply(file(zip, TAG));

        read(releases().release(NUMBER));

        assertThat(server.requests()).containsExactly(PATH + " bytes=" + zip.length + "- if " + TAG, PATH);
        assertThat(kept()).hasBinaryContent(zip);
    }

    @Test
    void release_beginsAnewIfNothingTellsWhatThePartIsOf() throws IOException {
        leavePart(150_000, TAG);
        Files.delete(folder().resolve("30.1.zip.part.of"));
        server.addReply(file(zip, TAG));

        read(releases().release(NUMBER));

        assertThat(server.requests()).containsExactly(PATH);
    }

    @Test
    void release_beginsAnewFromAnotherAddress() throws IOException {
        leavePart(150_000, TAG);
        server.addReply(file(zip, TAG));

        read(releases().release(NUMBER, address("/mirror/x.zip")));

        assertThat(server.requests()).containsExactly("/mirror/x.zip");
        assertThat(kept()).hasBinaryContent(zip);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410, 403, 401})
    void release_saysWhatAServerRefuses(int status) {
        server.addReply(status(status));

        assertThatThrownBy(() -> read(releases().release(NUMBER)))
                .isInstanceOf(UpstreamUnavailable.class)
                .hasMessageContaining("O*NET 30.1 cannot be downloaded: 127.0.0.1 ")
                .hasMessageContaining("status " + status)
                .hasMessageContaining("--url");
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 503})
    void release_asksAgainWhenTheServerIsBusy(int status) {
        server.addReply(status(status));
        server.addReply(status(status));
        server.addReply(file(zip, TAG));

        read(releases().release(NUMBER));

        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void release_asksAgainOnlySoOften() {
        server.addReply(status(500));

        assertThatThrownBy(() -> read(releases().release(NUMBER))).hasMessageContaining("answers with status 500");
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void release_throwsAPageAway() {
        server.addReply(whole("<!DOCTYPE html><title>Sign in</title>".getBytes(StandardCharsets.UTF_8), TAG));

        DataRefused refused =
                catchThrowableOfType(DataRefused.class, () -> read(releases().release(NUMBER)));

        assertThat(refused)
                .hasMessageContaining("30.1.zip")
                .hasMessageContaining("'<!DOCTYPE html><title>Sign in</title>': this is how the file begins")
                .hasMessageContaining("/files/db_30_1_text.zip and was thrown away");
        assertNothingIsKept();
    }

    @Test
    void release_throwsAnEmptyFileAway() {
        server.addReply(whole(new byte[0], TAG));

        assertThatThrownBy(() -> read(releases().release(NUMBER)))
                .isInstanceOf(DataRefused.class)
                .hasMessageContaining("no zip");
        assertNothingIsKept();
    }

    @Test
    void release_throwsAZipAwayThatIsCutShort() {
        server.addReply(whole(Arrays.copyOf(zip, zip.length - 1_000), TAG));

        assertThatThrownBy(() -> read(releases().release(NUMBER)))
                .isInstanceOf(DataRefused.class)
                .hasMessageContaining("not readable as a zip");
        assertNothingIsKept();
    }

    @Test
    void release_throwsAnotherReleaseAway() {
        server.addReply(file(zip, TAG));

        assertThatThrownBy(() -> read(releases().release(new ReleaseNumber("30.3"))))
                .isInstanceOf(DataRefused.class)
                .hasMessageContaining("30.3.zip")
                .hasMessageContaining("'O*NET 30.1 Database, starter set of 48 occupations'")
                .hasMessageContaining("not O*NET 30.3");
        assertNothingIsKept();
    }

    @Test
    void release_endsABodyWithoutEnd() {
        server.addReply(server.endless());
        DownloadConfig small = new DownloadConfig(server.address(), LONG, LONG, 1_000_000, 3, Duration.ofMillis(1));

        assertThatThrownBy(() -> read(new OfficialReleases(folder(), small).release(NUMBER)))
                .isInstanceOf(UpstreamUnavailable.class)
                .hasMessageContaining("more than 1000000 bytes");
        assertThat(server.requests()).hasSize(1);
        assertNothingIsKept();
    }

    @Test
    void release_doesNotBeginWhatIsSaidToBeTooLarge() {
        server.addReply(file(zip, TAG));
        DownloadConfig small =
                new DownloadConfig(server.address(), LONG, LONG, zip.length - 1, 3, Duration.ofMillis(1));

        assertThatThrownBy(() -> read(new OfficialReleases(folder(), small).release(NUMBER)))
                .hasMessageContaining("more than " + (zip.length - 1) + " bytes");
    }

    @Test
    void release_goesOnAfterABodyThatStalls() {
        server.addReply(server.stalled(zip, TAG, 100_000));
        server.addReply(file(zip, TAG));
        DownloadConfig hasty =
                new DownloadConfig(server.address(), LONG, Duration.ofMillis(400), zip.length, 3, Duration.ofMillis(1));

        read(new OfficialReleases(folder(), hasty).release(NUMBER));

        assertThat(server.requests()).hasSize(2).last().asString().startsWith(PATH + " bytes=");
        assertThat(kept()).hasBinaryContent(zip);
    }

    @Test
    void release_keepsWhatHasComeWhenItIsInterrupted() throws Exception {
        server.addReply(server.stalled(zip, TAG, 100_000));
        server.addReply(file(zip, TAG));
        List<Throwable> thrown = new ArrayList<>();
        CountDownLatch received = new CountDownLatch(1);
        RecordedProgress progress = new RecordedProgress() {
            @Override
            public void advanced(long done) {
                if (done == 100_000) {
                    received.countDown();
                }
            }
        };
        Thread thread = new Thread(() -> {
            try {
                releases().release(NUMBER).readRelease(progress);
            } catch (UpstreamUnavailable e) {
                thrown.add(e);
            }
        });
        thread.start();
        assertThat(received.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        thread.interrupt();
        thread.join(LONG.toMillis());

        assertThat(thrown)
                .singleElement()
                .satisfies(e -> assertThat(e)
                        .hasMessageContaining("The download of O*NET 30.1 was stopped. The 100,000 bytes"));
        assertThat(part()).hasSize(100_000);
        read(releases().release(NUMBER));
        assertThat(server.requests()).containsExactly(PATH, PATH + " bytes=100000- if " + TAG);
    }

    @Test
    void release_saysThatNobodyIsThere() {
        WebAddress nobody = server.address();
        server.close();

        assertThatThrownBy(() -> read(new OfficialReleases(folder(), config(nobody)).release(NUMBER)))
                .isInstanceOf(UpstreamUnavailable.class)
                .hasMessageContaining("O*NET 30.1 cannot be downloaded: 127.0.0.1 cannot be reached.")
                .hasMessageContaining("skillgap load --from PATH");
    }

    @Test
    void release_followsARedirect() {
        server.addReply(redirect("/elsewhere.zip"));
        server.addReply(file(zip, TAG));

        read(releases().release(NUMBER));

        assertThat(server.requests()).containsExactly(PATH, "/elsewhere.zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/db.zip", "file:///etc/passwd", "ftp://example.org/db.zip", "http://["})
    void release_isNotSentOnToAnAddressThatIsNotSafe(String location) {
        server.addReply(redirect(location));

        assertThatThrownBy(() -> read(releases().release(NUMBER)))
                .isInstanceOf(UpstreamUnavailable.class)
                .hasMessageContaining("not https");
    }

    @Test
    void release_isNotSentOnForEver() {
        server.addReply(redirect("/again"));

        assertThatThrownBy(() -> read(releases().release(NUMBER))).hasMessageContaining("without end");
        assertThat(server.requests()).hasSize(6);
    }

    @Test
    void release_isDownloadedOnceByManyAtATime() throws Exception {
        server.addReply(file(zip, TAG));
        ExecutorService many = Executors.newFixedThreadPool(4);
        try {
            Callable<String> reader = () -> read(releases().release(NUMBER)).sha256();
            List<Future<String>> all = many.invokeAll(List.of(reader, reader, reader, reader));
            for (Future<String> one : all) {
                assertThat(one.get()).isEqualTo(all.get(0).get());
            }
        } finally {
            many.shutdownNow();
        }

        assertThat(server.requests()).containsExactly(PATH);
    }

    @Test
    void release_saysThatTheFolderCannotBeWritten() throws IOException {
        Files.writeString(folder(), "a file");

        assertThatThrownBy(() -> read(releases().release(NUMBER)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining(folder().toString());
    }

    @Test
    void kept_saysHowToGetARelease() {
        assertThatThrownBy(() -> read(releases().kept(NUMBER)))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("O*NET 30.1 has not been downloaded yet."
                        + " Get it with 'skillgap load --release 30.1', which loads it, too.");
    }

    @Test
    void kept_noticesAnotherReleaseInItsPlace() throws IOException {
        Files.createDirectories(folder());
        Files.write(folder().resolve("30.3.zip"), zip);

        assertThatThrownBy(() -> read(releases().release(new ReleaseNumber("30.3"))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("--refetch");
    }

    @Test
    void list_hasWholeReleasesOnlyNewestFirst() throws IOException {
        assertThat(releases().list()).isEmpty();
        leavePart(10, TAG);
        for (String name : List.of("29.3.zip", "30.1.zip", "30.3.zip.part", "mine.zip", "30.1.lock")) {
            Files.writeString(folder().resolve(name), name);
        }
        Files.createDirectory(folder().resolve("30.2.zip"));

        assertThat(releases().list())
                .extracting(CachedRelease::number, CachedRelease::bytes, CachedRelease::place)
                .containsExactly(
                        tuple(NUMBER, 8L, kept().toString()),
                        tuple(
                                new ReleaseNumber("29.3"),
                                8L,
                                folder().resolve("29.3.zip").toString()));
    }

    private OfficialReleases releases() {
        return new OfficialReleases(folder(), config(server.address()));
    }

    private static DownloadConfig config(WebAddress base) {
        return new DownloadConfig(base, LONG, LONG, 10_000_000, 4, Duration.ofMillis(1));
    }

    private WebAddress address(String path) {
        return new WebAddress(server.address().uri().resolve(URI.create(path)));
    }

    private static Release read(OnetSource source) {
        return source.readRelease(LoadProgress.SILENT);
    }

    private void leavePart(int bytes, String tag) throws IOException {
        Files.createDirectories(folder());
        Files.write(part(), Arrays.copyOf(zip, bytes));
        Files.write(
                folder().resolve("30.1.zip.part.of"), List.of(server.address().uri() + "db_30_1_text.zip", tag));
    }

    private Path folder() {
        return temp.resolve("releases");
    }

    private Path kept() {
        return folder().resolve("30.1.zip");
    }

    private Path part() {
        return folder().resolve("30.1.zip.part");
    }

    private void assertNothingIsKept() {
        assertThat(folder()).isDirectoryNotContaining("glob:**zip*");
    }

    /** Remembers the steps of a download. */
    private static class RecordedProgress implements LoadProgress {

        private final List<String> steps = new ArrayList<>();

        @Override
        public void started(String step, long total) {}

        @Override
        public void startedDownload(String step, long done, long total) {
            steps.add(step + ": " + done + " of " + total);
        }

        @Override
        public void advanced(long done) {}

        @Override
        public void finished() {}
    }
}
