package org.skillgap.adapter.onet.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.adapter.onet.service.OnetServer.Layout;
import org.skillgap.adapter.onet.service.OnetServer.Version;
import org.skillgap.adapter.onet.service.OnetServiceConfig.Pace;
import org.skillgap.adapter.onet.service.OnetServiceConfig.Size;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;
import org.skillgap.application.landing.ServiceReading;
import org.skillgap.application.landing.ServiceRow;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.Release;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;

/** What the service answers is compared with the files of the starter set, which another reader has read. */
class HttpOnetServiceTest {

    private static final Release RELEASE = StarterRelease.RELEASE;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    private OnetServer server(Version version, Layout layout) {
        OnetServer server = OnetServer.start(RELEASE, version, layout);
        opened.add(server);
        return server;
    }

    private HttpOnetService service(OnetServiceConfig config) {
        HttpOnetService service = new HttpOnetService(config, Clock.systemUTC());
        opened.add(0, service);
        return service;
    }

    @ParameterizedTest
    @CsvSource({"V2, UP_TO_30_2", "V2, FROM_30_3", "V1_9, UP_TO_30_2", "V1_9, FROM_30_3"})
    void fetchOccupation_bringsItsRowAndAllItsRatings(Version version, Layout layout) {
        OnetServer server = server(version, layout);
        HttpOnetService service = service(server.config());

        List<ServiceRow> rows = service.fetchOccupation(StarterRelease.DEVELOPERS);
        ServiceReading reading = service.read(rows);

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.occupations()).extracting(Occupation::title).containsExactly("Software Developers");
        assertThat(StarterRelease.ratings(reading))
                .hasSize(136)
                .containsExactlyElementsOf(StarterRelease.ratings(RELEASE, StarterRelease.DEVELOPERS));
        assertThat(rows).allSatisfy(row -> assertThat(row.subject()).isEqualTo("15-1252.00"));
        assertThat(server.count("")).isEqualTo(layout == Layout.UP_TO_30_2 ? 4 : 5);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void fetchOccupation_followsPages(Version version) {
        OnetServer server = server(version, Layout.UP_TO_30_2);
        HttpOnetService service = service(server.config().with(new Size(7, 1 << 20)));

        List<ServiceRow> rows = service.fetchOccupation(StarterRelease.DEVELOPERS);

        assertThat(StarterRelease.ratings(service.read(rows)))
                .containsExactlyElementsOf(StarterRelease.ratings(RELEASE, StarterRelease.DEVELOPERS));
        assertThat(server.count("rows/skills")).isEqualTo(10);
        assertThat(server.count("rows/knowledge")).isEqualTo(10);
    }

    @Test
    void fetchOccupation_keepsTheTextOfEachRow() {
        OnetServer server = server(Version.V2, Layout.UP_TO_30_2);
        server.next(
                (exchange, right) -> right.send(exchange),
                Faults.edited(body -> body.replace(
                        "\"description\" :", "\"new\" : [ 1.50, { \"\u00e9\" : \"\\u00e9}\" } ],\t\"description\":")));
        HttpOnetService service = service(server.config());

        ServiceRow row = service.fetchOccupation(StarterRelease.DEVELOPERS).get(0);

        assertThat(row.json())
                .startsWith("{ \"onetsoc_code\" : \"15-1252.00\", \"title\" : \"Software Developers\","
                        + " \"new\" : [ 1.50, { \"\u00e9\" : \"\\u00e9}\" } ],\t\"description\": \"")
                .endsWith("\" }");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fetchOccupation_isEmptyForAnUnknownCode(boolean asAPage) {
        OnetServer server = server(Version.V2, Layout.UP_TO_30_2);
        if (asAPage) {
            server.answerNoDataWithAPage();
        }
        HttpOnetService service = service(server.config());

        assertThat(service.fetchOccupation(StarterRelease.UNKNOWN)).isEmpty();
        assertThat(server.count("")).isEqualTo(4);

        assertThat(service.fetchOccupation(StarterRelease.UNKNOWN)).isEmpty();
        assertThat(server.count("")).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fetchOccupation_bringsTheRowAloneOfOneThatIsNotRated(boolean asAPage) {
        OnetServer server = server(Version.V1_9, Layout.FROM_30_3);
        if (asAPage) {
            server.answerNoDataWithAPage();
        }

        assertThat(service(server.config()).fetchOccupation(StarterRelease.NOT_RATED))
                .singleElement()
                .satisfies(row -> assertThat(row.table()).isEqualTo("occupation_data"));
    }

    @Test
    void fetchOccupation_usesTheNameOfTheFilter() {
        OnetServer server = server(Version.V2, Layout.UP_TO_30_2);
        server.filterBy("filter1");

        assertThat(service(server.config().filteringBy("filter1")).fetchOccupation(StarterRelease.DEVELOPERS))
                .hasSize(137);
        assertThatExceptionOfType(UpstreamUnavailable.class)
                .isThrownBy(() -> service(server.config()).fetchOccupation(StarterRelease.DEVELOPERS))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.REFUSED_REQUEST))
                .withMessageContaining("ONET_FILTER_NAME");
    }

