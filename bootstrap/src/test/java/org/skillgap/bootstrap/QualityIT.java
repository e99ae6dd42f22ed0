package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.application.quality.QualityReport;
import org.skillgap.application.quality.QualityReport.Survival;
import org.skillgap.application.quality.RankingQuality;
import org.skillgap.application.quality.RankingQuality.Ranking;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SharedFolder;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.quality.LevelCounts;
import org.skillgap.domain.quality.PooledVerdicts;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.related.Signal;

/**
 * Real release 30.1. Counts are those that make-quality.py and make-ranking.py give. The shares of false gaps are also near those of a program
 * that draws its chances otherwise, with numpy's generator.
 */
class QualityIT {

    private static final Duration SECONDS_UNTIL_COMPUTED = Duration.ofSeconds(120);

    private static Application application;

    @BeforeAll
    static void load() {
        application = TestApplication.memory();
        application.load(TextRelease.at(SharedFolder.get("onet/30.1")), LoadProgress.SILENT);
        application.read();
    }

    @AfterAll
    static void close() {
        if (application != null) {
            application.close();
        }
    }

    private static QualityReport report(ElementDomain domain) {
        return application.evaluateQuality().in(domain, 1, LoadProgress.SILENT);
    }

    @Test
    void skills_equalTheFiguresOfAnotherProgram() {
        QualityReport report = report(ElementDomain.SKILLS);

        assertThat(report.occupations()).isEqualTo(894);
        assertThat(report.levels()).isEqualTo(new LevelCounts(31_290, 147, 3_383, 0));
        assertSurvival(report, "Primary-Short", 4_229, 64_787, 17_172, 4_988, 42_627, 0);
        assertSurvival(report, "Primary-Long", 4_313, 67_550, 19_837, 4_813, 42_900, 0);
        assertSurvival(report, "Supplemental", 8_500, 137_106, 53_098, 8_246, 75_762, 0);
        assertSurvival(report, "Random", 10_000, 160_129, 94_313, 6_214, 59_602, 0);
        assertThat(falseGaps(report))
                .extracting(PooledVerdicts::pairs, PooledVerdicts::pairsWithGap, PooledVerdicts::plainGaps)
                .containsExactly(tuple(17_880, 502, 203_155), tuple(17_880, 415, 253_592));
        assertSharesOfFalseGaps(report, 0.0269, 0.0234);
    }

    @Test
    void knowledge_equalsTheFiguresOfAnotherProgram() {
        QualityReport report = report(ElementDomain.KNOWLEDGE);

        assertThat(report.levels()).isEqualTo(new LevelCounts(29_502, 4_860, 6_037, 7_458));
        assertSurvival(report, "Primary-Short", 4_229, 69_275, 3_092, 106, 41_063, 25_014);
        assertSurvival(report, "Primary-Long", 4_313, 70_419, 3_869, 99, 39_768, 26_683);
        assertSurvival(report, "Supplemental", 8_500, 141_329, 10_018, 158, 76_557, 54_596);
        assertSurvival(report, "Random", 10_000, 163_629, 27_674, 103, 63_971, 71_881);
        assertThat(falseGaps(report)).extracting(PooledVerdicts::pairs).containsOnly(13_360);
        assertSharesOfFalseGaps(report, 0.0178, 0.0208);
    }

    /** The same for each domain. Expected figures are those of make-ranking.py. */
    @Test
    void ranking_equalsTheFiguresOfAnotherProgram() {
        RankingQuality ranking = report(ElementDomain.SKILLS).ranking();

        assertThat(ranking.candidates()).isEqualTo(894);
        assertThat(ranking.rankings()).hasSize(5);
        assertScores(ranking.rankings().get(0), 244, 0.318085, 195, 0.300262);
        assertScores(ranking.rankings().get(1), 334, 0.399417, 309, 0.409462);
        assertScores(ranking.rankings().get(2), 375, 0.538416, 349, 0.553191);
        assertScores(ranking.rankings().get(3), 444, 0.729083, 411, 0.745832);
        assertScores(ranking.rankings().get(4), 447, 0.745465, 417, 0.756879);
        assertThat(ranking.rankings().get(4).signals()).containsExactly(Signal.values());
        assertThat(ranking.rankings().get(4).all().hitRate()).isCloseTo(864 / 894.0, within(1e-12));
        assertThat(ranking.rankings().get(4).all().ndcg()).isCloseTo(0.750853, within(1e-6));
    }

