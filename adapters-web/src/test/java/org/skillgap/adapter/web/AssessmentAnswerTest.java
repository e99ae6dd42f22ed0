package org.skillgap.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillgap.adapter.web.answer.AnswerJson;
import org.skillgap.application.assessment.Calibration;
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
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.quality.EvaluateQuality;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.assessment.Baseline;
import org.skillgap.domain.assessment.CalibrationFit.Reason;
import org.skillgap.domain.assessment.ElementAccuracy;
import org.skillgap.domain.assessment.LevelCalibration;
import org.skillgap.domain.assessment.LevelErrors;
import org.skillgap.domain.assessment.ScorerAccuracy;
import org.skillgap.domain.assessment.SignAgreement;
import org.skillgap.domain.assessment.SkillCorrelations;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;

/** Every figure is made up. */
class AssessmentAnswerTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final LevelCalibration LINE = new LevelCalibration(0.5, 0.75);
    private static final ModelIdentity MODEL = new ModelIdentity("openai", "made-up", "1");

    private static final EstimateQuality FIGURES = new EstimateQuality(
            new LevelErrors(2100, 0.25, -0.125, 0.5),
            new SkillCorrelations(35, 0.75, -0.5, 0.875),
            new SignAgreement(8, 7));

    private static final EstimateQuality NOTHING = new EstimateQuality(
            new LevelErrors(0, Double.NaN, Double.NaN, Double.NaN),
            new SkillCorrelations(0, Double.NaN, Double.NaN, Double.NaN),
            new SignAgreement(0, 0));

    private static final ScorerAccuracy ACCURACY = new ScorerAccuracy(
            60,
            2100,
            1.5,
            1.25,
            0.25,
            0.125,
            0.75,
            0.5,
            List.of(new ElementAccuracy(new ElementId("2.A.1.a"), 60, 0.25, 0.5)));

    private static JsonNode answer(ModelIdentity model, EstimateQuality raw, Calibrating calibrating)
            throws JsonProcessingException {
        Benchmark benchmark = new Benchmark(
                60, 48, 2100, 0.125, 3540, List.of(new BaselineQuality(Baseline.MINOR_GROUP_MEAN, FIGURES)));
        ModelQuality quality = new ModelQuality(
                model,
                61,
                benchmark,
                raw,
                calibrating,
                new RunSpread(0, Double.NaN),
                new Cost(180, new BigDecimal("1.23000000")));
        return new ObjectMapper()
                .readTree(AnswerJson.assessments(new AssessmentReport("Made up", 894, benchmark, List.of(quality))));
    }

    @Test
    void assessments_haveTheModelBesideTheBaselines() throws JsonProcessingException {
        JsonNode answer = answer(MODEL, FIGURES, new Calibrated(LINE, FIGURES, ACCURACY, true));

        assertThat(answer.get("message").textValue()).isEqualTo("Evaluated the assessed skills of 1 language model.");
        assertThat(answer.at("/result/benchmark/baselines/0/baseline").textValue())
                .isEqualTo("minor_group_mean");
        JsonNode model = answer.at("/result/models/0");
        assertThat(model.at("/raw/mean_absolute_error").doubleValue()).isEqualTo(0.25);
        assertThat(model.at("/raw/correlation_across_occupations/lowest").doubleValue())
                .isEqualTo(-0.5);
        assertThat(model.at("/raw/same_sign").doubleValue()).isEqualTo(0.875);
        assertThat(model.at("/calibrated/slope").doubleValue()).isEqualTo(0.75);
        assertThat(model.at("/calibrated/stored").booleanValue()).isTrue();
        assertThat(model.at("/calibrated/skills/0/reliability").textValue()).isEqualTo("beats_baseline");
        assertThat(model.has("not_calibrated")).isFalse();
        assertThat(model.get("mean_spread_of_runs").isNull()).isTrue();
        assertThat(model.get("cost_usd").decimalValue()).isEqualByComparingTo("1.23");
    }

    @Test
    void assessments_sayWhyThereIsNoCalibration() throws JsonProcessingException {
        JsonNode model = answer(MODEL, NOTHING, new NotCalibrated(Reason.TOO_FEW_OCCUPATIONS, false))
                .at("/result/models/0");

        assertThat(model.has("calibrated")).isFalse();
        assertThat(model.at("/not_calibrated/reason").textValue()).isEqualTo("too_few_occupations");
        assertThat(model.at("/not_calibrated/least_occupations").intValue()).isEqualTo(20);
        assertThat(model.at("/raw/bias").isNull()).isTrue();
    }

    @Test
    void assessments_ofTheDemoSaySo() throws JsonProcessingException {
        ModelIdentity demo = new ModelIdentity(ModelIdentity.DEMO, "demo", "1");

        assertThat(answer(demo, FIGURES, new NotCalibrated(Reason.NOT_RISING, false))
                        .get("message")
                        .textValue())
                .startsWith("DEMO: ");
    }

    @Test
    void quality_hasTheStoredCalibrations() throws JsonProcessingException {
        InMemoryOccupationRepository repository = new InMemoryOccupationRepository(NOON);
        repository.replaceRelease(GardenRelease.named("Garden 1", "ab".repeat(32)), LoadProgress.SILENT);
        CurrentCatalog current = new CurrentCatalog(repository, NOON);
        current.refresh();
        EvaluateQuality evaluate = new EvaluateQuality(current, NOON);
        JsonNode before = quality(evaluate);

        repository.store(new Calibration("Garden 1", MODEL, LINE, ACCURACY, NOON.instant()));
        current.refresh();
        JsonNode llm = quality(evaluate).at("/result/llm");

        assertThat(before.get("result").has("llm")).isFalse();
        assertThat(llm).hasSize(1);
        assertThat(llm.get(0).toString()).isEqualTo("""
                {"provider":"openai","model":"made-up","prompt_version":"1","fitted_at":"2026-11-21T12:00:00Z",\
                "intercept":0.5,"slope":0.75,"occupations":60,"levels":2100,"raw_mean_absolute_error":1.5,\
                "raw_bias":1.25,"mean_absolute_error":0.25,"bias":0.125,"within_one_level":0.75,\
                "baseline_mean_absolute_error":0.5,"elements":1,"elements_beating_baseline":1}""");
    }

    private static JsonNode quality(EvaluateQuality evaluate) throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(AnswerJson.quality(evaluate.in(ElementDomain.SKILLS, 1, LoadProgress.SILENT)));
    }
}
