package org.skillgap.adapter.persistence;

import static org.skillgap.adapter.persistence.schema.tables.LlmCalibration.LLM_CALIBRATION;
import static org.skillgap.adapter.persistence.schema.tables.LlmCalibrationElement.LLM_CALIBRATION_ELEMENT;
import static org.skillgap.adapter.persistence.schema.tables.LlmLevel.LLM_LEVEL;
import static org.skillgap.adapter.persistence.schema.tables.LlmOccupation.LLM_OCCUPATION;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.skillgap.adapter.persistence.schema.tables.records.LlmCalibrationElementRecord;
import org.skillgap.adapter.persistence.schema.tables.records.LlmCalibrationRecord;
import org.skillgap.adapter.persistence.schema.tables.records.LlmOccupationRecord;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.application.assessment.AssessedOccupation.AssessedLevel;
import org.skillgap.application.assessment.Calibration;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.catalog.CatalogBuilder;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.domain.assessment.ElementAccuracy;
import org.skillgap.domain.assessment.LevelCalibration;
import org.skillgap.domain.assessment.ScorerAccuracy;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;

/**
 * Reads what language models assessed, for the catalog: first it is told the ratings of source {@code llm}, which stand among the
 * others, then it reads the rest. Lives as long as one transaction.
 */
final class AssessmentReader {

    private final DSLContext store;
    private final Map<String, Map<String, Level>> medians = new HashMap<>();
    private final Map<String, SortedMap<ElementId, AssessedLevel>> levels = new HashMap<>();

    AssessmentReader(DSLContext store) {
        this.store = store;
    }

    /** Takes a rating of source {@code llm}. */
    void median(OccupationRating row) {
        medians.computeIfAbsent(row.occupation().value(), code -> new HashMap<>())
                .put(row.element().value(), Level.of(row.rating().value()));
    }

    /** Adds all of it to a catalog. */
    void addTo(CatalogBuilder builder) throws SQLException {
        if (!medians.isEmpty()) {
            CatalogReader.each(store, store.selectFrom(LLM_LEVEL), this::addLevel);
            store.selectFrom(LLM_OCCUPATION).fetch().stream()
                    .filter(row -> levels.containsKey(row.getOccupationCode()))
                    .forEach(row -> builder.assessed(assessed(row)));
        }
        calibrations().forEach(builder::calibration);
    }

    /** Columns in the order of table llm_level. */
    private void addLevel(ResultSet row) throws SQLException {
        String code = row.getString(1);
        String element = row.getString(2);
        Level median = medians.getOrDefault(code, Map.of()).get(element);
        if (median != null) {
            levels.computeIfAbsent(code, key -> new TreeMap<>())
                    .put(
                            new ElementId(element),
                            new AssessedLevel(
                                    median,
                                    Level.of(row.getDouble(3)),
                                    Level.of(row.getDouble(4)),
                                    row.getString(5),
                                    row.getString(6)));
        }
    }

    private AssessedOccupation assessed(LlmOccupationRecord row) {
        return new AssessedOccupation(
                new OccupationCode(row.getOccupationCode()),
                new ModelIdentity(row.getProvider(), row.getModel(), row.getPromptVersion()),
                row.getReleaseName(),
                row.getRuns(),
                Timestamps.instant(row.getAssessedAt()),
                levels.get(row.getOccupationCode()));
    }

    private List<Calibration> calibrations() {
        Map<Long, List<LlmCalibrationElementRecord>> elements =
                store.selectFrom(LLM_CALIBRATION_ELEMENT).fetch().stream()
                        .collect(Collectors.groupingBy(LlmCalibrationElementRecord::getCalibrationId));
        return store.selectFrom(LLM_CALIBRATION)
                .fetch(row -> calibration(row, elements.getOrDefault(row.getId(), List.of())));
    }

    private static Calibration calibration(LlmCalibrationRecord row, List<LlmCalibrationElementRecord> elements) {
        ScorerAccuracy accuracy = new ScorerAccuracy(
                row.getOccupations(),
                row.getLevels(),
                figure(row.getRawMeanAbsoluteError()),
                figure(row.getRawBias()),
                figure(row.getMeanAbsoluteError()),
                figure(row.getBias()),
                figure(row.getWithinOneLevel()),
                figure(row.getBaselineMeanAbsoluteError()),
                elements.stream()
                        .map(AssessmentReader::accuracy)
                        .sorted(Comparator.comparing(ElementAccuracy::element))
                        .toList());
        return new Calibration(
                row.getReleaseName(),
                AssessmentRows.model(row),
                new LevelCalibration(row.getIntercept(), row.getSlope()),
                accuracy,
                Timestamps.instant(row.getFittedAt()));
    }

    private static ElementAccuracy accuracy(LlmCalibrationElementRecord row) {
        return new ElementAccuracy(
                new ElementId(row.getElementId()),
                row.getLevels(),
                row.getMeanAbsoluteError(),
                row.getBaselineMeanAbsoluteError());
    }

    private static double figure(Double value) {
        return value == null ? Double.NaN : value;
    }
}
