package org.skillgap.application.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.quality.QualityReport.Survival;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.quality.LevelCounts;
import org.skillgap.domain.quality.PooledVerdicts;
import org.skillgap.domain.quality.RankingScore;
import org.skillgap.domain.quality.RaterSpread;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.related.Signal;

/** Real releases are evaluated in bootstrap, against figures of another program. */
class EvaluateQualityTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private static EvaluateQuality evaluating(Release release) {
        InMemoryOccupationRepository repository = new InMemoryOccupationRepository(Clock.systemUTC());
        repository.replaceRelease(release, LoadProgress.SILENT);
        CurrentCatalog current = new CurrentCatalog(repository, Clock.systemUTC());
        current.refresh();
        return new EvaluateQuality(current, NOON);
    }

    private static QualityReport report(Release release, long seed) {
        return evaluating(release).in(ElementDomain.SKILLS, seed, LoadProgress.SILENT);
    }

    @Test
    void in_saysWhatWasEvaluated() {
        QualityReport report = report(RelatedRelease.named("Eight"), 1);

        assertThat(report.release()).isEqualTo("Eight");
        assertThat(report.domain()).isEqualTo(ElementDomain.SKILLS);
        assertThat(report.occupations()).isEqualTo(7);
        assertThat(report.levels()).isEqualTo(new LevelCounts(42, 0, 0, 0));
        assertThat(report.chance()).isEqualTo(new QualityReport.Chance(1, 20));
    }

    /** A quarter of a level is noise to standard errors of 0.125, a whole level is none. */
    @Test
    void in_poolsTheRatedPairsOfEachTierNearestFirst() {
        List<Survival> survival = report(RelatedRelease.named("Eight"), 1).survival();

        assertThat(survival)
                .startsWith(
                        new Survival("Primary-Short", new PooledVerdicts(2, 1, 0, 6, 0, 0, 6, 0)),
                        new Survival("Supplemental", new PooledVerdicts(1, 1, 1, 6, 6, 0, 0, 0)))
                .hasSize(3);
        assertThat(survival.get(2).pairs()).isEqualTo("Random");
        assertThat(survival.get(2).verdicts().pairs()).isEqualTo(10_000);
    }

    @Test
    void in_comparesEveryRatedOccupationWithItselfForEachSpread() {
        List<QualityReport.FalseGaps> found =
                report(RelatedRelease.named("Eight"), 1).falseGaps();

        assertThat(found).extracting(QualityReport.FalseGaps::spread).containsExactly(RaterSpread.values());
        assertThat(found)
                .allSatisfy(
                        falseGaps -> assertThat(falseGaps.verdicts().pairs()).isEqualTo(7 * 20));
    }

    @Test
    void in_givesTheSameForTheSameSeedOnly() {
        Release release = RelatedRelease.named("Eight");

        assertThat(report(release, 5)).isEqualTo(report(release, 5));
        assertThat(report(release, 5).survival().get(2))
                .isNotEqualTo(report(release, 6).survival().get(2));
        assertThat(report(release, 5).falseGaps())
                .isNotEqualTo(report(release, 6).falseGaps());
    }

    /**
     * Of the seven candidates two have related ones among them: occupation 0 has 4 (Supplemental) and 1 (Primary-Short), and
     * occupation 1 has 0. All are of one minor group, so that nothing is held out. By the hierarchy all are equally near, so
     * that they come in the order of codes: 1, 2, 3, 4 for occupation 0, which is 3 + 1/log2(5) of 3 + 1/log2(3).
     */
    @Test
    void in_ranksByOneSignalAfterTheOther() {
        RankingQuality ranking = report(RelatedRelease.named("Eight"), 1).ranking();

        assertThat(ranking.candidates()).isEqualTo(7);
        assertThat(ranking.taken()).isEqualTo(Duration.ZERO);
        assertThat(ranking.rankings())
                .extracting(RankingQuality.Ranking::signals)
                .containsExactly(
                        Set.of(Signal.SKILLS),
                        Set.of(Signal.HIERARCHY),
                        Set.of(Signal.SKILLS, Signal.TITLES, Signal.HIERARCHY));
        RankingQuality.Ranking hierarchy = ranking.rankings().get(1);
        assertThat(hierarchy.heldOut()).isEqualTo(RankingScore.NONE);
        assertThat(hierarchy.all().asked()).isEqualTo(2);
        assertThat(hierarchy.all().hits()).isEqualTo(2);
        assertThat(hierarchy.all().ndcg()).isCloseTo((3.430677 / 3.630930 + 1) / 2, within(1e-6));
    }

    @Test
    void in_ranksNothingWithoutListsOfRelatedOccupations() {
        assertThat(report(SyntheticRelease.of("Unrelated", 5, 3, 0), 1)
                        .ranking()
                        .rankings())
                .isEmpty();
    }

    @Test
    void in_managesWithOneOccupation() {
        QualityReport report = report(SyntheticRelease.of("One", 1, 3, 0), 1);

        assertThat(report.survival()).isEmpty();
        assertThat(report.falseGaps().get(0).verdicts().pairs()).isEqualTo(20);
    }

    @Test
    void in_refusesADomainWithoutRatings() {
        assertThatExceptionOfType(RatingsMissing.class)
                .isThrownBy(() ->
                        evaluating(RelatedRelease.named("Eight")).in(ElementDomain.ABILITIES, 1, LoadProgress.SILENT))
                .withMessage("The data that is loaded has no ratings of abilities; load a release that has them.");
    }

    @Test
    void in_tellsHowFarItHasCome() {
        List<String> told = new ArrayList<>();
        evaluating(RelatedRelease.named("Eight")).in(ElementDomain.SKILLS, 1, new LoadProgress() {
            private long total;
            private long last;

            @Override
            public void started(String step, long total) {
                this.total = total;
                last = 0;
                told.add(step);
            }

            @Override
            public void advanced(long done) {
                assertThat(done).isBetween(last + 1, total);
                last = done;
            }

            @Override
            public void finished() {
                assertThat(last).isEqualTo(total);
            }
        });

        assertThat(told)
                .containsExactly(
                        "Rating every occupation again",
                        "Comparing related occupations",
                        "Comparing random pairs",
                        "Ranking related occupations");
    }
}
