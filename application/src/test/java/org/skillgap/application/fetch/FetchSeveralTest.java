package org.skillgap.application.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.skillgap.application.landing.PlainRows.element;
import static org.skillgap.application.landing.PlainRows.occupation;
import static org.skillgap.application.landing.PlainRows.pair;
import static org.skillgap.application.landing.PlainRows.rated;
import static org.skillgap.application.landing.PlainRows.scale;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.landing.MergeCounts;
import org.skillgap.application.landing.ScriptedService;
import org.skillgap.application.landing.ServiceRow;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;

/** What is asked for, and what becomes of the store: missing occupations, chosen ones, and old ones. */
class FetchSeveralTest {

    private static final Instant MONDAY = Instant.parse("2026-06-01T08:00:00Z");
    private static final int MANY = FetchRun.ONE_BY_ONE + 1;

    private final ScriptedService service = new ScriptedService();
    private final InMemoryOccupationRepository store = new InMemoryOccupationRepository(Clock.systemUTC());

    @BeforeEach
    void describeScalesAndElements() {
        service.hasReference(List.of(
                scale("IM", "Importance", 1, 5),
                scale("LV", "Level", 0, 7),
                element("2.B.1.a", "Skill 0", "What it is"),
                element("2.B.1.b", "Skill 1", "What it is")));
    }

    @Test
    void everything_fillsAnEmptyStoreFromTheTables() {
        serve(MANY);
        service.has(code(90), List.of(occupation(code(90), "Not rated", "Waits.")));

        FetchReport report = fetchMissing();

        assertThat(service.asked()).containsExactly("occupations", "reference", "ratings of " + (MANY + 1));
        assertThat(report.asked()).isEqualTo(MANY + 1);
        assertThat(report.fetched()).isEqualTo(MANY + 1);
        assertThat(report.unchanged()).isZero();
        assertThat(report.normalised().rejected()).isZero();
        // four rows of the reference; each occupation's own row, and two ratings of two skills
        assertThat(report.normalised().counts()).isEqualTo(new MergeCounts(4 + 5 * MANY + 1, 0, 0));
        assertThat(level(code(7))).isEqualTo(1.75);
        assertThat(store.readCatalog().occupations()).hasSize(MANY + 1);
        assertThat(store.readCatalog().elements())
                .allSatisfy(element -> assertThat(element.description()).isEqualTo("What it is"));
        assertThat(store.readCatalog().isRated(code(90))).isFalse();
    }

    @Test
    void everything_asksOneByOneForAFew() {
        store.replaceRelease(SyntheticRelease.of("held", 4, 2, 0), LoadProgress.SILENT);
        serve(4);
        service.has(OccupationCode.parse("15-1252.00").orElseThrow(), ratedAt("15-1252.00", 3));

        FetchReport report = fetchMissing();

        assertThat(service.asked()).containsExactly("occupations", "11-0003.00", "15-1252.00");
        assertThat(report.fetched()).isEqualTo(2);
        assertThat(level(new OccupationCode("15-1252.00"))).isEqualTo(3);
        assertThat(level(code(0))).as("the release's own").isZero();
    }

    @Test
    void everything_asksAgainForWhatIsNotRated() {
        serve(2);
        service.has(code(90), List.of(occupation(code(90), "Not rated", "Waits.")));
        fetchMissing();
        service.asked();
        service.has(code(90), rated(code(90), "Not rated", 2, 4));

        FetchReport report = fetchMissing();

        assertThat(service.asked()).containsExactly("occupations", "11-0090.00");
        assertThat(report.changed()).isOne();
        assertThat(level(code(90))).isEqualTo(4);
    }

    @Test
    void everything_asksForNothingThatIsThere() {
        serve(2);
        fetchMissing();
        service.asked();
        long revision = store.revision();

        FetchReport again = fetchMissing();

        assertThat(service.asked()).containsExactly("occupations");
        assertThat(again).isEqualTo(new FetchReport(0, 0, 0, List.of(), List.of(), new NormaliseReport(List.of())));
        assertThat(store.revision()).isEqualTo(revision);
    }

    @Test
    void everything_goesOnWhereItWasInterrupted() {
        serve(MANY);
        service.failsAfter(5);
        assertThatThrownBy(this::fetchMissing).isInstanceOf(UpstreamUnavailable.class);
        assertThat(store.readCatalog().occupations()).isEmpty();
        service.asked();

        FetchReport report = fetchMissing();

        assertThat(service.asked()).hasSize(1 + MANY - 5).startsWith("occupations", code(5).value());
        assertThat(report.asked()).isEqualTo(MANY - 5);
        assertThat(report.normalised().counts().stored()).isEqualTo(4 + 5 * MANY);
        assertThat(store.readCatalog().ratedCount()).isEqualTo(MANY);
    }

    @Test
    void everything_tellsWhatWasRejected() {
        serve(3);
        List<ServiceRow> tooHigh = new ArrayList<>(List.of(occupation(code(3), "Too high", "Jumps.")));
        tooHigh.addAll(pair(code(3), "2.B.1.a", "Skill 0", 7.5));
        tooHigh.addAll(pair(code(3), "2.B.1.b", "Skill 1", 1));
        service.has(code(3), tooHigh);

        FetchReport report = fetchMissing();

        assertThat(report.normalised().rejected()).isEqualTo(4);
        assertThat(store.readCatalog().isRated(code(3))).isFalse();
        assertThat(store.readCatalog().isRated(code(2))).isTrue();
    }