    private static void assertScores(Ranking ranking, int chosenHits, double chosen, int heldOutHits, double heldOut) {
        assertThat(ranking.chosenOn().asked()).isEqualTo(472);
        assertThat(ranking.heldOut().asked()).isEqualTo(422);
        assertThat(ranking.chosenOn().hits()).as(ranking.signals().toString()).isEqualTo(chosenHits);
        assertThat(ranking.heldOut().hits()).as(ranking.signals().toString()).isEqualTo(heldOutHits);
        assertThat(ranking.chosenOn().ndcg()).isCloseTo(chosen, within(1e-6));
        assertThat(ranking.heldOut().ndcg()).isCloseTo(heldOut, within(1e-6));
    }

    /** The ten nearest of Software Developers and of Data Scientists, who are not rated, with their scores. */
    @Test
    void related_equalTheFiguresOfAnotherProgram() {
        assertNearest(
                "15-1252.00",
                tuple("15-1253.00", 0.517321),
                tuple("15-1299.08", 0.486001),
                tuple("15-1254.00", 0.447212),
                tuple("15-1243.00", 0.441005),
                tuple("15-1211.00", 0.440715),
                tuple("15-1251.00", 0.438968),
                tuple("15-1242.00", 0.414404),
                tuple("15-1299.05", 0.408776),
                tuple("15-1244.00", 0.394236),
                tuple("15-1241.00", 0.391847));
        assertNearest(
                "15-2051.00",
                tuple("15-2041.00", 0.378347),
                tuple("15-1221.00", 0.229227),
                tuple("15-1243.00", 0.221363),
                tuple("15-1243.01", 0.218826),
                tuple("15-2031.00", 0.203671),
                tuple("15-2051.02", 0.195882),
                tuple("19-3022.00", 0.179865),
                tuple("19-1029.01", 0.179511),
                tuple("13-2099.01", 0.174439),
                tuple("15-2099.01", 0.173092));
    }

    private static void assertNearest(String code, Tuple... expected) {
        assertThat(application
                        .findRelatedOccupations()
                        .of(new OccupationCode(code), 10)
                        .rows())
                .extracting(
                        row -> row.occupation().code().value(),
                        row -> Math.rint(1e6 * row.relatedness().score()) / 1e6)
                .containsExactly(expected);
    }

    private static List<PooledVerdicts> falseGaps(QualityReport report) {
        return report.falseGaps().stream()
                .map(QualityReport.FalseGaps::verdicts)
                .toList();
    }

    private static void assertSurvival(
            QualityReport report,
            String name,
            int pairs,
            int plainGaps,
            int gaps,
            int noMaterialGaps,
            int undetermined,
            int untested) {
        PooledVerdicts verdicts = report.survival().stream()
                .filter(group -> group.pairs().equals(name))
                .map(Survival::verdicts)
                .findFirst()
                .orElseThrow();
        assertThat(List.of(
                        verdicts.pairs(),
                        verdicts.plainGaps(),
                        verdicts.gaps(),
                        verdicts.noMaterialGaps(),
                        verdicts.undetermined(),
                        verdicts.untested()))
                .as(name)
                .containsExactly(pairs, plainGaps, gaps, noMaterialGaps, undetermined, untested);
    }

    /** Each share is known to a standard error of 0.0013 at most, so that two of them differ by less than 0.006. */
    private static void assertSharesOfFalseGaps(QualityReport report, double published, double moderated) {
        List<PooledVerdicts> found = falseGaps(report);

        assertThat(found).extracting(PooledVerdicts::shareWithPlainGap).containsOnly(1.0);
        assertThat(found.get(0).shareWithGap())
                .isCloseTo(published, within(0.006))
                .isLessThan(0.05);
        assertThat(found.get(1).shareWithGap())
                .isCloseTo(moderated, within(0.006))
                .isLessThan(0.05);
    }

    @Test
    void api_answersWhileItComputes() throws Exception {
        URI address = URI.create("http://127.0.0.1:" + application.serve() + "/quality");
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build();
        long start = System.nanoTime();

        HttpResponse<String> first = http.send(request, BodyHandlers.ofString());
        HttpResponse<String> last = first;
        while (last.statusCode() == 503 && System.nanoTime() - start < SECONDS_UNTIL_COMPUTED.toNanos()) {
            last = http.send(request, BodyHandlers.ofString());
        }

        assertThat(first.statusCode()).isEqualTo(503);
        assertThat(last.statusCode()).as(last.body()).isEqualTo(200);
        JsonNode survival = new ObjectMapper().readTree(last.body()).at("/result/survival/0");
        assertThat(survival.get("plain_gaps").intValue()).isEqualTo(64_787);
    }
}
