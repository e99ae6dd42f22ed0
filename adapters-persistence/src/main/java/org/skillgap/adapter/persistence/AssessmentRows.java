package org.skillgap.adapter.persistence;

import static org.skillgap.adapter.persistence.schema.tables.LlmCalibration.LLM_CALIBRATION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.skillgap.adapter.persistence.schema.tables.records.LlmCalibrationElementRecord;
import org.skillgap.adapter.persistence.schema.tables.records.LlmCalibrationRecord;
import org.skillgap.adapter.persistence.schema.tables.records.LlmLevelRecord;
import org.skillgap.adapter.persistence.schema.tables.records.LlmOccupationRecord;
import org.skillgap.adapter.persistence.schema.tables.records.OccupationSkillRecord;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.application.assessment.Calibration;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.domain.assessment.ScorerAccuracy;
import org.skillgap.domain.rating.RatingSource;
import org.skillgap.domain.rating.ScaleId;

/** What language models assessed as rows of the tables. {@link AssessmentReader} is the way back. */
final class AssessmentRows {

    /** Who assessed a level, as the column names it that has "Incumbent" and "Analyst" for others. */
    private static final String LANGUAGE_MODEL = "Language model";

    private static final String NO_LANGUAGE_MODEL = "DEMO";

    private AssessmentRows() {}

    static LlmOccupationRecord of(AssessedOccupation assessed) {
        ModelIdentity model = assessed.model();
        return new LlmOccupationRecord(
                assessed.occupation().value(),
                model.provider(),
                model.model(),
                model.promptVersion(),
                assessed.release(),
                assessed.runs(),
                Timestamps.of(kept(assessed.assessedAt())));
    }

    static List<LlmLevelRecord> levels(AssessedOccupation assessed) {
        return assessed.levels().entrySet().stream()
                .map(entry -> new LlmLevelRecord(
                        assessed.occupation().value(),
                        entry.getKey().value(),
                        entry.getValue().lowest().value(),
                        entry.getValue().highest().value(),
                        entry.getValue().description(),
                        entry.getValue().explanation()))
                .toList();
    }

    /** Returns the medians as ratings by nobody: without raters, error or flags, in the month in which they were assessed. */
    static List<OccupationSkillRecord> ratings(AssessedOccupation assessed) {
        LocalDate month =
                assessed.assessedAt().atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
        return assessed.levels().entrySet().stream()
                .map(entry -> new OccupationSkillRecord(
                        assessed.occupation().value(),
                        entry.getKey().value(),
                        ScaleId.LEVEL.value(),
                        RatingSource.LLM.id(),
                        entry.getValue().level().value(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        month,
                        assessed.model().isDemo() ? NO_LANGUAGE_MODEL : LANGUAGE_MODEL,
                        null))
                .toList();
    }

    /** Returns the columns of a calibration, without its number and its time. */
    static Map<Field<?>, Object> of(Calibration calibration) {
        ScorerAccuracy accuracy = calibration.accuracy();
        Map<Field<?>, Object> columns = new HashMap<>();
        columns.put(LLM_CALIBRATION.RELEASE_NAME, calibration.release());
        columns.put(LLM_CALIBRATION.PROVIDER, calibration.model().provider());
        columns.put(LLM_CALIBRATION.MODEL, calibration.model().model());
        columns.put(LLM_CALIBRATION.PROMPT_VERSION, calibration.model().promptVersion());
        columns.put(LLM_CALIBRATION.INTERCEPT, calibration.line().intercept());
        columns.put(LLM_CALIBRATION.SLOPE, calibration.line().slope());
        columns.put(LLM_CALIBRATION.OCCUPATIONS, accuracy.occupations());
        columns.put(LLM_CALIBRATION.LEVELS, accuracy.levels());
        columns.put(LLM_CALIBRATION.RAW_MEAN_ABSOLUTE_ERROR, figure(accuracy.rawMeanAbsoluteError()));
        columns.put(LLM_CALIBRATION.RAW_BIAS, figure(accuracy.rawBias()));
        columns.put(LLM_CALIBRATION.MEAN_ABSOLUTE_ERROR, figure(accuracy.meanAbsoluteError()));
        columns.put(LLM_CALIBRATION.BIAS, figure(accuracy.bias()));
        columns.put(LLM_CALIBRATION.WITHIN_ONE_LEVEL, figure(accuracy.withinOneLevel()));
        columns.put(LLM_CALIBRATION.BASELINE_MEAN_ABSOLUTE_ERROR, figure(accuracy.baselineMeanAbsoluteError()));
        return columns;
    }

    static List<LlmCalibrationElementRecord> elements(long id, Calibration calibration) {
        return calibration.accuracy().elements().stream()
                .map(element -> new LlmCalibrationElementRecord(
                        id,
                        element.element().value(),
                        element.levels(),
                        element.meanAbsoluteError(),
                        element.baselineMeanAbsoluteError()))
                .toList();
    }

    static ModelIdentity model(LlmCalibrationRecord row) {
        return new ModelIdentity(row.getProvider(), row.getModel(), row.getPromptVersion());
    }

    /** Returns an instant as the store keeps it: to the microsecond. */
    static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static Double figure(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }
}