    @Test
    void of_tellsWhatIsNotKnown() {
        serve(2);

        FetchReport report =
                new FetchChosen(parts(MONDAY)).of(List.of(code(1), code(77), code(1)), LoadProgress.SILENT);

        assertThat(service.asked()).containsExactly("reference", "11-0001.00", "11-0077.00");
        assertThat(report.asked()).isEqualTo(2);
        assertThat(report.fetched()).isOne();
        assertThat(report.unknown()).containsExactly(code(77));
        assertThat(store.readCatalog().findOccupation(code(77))).isEmpty();
    }

    @Test
    void olderThan_changesWhatHasChangedOnly() {
        serve(3);
        fetchMissing();
        service.asked();
        long revision = store.revision();

        FetchReport same = refresh(90);
        assertThat(service.asked()).containsExactly("reference", "11-0000.00", "11-0001.00", "11-0002.00");
        assertThat(same.unchanged()).isEqualTo(3);
        assertThat(store.revision()).isEqualTo(revision);

        service.has(code(1), rated(code(1), "Occupation 1", 2, 5));
        FetchReport changed = refresh(181);
        assertThat(changed.changed()).isOne();
        assertThat(changed.normalised().counts()).isEqualTo(new MergeCounts(2, 3, 0));
        assertThat(level(code(1))).isEqualTo(5);
        assertThat(level(code(2))).isEqualTo(0.5);
        assertThat(store.revision()).isEqualTo(revision + 1);
    }

    @Test
    void olderThan_readsTheTablesForMany() {
        serve(MANY);
        fetchMissing();
        service.asked();
        service.has(code(1), rated(code(1), "Occupation 1", 2, 5));
        service.forgets(code(2));

        FetchReport report = refresh(91);

        assertThat(service.asked()).containsExactly("reference", "occupations", "ratings of " + (MANY - 1));
        assertThat(report.changed()).isOne();
        assertThat(report.unknown()).containsExactly(code(2));
        assertThat(level(code(1))).isEqualTo(5);
        assertThat(level(code(2))).as("what has vanished stays").isEqualTo(0.5);
    }

    @Test
    void olderThan_leavesTheYoungAlone() {
        serve(2);
        fetchMissing();
        service.asked();

        FetchReport report = refresh(89);

        assertThat(service.asked()).isEmpty();
        assertThat(report.asked()).isZero();
    }

    @Test
    void olderThan_keepsRatingsThatVanish() {
        serve(MANY);
        fetchMissing();
        for (int number = 0; number < MANY; number++) {
            service.has(code(number), List.of(occupation(code(number), "Occupation " + number, "Fetched.")));
        }

        FetchReport many = refresh(91);
        assertThat(many.fetched()).isZero();
        assertThat(many.kept()).hasSize(MANY).startsWith(code(0), code(1));

        FetchReport one = new FetchChosen(parts(MONDAY)).of(List.of(code(3)), LoadProgress.SILENT);
        assertThat(one.kept()).containsExactly(code(3));
        assertThat(level(code(3))).isEqualTo(0.75);
    }

    @Test
    void olderThan_keepsOneByOneWhatVanishes() {
        serve(2);
        fetchMissing();
        service.forgets(code(0));
        service.has(code(1), List.of(occupation(code(1), "Occupation 1", "Fetched.")));

        FetchReport report = refresh(91);

        assertThat(report.unknown()).containsExactly(code(0));
        assertThat(report.kept()).containsExactly(code(1));
        assertThat(store.readCatalog().ratedCount()).isEqualTo(2);
    }

    private void serve(int occupations) {
        for (int number = 0; number < occupations; number++) {
            service.has(code(number), rated(code(number), "Occupation " + number, 2, number / 4.0 % 7));
        }
    }

    private static List<ServiceRow> ratedAt(String code, double level) {
        return rated(new OccupationCode(code), "Somebody", 2, level);
    }

    private static OccupationCode code(int number) {
        return SyntheticRelease.code(number);
    }

    private FetchReport fetchMissing() {
        return new FetchMissing(parts(MONDAY)).everything(LoadProgress.SILENT);
    }

    /** Refreshes what is older than 90 days, so many days after Monday and one second. */
    private FetchReport refresh(int days) {
        Instant now = MONDAY.plus(Duration.ofDays(days)).plusSeconds(1);
        return new RefreshFetched(parts(now)).olderThan(RefreshFetched.USUAL_AGE, LoadProgress.SILENT);
    }

    private FetchParts parts(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new FetchParts(
                service, store, new NormaliseLanding(store, store, service), new CurrentCatalog(store, clock), clock);
    }

    private double level(OccupationCode code) {
        return store.readCatalog()
                .findProfile(code, ElementDomain.SKILLS)
                .orElseThrow()
                .level(new ElementId("2.B.1.a"))
                .value()
                .doubleValue();
    }
}
