package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.calibration.AssessmentReport;
import org.skillgap.application.calibration.AssessmentReport.BaselineQuality;
import org.skillgap.application.calibration.AssessmentReport.Benchmark;
import org.skillgap.application.calibration.AssessmentReport.Calibrated;
import org.skillgap.application.calibration.AssessmentReport.Calibrating;
import org.skillgap.application.calibration.AssessmentReport.Cost;
import org.skillgap.application.calibration.AssessmentReport.EstimateQuality;
import org.skillgap.application.calibration.AssessmentReport.ModelQuality;
import org.skillgap.application.calibration.AssessmentReport.NotCalibrated;
import org.skillgap.application.calibration.AssessmentReport.RunSpread;
import org.skillgap.bootstrap.config.Surroundings;
import org.skillgap.domain.assessment.Baseline;
import org.skillgap.domain.assessment.CalibrationFit.Reason;
import org.skillgap.domain.assessment.ElementAccuracy;
import org.skillgap.domain.assessment.LevelCalibration;
import org.skillgap.domain.assessment.LevelErrors;
import org.skillgap.domain.assessment.ScorerAccuracy;
import org.skillgap.domain.assessment.SignAgreement;
import org.skillgap.domain.assessment.SkillCorrelations;
import org.skillgap.domain.rating.ElementId;

/** Every figure is made up. */
class AssessmentTablesTest {

    private static final EstimateQuality FIGURES = new EstimateQuality(
            new LevelErrors(2100, 0.25, -0.125, 0.5),
            new SkillCorrelations(35, 0.75, -0.5, 0.875),
            new SignAgreement(8, 7));

    private static final Benchmark BENCHMARK =
            new Benchmark(60, 48, 2100, 0.125, 3540, List.of(new BaselineQuality(Baseline.MINOR_GROUP_MEAN, FIGURES)));

    private static final ScorerAccuracy ACCURACY = new ScorerAccuracy(
            60,
            2100,
            1,
            1,
            0.25,
            0,
            1,
            0.5,
            List.of(
                    new ElementAccuracy(new ElementId("2.A.1.a"), 60, 0.25, 0.5),
                    new ElementAccuracy(new ElementId("2.A.1.b"), 60, 0.5, 0.5)));

    private static final EstimateQuality HARDLY_BIASED =
            new EstimateQuality(new LevelErrors(2100, 0.25, -1e-17, 0.5), FIGURES.correlations(), FIGURES.signs());

    private static String shown(String provider, Calibrating calibrating) {
        ModelQuality quality = new ModelQuality(
                new ModelIdentity(provider, "made-up", "1"),
                61,
                BENCHMARK,
                FIGURES,
                calibrating,
                new RunSpread(60, 0.5),
                new Cost(180, new BigDecimal("1.23")));
        AssessmentReport report = new AssessmentReport("Made up", 894, BENCHMARK, List.of(quality));
        Screen screen = Screen.of(
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                StandardCharsets.UTF_8,
                new Surroundings(Map.of(), "Linux", "/nowhere"),
                false,
                80);
        return String.join("\n", new AssessmentTables(screen, report).lines()) + "\n";
    }

    @Test
    void lines_haveTheModelBesideTheBaselines() {
        assertThat(shown("openai", new Calibrated(new LevelCalibration(0.5, 0.75), FIGURES, ACCURACY, true)))
                .endsWith("""
                        Model        openai, made-up, prompt 1
                        Assessed     61 occupations; compared: 60 rated ones of 48 minor groups, 2,100
                                     levels
                        Calibration  0.500 + 0.750 * level, in use
                        Runs         0.500 levels from the lowest to the highest of several, on average,
                                     in 60 occupations
                        Cost         USD 1.2300 for 180 replies

                        By             MAE    Bias      r   Signs  Within 1  r lowest  highest
                        as assessed  0.250  -0.125  0.750  87.5 %    50.0 %    -0.500    0.875
                        calibrated   0.250  -0.125  0.750  87.5 %    50.0 %    -0.500    0.875
                        minor group  0.250  -0.125  0.750  87.5 %    50.0 %    -0.500    0.875

                        Calibrated levels are nearer to the surveys than the mean of the minor group:
                        0.250 against 0.500 levels. They are nearer in 1 of 2 skills.
                        """)
                .doesNotContain("DEMO");
    }

    @Test
    void lines_giveNothingNoSign() {
        assertThat(shown("openai", new Calibrated(new LevelCalibration(0.5, 0.75), HARDLY_BIASED, ACCURACY, true)))
                .contains("calibrated   0.250   0.000  0.750");
    }

    @Test
    void lines_ofTheDemoSaySo() {
        assertThat(shown(ModelIdentity.DEMO, new Calibrated(new LevelCalibration(0.5, 0.75), FIGURES, ACCURACY, true)))
                .contains("DEMO: no language model is behind these figures.", "DEMO: Calibrated levels are nearer");
    }

    @Test
    void lines_sayWhatIsMissingForACalibration() {
        assertThat(shown("openai", new NotCalibrated(Reason.TOO_FEW_OCCUPATIONS, false)))
                .contains("Calibration  none\n")
                .doesNotContain("\ncalibrated ")
                .endsWith("""
                        Not calibrated: 20 rated occupations have to be assessed. More of them:
                        ./skillgap assess --sample 60.
                        """);
        assertThat(shown("openai", new NotCalibrated(Reason.TOO_FEW_MINOR_GROUPS, false)))
                .contains("Not calibrated: occupations of 5 minor groups have to be assessed.");
        assertThat(shown("openai", new NotCalibrated(Reason.NOT_RISING, true)))
                .contains("Calibration  an older one is in use\n")
                .contains("where this model assesses higher levels, the surveys are not\nhigher.");
    }
}