    @Test
    void fetchOccupation_asksForTheListOfTablesAgainAfterHours() {
        OnetServer server = server(Version.V2, Layout.UP_TO_30_2);
        ManualTime time = new ManualTime();
        HttpOnetService service = new HttpOnetService(server.config(), time, time);
        opened.add(0, service);

        service.fetchOccupation(StarterRelease.DEVELOPERS);
        service.fetchOccupation(StarterRelease.DEVELOPERS);
        assertThat(server.count("/database")).isEqualTo(1);
        time.pass(Duration.ofHours(6));
        service.fetchOccupation(StarterRelease.DEVELOPERS);
        assertThat(server.count("/database")).isEqualTo(2);
    }

    @Test
    void fetchOccupation_sendsCredentialsInAHeaderAlone() {
        OnetServer server = server(Version.V2, Layout.UP_TO_30_2);
        service(server.config()).fetchOccupation(StarterRelease.DEVELOPERS);

        assertThat(server.seen()).allSatisfy(seen -> {
            assertThat(seen.headers()).containsEntry("x-api-key", OnetServer.KEY);
            assertThat(seen.headers()).containsEntry("accept", "application/json");
            assertThat(seen.path() + seen.query()).doesNotContain(OnetServer.KEY);
        });
    }

    @Test
    void fetchReference_bringsScalesAndElements() {
        HttpOnetService service = service(server(Version.V2, Layout.FROM_30_3).config());

        List<ServiceRow> rows = service.fetchReference();
        ServiceReading reading = service.read(rows);

        assertThat(rows).allSatisfy(row -> assertThat(row.subject()).isEqualTo(ServiceRow.REFERENCE));
        assertThat(reading.scales()).isEqualTo(RELEASE.scales());
        assertThat(reading.elements()).isEqualTo(RELEASE.elements());
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void fetchOccupations_bringsAllInTheOrderOfTheirCodes() {
        OnetServer server = server(Version.V1_9, Layout.FROM_30_3);
        HttpOnetService service = service(server.config().with(new Size(10, 1 << 20)));

        assertThat(service.read(service.fetchOccupations()).occupations()).isEqualTo(RELEASE.occupations());
        assertThat(server.count("")).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"V2, UP_TO_30_2, 2000", "V2, FROM_30_3, 33", "V1_9, FROM_30_3, 500"})
    void fetchRatings_bringsEveryWantedOccupation(Version version, Layout layout, int pageRows) {
        HttpOnetService service = service(server(version, layout).config().with(new Size(pageRows, 4 << 20)));
        Set<OccupationCode> wanted =
                RELEASE.occupations().stream().skip(1).map(Occupation::code).collect(Collectors.toSet());
        Map<OccupationCode, List<OccupationRating>> found = new LinkedHashMap<>();
        Steps steps = new Steps();

        service.fetchRatings(
                wanted,
                rows -> {
                    List<OccupationRating> ratings = StarterRelease.ratings(service.read(rows));
                    assertThat(found.put(ratings.get(0).occupation(), ratings)).isNull();
                },
                steps);

        Set<OccupationCode> rated = new HashSet<>(wanted);
        rated.remove(StarterRelease.NOT_RATED);
        assertThat(found.keySet()).isEqualTo(rated);
        found.forEach((code, ratings) ->
                assertThat(ratings).containsExactlyElementsOf(StarterRelease.ratings(RELEASE, code)));
        assertThat(steps.total).isEqualTo(RELEASE.ratings().size());
        assertThat(steps.done).isEqualTo(steps.total);
        assertThat(steps.finished).isEqualTo(1);
    }

