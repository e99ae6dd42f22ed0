package org.skillgap.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.skillgap.application.landing.PlainRows.occupation;
import static org.skillgap.application.landing.ServiceRow.REFERENCE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.landing.CheckedRows;
import org.skillgap.application.landing.LandedRows;
import org.skillgap.application.landing.MergeCounts;
import org.skillgap.application.landing.ServiceRow;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;

/** What every {@link LandingRepository} does with the rows themselves: they come back as they came, and wait for their turn. */
public interface LandingRepositoryContract {

    /** An occupation that no synthetic release has. */
    OccupationCode FETCHED = new OccupationCode("15-1252.00");

    /** When rows are fetched first. */
    Instant MORNING = Instant.parse("2026-11-20T08:30:01.123456789Z");

    /** {@link #MORNING}, as it is kept. */
    Instant MORNING_KEPT = Instant.parse("2026-11-20T08:30:01.123456Z");

    /** When rows are fetched again. */
    Instant EVENING = Instant.parse("2026-11-20T18:00:00Z");

    /** Returns an empty store, for one test; it is a {@link LandingRepository} too. */
    OccupationRepository emptyRepository();

    @Test
    default void pending_isEmptyAtFirst() {
        LandingRepository landing = emptyLanding();

        assertThat(landing.pending()).isEmpty();
        assertThat(landing.findRows(REFERENCE)).isEmpty();
        assertThat(landing.fetchedBefore(Instant.parse("9000-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    default void land_givesBackEveryCharacter() {
        LandingRepository landing = emptyLanding();
        List<ServiceRow> rows = List.of(
                row("a_texts", "{\"title\": \"Café-Köchin à la carte 料理 😀𝔘\"}"),
                row("a_texts", "  {\t\"b\" : 1.50,\r\n \"a\":1e2 }  \n"),
                row("a_texts", "{\"s\":\"\\u00e9 \\\\ \\\" ' ; -- %_ \"}"),
                row("a_texts", "{\"A\":\"b\"}"),
                row("a_texts", "{\"a\":\"B\"}"),
                row("a_texts", ""),
                row("b_large", "{\"x\":\"" + "ü😀x ".repeat(20_000) + "\"}"));

        boolean isNew = landing.land(FETCHED.value(), rows, MORNING);

        assertThat(isNew).isTrue();
        assertThat(landing.findRows(FETCHED.value())).contains(new LandedRows(FETCHED.value(), 1, MORNING_KEPT, rows));
    }

    @Test
    default void findRows_isInTheOrderOfTablesAndThenAsTheyCame() {
        LandingRepository landing = emptyLanding();
        ServiceRow[] b = {row("b", "2"), row("b", "1"), row("b", "2")};
        ServiceRow a = row("a", "9");

        landing.land(FETCHED.value(), List.of(b[0], a, b[1], b[2]), MORNING);

        assertThat(landing.findRows(FETCHED.value()).orElseThrow().rows()).containsExactly(a, b[0], b[1], b[2]);
    }

    @Test
    default void findRows_keepsMoreThanTenRowsInTheirOrder() {
        LandingRepository landing = emptyLanding();
        List<ServiceRow> rows =
                IntStream.range(0, 1_200).mapToObj(i -> row("t", "row " + i)).toList();

        landing.land(FETCHED.value(), rows, MORNING);

        assertThat(landing.findRows(FETCHED.value()).orElseThrow().rows()).isEqualTo(rows);
    }

    @Test
    default void land_refusesRowsOfAnotherSubject() {
        LandingRepository landing = emptyLanding();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> landing.land(REFERENCE, List.of(row("a", "1")), MORNING))
                .withMessageContaining(FETCHED.value());
        assertThat(landing.pending()).isEmpty();
    }

    @Test
    default void land_replacesTheRowsBefore() {
        LandingRepository landing = emptyLanding();
        landing.land(FETCHED.value(), List.of(row("a", "1"), row("a", "2"), row("b", "3")), MORNING);

        boolean isNew = landing.land(FETCHED.value(), List.of(row("a", "1"), row("a", "x")), EVENING);

        assertThat(isNew).isTrue();
        assertThat(landing.findRows(FETCHED.value()))
                .contains(new LandedRows(FETCHED.value(), 2, EVENING, List.of(row("a", "1"), row("a", "x"))));
    }

    @Test
    default void land_ofTheSameRowsMovesTheTimeOnly() {
        LandingRepository landing = emptyLanding();
        List<ServiceRow> rows = List.of(row("a", "1"), row("b", "2"));
        landing.land(FETCHED.value(), rows, MORNING);
        landing.store(nothingOf(landing, FETCHED.value(), 0));

        boolean isNew = landing.land(FETCHED.value(), rows, EVENING);

        assertThat(isNew).isFalse();
        assertThat(landing.pending()).isEmpty();
        assertThat(landing.findRows(FETCHED.value())).contains(new LandedRows(FETCHED.value(), 1, EVENING, rows));
    }

    @Test
    default void land_ofTheSameRowsLeavesPendingOnesPending() {
        LandingRepository landing = emptyLanding();
        landing.land(FETCHED.value(), List.of(row("a", "1")), MORNING);

        landing.land(FETCHED.value(), List.of(row("a", "1")), EVENING);

        assertThat(landing.pending()).containsExactly(FETCHED.value());
    }

    @Test
    default void land_tellsRowsInAnotherOrderFromTheSame() {
        LandingRepository landing = emptyLanding();
        landing.land(FETCHED.value(), List.of(row("a", "1"), row("a", "2")), MORNING);

        assertThat(landing.land(FETCHED.value(), List.of(row("a", "2"), row("a", "1")), EVENING))
                .isTrue();
    }

    @Test
    default void land_remembersThatTheServiceHasNothing() {
        LandingRepository landing = emptyLanding();

        boolean isNew = landing.land(FETCHED.value(), List.of(), MORNING);

        assertThat(isNew).isTrue();
        assertThat(landing.findRows(FETCHED.value()))
                .contains(new LandedRows(FETCHED.value(), 1, MORNING_KEPT, List.of()));
        assertThat(landing.land(FETCHED.value(), List.of(), EVENING)).isFalse();
    }

    @Test
    default void land_changesNothingThatAnswersSee() {
        OccupationRepository repository = emptyRepository();
        repository.replaceRelease(SyntheticRelease.of("held", 3, 2, 0), LoadProgress.SILENT);

        landing(repository).land(FETCHED.value(), List.of(occupation(FETCHED, "New", "")), MORNING);

        assertThat(repository.revision()).isEqualTo(1);
        assertThat(repository.readCatalog().findOccupation(FETCHED)).isEmpty();
    }

    @Test
    default void pending_hasTheReferenceFirst() {
        LandingRepository landing = emptyLanding();
        for (String subject : List.of("51-1011.00", "11-1011.00", REFERENCE, "15-1252.00")) {
            landing.land(subject, List.of(), MORNING);
        }

        assertThat(landing.pending()).containsExactly(REFERENCE, "11-1011.00", "15-1252.00", "51-1011.00");
    }

    @Test
    default void pending_endsWithStoring() {
        LandingRepository landing = emptyLanding();
        landing.land(FETCHED.value(), List.of(row("a", "1")), MORNING);
        landing.land(REFERENCE, List.of(), MORNING);

        assertThat(landing.store(nothingOf(landing, FETCHED.value(), 0))).contains(MergeCounts.NONE);

        assertThat(landing.pending()).containsExactly(REFERENCE);
    }

    @Test
    default void store_doesNothingIfOtherRowsHaveLandedMeanwhile() {
        LandingRepository landing = emptyLanding();
        landing.land(FETCHED.value(), List.of(row("a", "1")), MORNING);
        CheckedRows overtaken = nothingOf(landing, FETCHED.value(), 0);
        landing.land(FETCHED.value(), List.of(row("a", "2")), EVENING);

        assertThat(landing.store(overtaken)).isEmpty();

        assertThat(landing.pending()).containsExactly(FETCHED.value());
    }

    @Test
    default void replaceRelease_hasRejectedRowsCheckedAgain() {
        OccupationRepository repository = emptyRepository();
        LandingRepository landing = landing(repository);
        landing.land(FETCHED.value(), List.of(row("a", "1")), MORNING);
        landing.land(REFERENCE, List.of(), MORNING);
        landing.store(nothingOf(landing, FETCHED.value(), 1));
        landing.store(nothingOf(landing, REFERENCE, 0));
        List<String> before = landing.pending();

        repository.replaceRelease(SyntheticRelease.of("new", 3, 2, 0), LoadProgress.SILENT);

        assertThat(before).isEmpty();
        assertThat(landing.pending()).containsExactly(FETCHED.value());
    }

    @Test
    default void fetchedBefore_isLongestAgoFirst() {
        LandingRepository landing = emptyLanding();
        landing.land("51-1011.00", List.of(), MORNING);
        landing.land("15-1252.00", List.of(), EVENING);
        landing.land("11-1011.00", List.of(), MORNING);
        landing.land("13-1011.00", List.of(), EVENING.plusNanos(1_000));

        assertThat(landing.fetchedBefore(EVENING)).containsExactly("11-1011.00", "51-1011.00");
        assertThat(landing.fetchedBefore(EVENING.plusNanos(1_000)))
                .containsExactly("11-1011.00", "51-1011.00", "15-1252.00");
        assertThat(landing.fetchedBefore(MORNING_KEPT)).isEmpty();
    }

    @Test
    default void fillIfEmpty_fillsAStoreThatOnlyTheServiceHasFilled() {
        OccupationRepository repository = emptyRepository();
        LandingRepository landing = landing(repository);
        landing.land(FETCHED.value(), List.of(occupation(FETCHED, "Fetched", "")), MORNING);
        LandedRows landed = landing.findRows(FETCHED.value()).orElseThrow();
        landing.store(new CheckedRows(
                landed, List.of(), List.of(), List.of(new Occupation(FETCHED, "Fetched", "")), Set.of(), List.of(), 0));

        Replacement filled = repository.fillIfEmpty(SyntheticRelease.of("starter", 3, 2, 0));

        assertThat(filled.isChange()).isTrue();
        Catalog catalog = repository.readCatalog();
        assertThat(catalog.release().name()).isEqualTo("starter");
        assertThat(catalog.occupations()).hasSize(4);
        assertThat(repository.revision()).isEqualTo(2);
    }

    private LandingRepository emptyLanding() {
        return landing(emptyRepository());
    }

    /** One object keeps both, so that they share their transactions. */
    static LandingRepository landing(OccupationRepository repository) {
        return (LandingRepository) repository;
    }

    private static ServiceRow row(String table, String json) {
        return ServiceRow.of(FETCHED, table, json);
    }

    private static CheckedRows nothingOf(LandingRepository landing, String subject, int rejected) {
        LandedRows landed = landing.findRows(subject).orElseThrow();
        return new CheckedRows(landed, List.of(), List.of(), List.of(), Set.of(), List.of(), rejected);
    }
}
