package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures are those that make-assessments.py gives for the starter set. */
class EvaluateAssessmentsCommandTest {

    @Test
    void evaluate_withoutAssessmentsShowsWhatIsToBeBeaten() {
        CommandRun run = CommandRun.of("evaluate", "--llm");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                        Data         O*NET 30.1 Database, starter set of 48 occupations
                        Rated        47 occupations of 32 minor groups, 1,645 levels of skills
                        Noise floor  0.125 levels: so far are the surveys from what more raters would
                                     say
                        Method       explained in docs/method.md; the model card is docs/llm.md

                        What is known without a language model, on all rated occupations: the mean of
                        the others, none of them the occupation itself. A model has to be nearer than
                        that.

                        By             MAE   Bias      r   Signs  Within 1  r lowest  highest
                        minor group  0.528  0.007  0.551  77.7 %    86.1 %     0.289    0.891
                        major group  0.516  0.003  0.560  77.9 %    86.7 %     0.288    0.894
                        skill        0.694  0.000      -   0.0 %    77.4 %         -        -

                        No language model has assessed anything yet. To have a sample assessed and
                        measured: ./skillgap assess --sample 60. What that costs and what is sent:
                        docs/llm.md.
                        """);
        assertThat(run.err()).contains("Comparing signs\n");
    }

    @Test
    void evaluate_fitsANarrowScreen() {
        CommandRun run = CommandRun.with(Map.of("COLUMNS", "40"), "evaluate", "--llm");

        assertThat(run.out().lines()).allMatch(line -> line.length() <= 40);
    }

    @Test
    void json_hasTheSameFigures() {
        CommandRun run = CommandRun.of("evaluate", "--llm", "--json");

        assertThat(run.out())
                .startsWith("{\n  \"success\": true,\n")
                .contains("\"message\": \"Evaluated the assessed skills of 0 language models.\"")
                .contains("\"baseline\": \"minor_group_mean\"")
                .contains("\"models\": []");
    }

    @Test
    void evaluate_refusesOtherDomains() {
        CommandRun run = CommandRun.of("evaluate", "--llm", "--domain", "knowledge");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("--llm does not go with --domain knowledge: language models assess skills only.");
    }
}
