package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures are those that make-quality.py and make-ranking.py give for the starter set. */
class EvaluateCommandTest {

    @Test
    void evaluate_showsFalseAndSurvivingGaps() {
        CommandRun run = CommandRun.of("evaluate");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                        Data          O*NET 30.1 Database, starter set of 48 occupations
                        Skills        47 occupations, 1,645 levels
                        Suppressed    13
                        Not relevant  185
                        Untested      0
                        Method        moderated-welch-1, explained in docs/method.md
                        Seed          1
                        Time          0.0 s

                        False gaps: each occupation compared with itself 20 times, both sides rated anew
                        by chance. The share that shows any gap; at most 5 % is accepted.

                        Raters        Comparisons  By verdict  Plain rule
                        as published          940       1.6 %     100.0 %
                        moderated             940       1.1 %     100.0 %

                        Surviving gaps: the higher levels that the plain rule lists, and those of them
                        that the ratings support.

                        Pairs          Compared  Supported  In noise  Untested   Listed  Survive
                        Primary-Short        42        199       504         0      703   28.3 %
                        Primary-Long         23        109       181         0      290   37.6 %
                        Supplemental         51        329       482         0      811   40.6 %
                        Random           10,000     94,157    66,542         0  160,699   58.6 %

                        Related occupations: how well the nearest agree with O*NET's own lists, by
                        single signals and by more of them. Hit@1: the first is listed at all; NDCG@10:
                        the first ten in good order, which the weights were chosen for on one half of
                        the occupations.

                        By                  Chosen half  Other half   Hit@1  NDCG@10
                        skills                    0.465       0.621  39.5 %    0.572
                        hierarchy                 0.495       0.623  65.8 %    0.582
                        skills + knowledge        0.644       0.821  76.3 %    0.765
                        + titles                  0.690       0.808  78.9 %    0.771
                        all signals               0.730       0.802  81.6 %    0.779
                        """);
        assertThat(run.err())
                .contains(
                        "Rating every occupation again\n",
                        "Comparing related occupations\n",
                        "Comparing random pairs\n",
                        "Ranking related occupations\n");
    }

    @Test
    void evaluate_drawsABarForWhoeverWatches() {
        CommandRun run = CommandRun.on(
                true,
                StandardCharsets.UTF_8,
                CommandRun.NOON,
                Map.of("SKILLGAP_STORAGE", "memory", "NO_COLOR", "1"),
                "evaluate");

        assertThat(run.err()).contains("Rating every occupation again 100%", "Comparing random pairs");
    }

    @Test
    void evaluate_countsKnowledgeThatCannotBeTested() {
        CommandRun run = CommandRun.of("evaluate", "--domain", "knowledge");

        assertThat(run.out())
                .contains("Knowledge areas  47 occupations, 1,551 levels\n")
                .contains("Untested         363\n")
                .contains("as published          720       2.4 %     100.0 %\n")
                .contains("Random           10,000     24,447    69,820    70,119  164,386   14.9 %\n");
    }

    @Test
    void evaluate_fitsANarrowAsciiScreen() {
        Map<String, String> narrow = Map.of("SKILLGAP_STORAGE", "memory", "COLUMNS", "40");
        CommandRun run =
                CommandRun.on(false, StandardCharsets.US_ASCII, CommandRun.NOON, narrow, "evaluate", "--seed", "7");

        assertThat(run.out())
                .contains("Seed          7\n")
                .contains("Primary-Short      703   28.3 %\n")
                .contains("all signals         81.6 %    0.779\n")
                .matches("\\p{ASCII}+");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 40);
    }

    @Test
    void json_isTheAnswerOfTheApi() {
        CommandRun run = CommandRun.of("evaluate", "--json");

        assertThat(run.out())
                .startsWith("{\n  \"success\": true,\n")
                .contains("\"release\": \"O*NET 30.1 Database, starter set of 48 occupations\"")
                .contains("\"seed\": 1,\n      \"replicates\": 20,")
                .contains("\"with_gap\": 15,")
                .contains("\"surviving_share\": 0.283072546230441\n")
                .contains("\"candidates\": 47,", "\"occupations\": 26,", "\"hit_at_1\": 0.46153846153846156,");
    }

    @Test
    void failures_sayWhatIsWrong() {
        CommandRun abilities = CommandRun.of("evaluate", "--domain", "abilities");
        CommandRun inJson = CommandRun.of("evaluate", "--domain", "abilities", "--json");
        CommandRun seed = CommandRun.of("evaluate", "--seed", "x");

        assertThat(abilities.code()).isEqualTo(3);
        assertThat(abilities.err()).contains("The data that is loaded has no ratings of abilities; load a release");
        assertThat(inJson.out()).contains("\"code\": \"ratings_missing\"");
        assertThat(seed.code()).isEqualTo(2);
        assertThat(seed.err()).contains("'--seed': 'x' is not a long");
    }
}
