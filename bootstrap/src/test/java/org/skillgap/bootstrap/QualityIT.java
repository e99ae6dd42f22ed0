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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.application.quality.QualityReport;
import org.skillgap.application.quality.QualityReport.Survival;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SharedFolder;
import org.skillgap.domain.quality.LevelCounts;
import org.skillgap.domain.quality.PooledVerdicts;
import org.skillgap.domain.rating.ElementDomain;

/**
 * Real release 30.1. Counts are those that make-quality.py gives. The shares of false gaps are also near those of a program
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