    @Test
    void fetchRatings_asksForNothingIfNothingIsWanted() {
        OnetServer server = server(Version.V2, Layout.UP_TO_30_2);

        service(server.config()).fetchRatings(Set.of(), rows -> {}, LoadProgress.SILENT);
        assertThat(server.count("")).isZero();
    }

    @Test
    void fetchRatings_refusesRowsThatAreInNoOrder() {
        OnetServer server = server(Version.V2, Layout.UP_TO_30_2);
        // The second occupation's rows after the third's.
        List<Occupation> occupations = RELEASE.occupations();
        String second = occupations.get(1).code().value();
        server.always("skills", Faults.edited(body -> body.replace(second, "99-0000.00")));

        assertThatThrownBy(() -> service(server.config())
                        .fetchRatings(Set.of(StarterRelease.DEVELOPERS), rows -> {}, LoadProgress.SILENT))
                .hasMessageContaining("not in the order of their codes");
    }

    @Test
    void pace_isSharedByAllThreads() throws InterruptedException {
        OnetServer server = server(Version.V2, Layout.UP_TO_30_2);
        long start = System.nanoTime();
        HttpOnetService service = service(server.config().with(new Pace(4, 1000, 1, Duration.ofMillis(10))));
        List<Integer> found = Collections.synchronizedList(new ArrayList<>());
        Runnable fetch = () ->
                found.add(service.fetchOccupation(StarterRelease.DEVELOPERS).size());

        List<Thread> threads = List.of(new Thread(fetch), new Thread(fetch), new Thread(fetch));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(found).containsExactly(137, 137, 137);
        List<OnetServer.Seen> seen = server.seen();
        for (int i = 0; i < seen.size(); i++) {
            // The first one goes out at once; a busy machine makes them later, never earlier.
            assertThat(seen.get(i).nanos() - start)
                    .isGreaterThanOrEqualTo(
                            Duration.ofMillis(250).multipliedBy(i).toNanos());
        }
        assertThat(server.mostInASecond()).isLessThan(seen.size());
    }

    @Test
    void pace_isWhatTheServiceAllows() {
        OnetServer server = server(Version.V1_9, Layout.UP_TO_30_2);
        server.allow(2);
        HttpOnetService service = service(server.config().with(new Pace(1000, 1000, 2, Duration.ofMillis(10))));

        assertThatExceptionOfType(UpstreamUnavailable.class)
                .isThrownBy(() -> service.fetchOccupation(StarterRelease.DEVELOPERS))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.TOO_MANY_REQUESTS));
    }

    @Test
    void dailyLimit_countsEveryRequest() {
        OnetServer server = server(Version.V2, Layout.UP_TO_30_2);
        HttpOnetService service = service(server.config().with(new Pace(1000, 5, 6, Duration.ofMillis(10))));
        service.fetchOccupation(StarterRelease.DEVELOPERS);

        assertThatExceptionOfType(UpstreamUnavailable.class)
                .isThrownBy(() -> service.fetchOccupation(StarterRelease.DEVELOPERS))
                .satisfies(failure -> {
                    assertThat(failure.reason()).isEqualTo(Reason.DAILY_LIMIT);
                    assertThat(failure.retryAfter())
                            .hasValueSatisfying(
                                    wait -> assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofDays(1)));
                });
        assertThat(server.count("")).isEqualTo(5);
    }

    /** Remembers what it was told. */
    private static final class Steps implements LoadProgress {

        private long total;
        private long done;
        private int finished;

        @Override
        public void started(String step, long newTotal) {
            total = newTotal;
        }

        @Override
        public void advanced(long newDone) {
            assertThat(newDone).isBetween(done, total);
            done = newDone;
        }

        @Override
        public void finished() {
            finished++;
        }
    }
}
