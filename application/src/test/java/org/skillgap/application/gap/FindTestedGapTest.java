package org.skillgap.application.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.gap.GapFilter;
import org.skillgap.domain.gap.GapFilter.Rows;
import org.skillgap.domain.gap.Verdict;
import org.skillgap.domain.move.TestedDifficulty;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.RatingOrigin;
import org.skillgap.domain.rating.RatingSource;

/** In the synthetic release occupation 4 is one level above occupation 0 in each of six skills, standard errors 0.125. */
class FindTestedGapTest {

    private static final OccupationCode FROM = SyntheticRelease.code(0);
    private static final OccupationCode TO = SyntheticRelease.code(4);
    private static final OccupationCode UNRATED = SyntheticRelease.code(5);
    private static final GapFilter HIGHER = GapFilter.of(Rows.HIGHER);

    private static FindTestedGap findTestedGap() {
        InMemoryOccupationRepository repository = new InMemoryOccupationRepository(Clock.systemUTC());
        repository.replaceRelease(SyntheticRelease.of("O*NET 30.1 Database", 6, 6, 0), LoadProgress.SILENT);
        CurrentCatalog current = new CurrentCatalog(repository, Clock.systemUTC());
        current.refresh();
        return new FindTestedGap(current);
    }

    @Test
    void between_testsEveryElementAndShowsWhatTheFilterAdmits() {
        FindTestedGap findTestedGap = findTestedGap();

        OccupationEvidence all = findTestedGap.between(FROM, TO, ElementDomain.SKILLS, HIGHER);
        OccupationEvidence none = findTestedGap.between(
                FROM, TO, ElementDomain.SKILLS, new GapFilter(Rows.HIGHER, 0, 0, Set.of(Verdict.UNTESTED)));

        assertThat(all.rows()).hasSize(6);
        assertThat(all.rows()).allSatisfy(row -> {
            assertThat(row.tested().evidence().verdict()).isEqualTo(Verdict.GAP);
            assertThat(row.tested().evidence().difference()).isEqualTo(1);
        });
        assertThat(none.rows()).isEmpty();
        assertThat(none.summary()).isEqualTo(all.summary());
        assertThat(all.summary().sentence()).isEqualTo("6 of 6 higher levels are supported by the data.");
    }

    /** The first and the last skill of the synthetic release differ in importance; one level each is one level in the mean. */
    @Test
    void between_saysHowFarTheMoveIsWhateverTheFilterShows() {
        FindTestedGap findTestedGap = findTestedGap();

        OccupationMove move =
                findTestedGap.between(FROM, TO, ElementDomain.SKILLS, HIGHER).move();

        assertThat(move.difficulty().value()).isEqualTo(1);
        assertThat(move.difficulty().supported()).isEqualTo(1);
        assertThat(move.difficulty().lowerBound()).isBetween(0.7, 0.9);
        assertThat(move.difficulty().upperBound()).isBetween(1.1, 1.3);
        assertThat(move.jobZoneDifference()).isEmpty();
        assertThat(findTestedGap
                        .between(
                                FROM,
                                TO,
                                ElementDomain.SKILLS,
                                new GapFilter(Rows.HIGHER, 7, 0, Set.of(Verdict.UNTESTED)))
                        .move())
                .isEqualTo(move);
        assertThat(findTestedGap
                        .between(TO, FROM, ElementDomain.SKILLS, HIGHER)
                        .move()
                        .difficulty()
                        .value())
                .isZero();
    }

    @Test
    void between_isSurelyNoMoveFromAnOccupationToItself() {
        assertThat(findTestedGap()
                        .between(FROM, FROM, ElementDomain.SKILLS, HIGHER)
                        .move()
                        .difficulty())
                .isEqualTo(new TestedDifficulty(0, 0, 0, 0, 0));
    }

    @Test
    void between_saysWhereTheFiguresComeFrom() {
        Provenance provenance =
                findTestedGap().between(FROM, TO, ElementDomain.SKILLS, HIGHER).provenance();

        assertThat(provenance.release()).isEqualTo("O*NET 30.1 Database");
        assertThat(provenance.from())
                .isEqualTo(new RatingOrigin(
                        List.of(YearMonth.of(2023, 8)), 8, 8, List.of("Analyst"), List.of(RatingSource.ONET_FILE)));
        assertThat(provenance.attribution())
                .startsWith(
                        "This page includes information from the O*NET 30.1 Database by the U.S. Department of Labor")
                .endsWith("USDOL/ETA has not approved, endorsed, or tested these modifications.");
    }

    @Test
    void attribution_namesTheDatabaseThatASubsetOrACopyIsFrom() {
        RatingOrigin none = new RatingOrigin(List.of(), 0, 0, List.of(), List.of());

        assertThat(Provenance.of("O*NET 31.0 Database, starter set of 48 occupations", none, none)
                        .attribution())
                .startsWith("This page includes information from the O*NET 31.0 Database by the U.S.");
        assertThat(Provenance.of("ours", none, none).attribution())
                .startsWith("This page includes information from the O*NET Database by the U.S.");
    }

    @Test
    void between_refusesWhatIsNotThere() {
        FindTestedGap findTestedGap = findTestedGap();

        assertThatExceptionOfType(OccupationNotFound.class)
                .isThrownBy(() ->
                        findTestedGap.between(FROM, new OccupationCode("99-9999.00"), ElementDomain.SKILLS, HIGHER));
        assertThatExceptionOfType(RatingsMissing.class)
                .isThrownBy(() -> findTestedGap.between(UNRATED, TO, ElementDomain.SKILLS, HIGHER))
                .satisfies(missing -> assertThat(missing.neighbours()).isNotEmpty());
        assertThatExceptionOfType(RatingsMissing.class)
                .isThrownBy(() -> findTestedGap.between(FROM, TO, ElementDomain.ABILITIES, HIGHER))
                .withMessageContaining("no ratings of abilities");
    }
}
