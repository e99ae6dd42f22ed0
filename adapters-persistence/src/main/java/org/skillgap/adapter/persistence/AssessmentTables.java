package org.skillgap.adapter.persistence;

import static org.skillgap.adapter.persistence.schema.tables.Element.ELEMENT;
import static org.skillgap.adapter.persistence.schema.tables.LlmCalibration.LLM_CALIBRATION;
import static org.skillgap.adapter.persistence.schema.tables.LlmCalibrationElement.LLM_CALIBRATION_ELEMENT;
import static org.skillgap.adapter.persistence.schema.tables.LlmLevel.LLM_LEVEL;
import static org.skillgap.adapter.persistence.schema.tables.LlmOccupation.LLM_OCCUPATION;
import static org.skillgap.adapter.persistence.schema.tables.Occupation.OCCUPATION;
import static org.skillgap.adapter.persistence.schema.tables.OccupationSkill.OCCUPATION_SKILL;
import static org.skillgap.adapter.persistence.schema.tables.Scale.SCALE;
import static org.skillgap.adapter.persistence.schema.tables.Task.TASK;

import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.skillgap.adapter.persistence.schema.tables.records.LlmCalibrationRecord;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.application.assessment.Calibration;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.RatingSource;
import org.skillgap.domain.rating.ScaleId;

/** Writes what language models assessed beside the ratings of the release. Lives as long as one transaction. */
final class AssessmentTables {

    private final DSLContext store;

    AssessmentTables(DSLContext store) {
        this.store = store;
    }

    /**
     * Puts the levels of an occupation in the place of those that it had from any model.
     *
     * @return false, and nothing is written, if something that they refer to is not in the store
     */
    boolean put(AssessedOccupation assessed) {
        long revision = RevisionRow.lock(store);
        if (!isKnown(assessed)) {
            return false;
        }
        String code = assessed.occupation().value();
        replace(LLM_OCCUPATION, LLM_OCCUPATION.OCCUPATION_CODE.eq(code), List.of(AssessmentRows.of(assessed)));
        replace(LLM_LEVEL, LLM_LEVEL.OCCUPATION_CODE.eq(code), AssessmentRows.levels(assessed));
        Condition isAssessed =
                OCCUPATION_SKILL.OCCUPATION_CODE.eq(code).and(OCCUPATION_SKILL.SOURCE.eq(RatingSource.LLM.id()));
        replace(OCCUPATION_SKILL, isAssessed, AssessmentRows.ratings(assessed));
        RevisionRow.moveTo(store, revision + 1);
        return true;
    }

    private <R extends TableRecord<R>> void replace(Table<R> table, Condition scope, List<R> rows) {
        TableSync<R> sync = new TableSync<>(store, table, scope, DSL.falseCondition());
        sync.put(rows.stream(), LoadProgress.SILENT);
        sync.removeOthers();
    }

    /** Compares here what is found: the database would take upper for lower case. */
    private boolean isKnown(AssessedOccupation assessed) {
        Set<String> elements = Set.copyOf(
                assessed.levels().keySet().stream().map(ElementId::value).toList());
        return has(OCCUPATION, OCCUPATION.CODE, Set.of(assessed.occupation().value()))
                && has(SCALE, SCALE.ID, Set.of(ScaleId.LEVEL.value()))
                && has(ELEMENT, ELEMENT.ID, elements);
    }

    private boolean has(Table<?> table, Field<String> id, Set<String> wanted) {
        return store.select(id).from(table).where(id.in(wanted)).fetchSet(id).containsAll(wanted);
    }

    /** Puts a calibration in the place of the one of the same release and model. */
    void put(Calibration calibration) {
        long revision = RevisionRow.lock(store);
        List<Long> former = store
                .selectFrom(LLM_CALIBRATION)
                .where(LLM_CALIBRATION.RELEASE_NAME.eq(calibration.release()))
                .fetch()
                .stream()
                .filter(row -> row.getReleaseName().equals(calibration.release())
                        && AssessmentRows.model(row).equals(calibration.model()))
                .map(LlmCalibrationRecord::getId)
                .toList();
        store.deleteFrom(LLM_CALIBRATION_ELEMENT)
                .where(LLM_CALIBRATION_ELEMENT.CALIBRATION_ID.in(former))
                .execute();
        store.deleteFrom(LLM_CALIBRATION).where(LLM_CALIBRATION.ID.in(former)).execute();
        long id = insert(calibration);
        RowBatch.insert(store, LLM_CALIBRATION_ELEMENT, AssessmentRows.elements(id, calibration));
        RevisionRow.moveTo(store, revision + 1);
    }

    private long insert(Calibration calibration) {
        InsertSetMoreStep<LlmCalibrationRecord> row = store.insertInto(LLM_CALIBRATION)
                .set(AssessmentRows.of(calibration))
                .set(LLM_CALIBRATION.FITTED_AT, Timestamps.literal(AssessmentRows.kept(calibration.fittedAt())));
        return Dialects.insert(store, row, LLM_CALIBRATION.ID);
    }

    /** Returns what is done in an occupation, core tasks first, then in O*NET's order. */
    List<String> tasks(OccupationCode occupation, int most) {
        Field<Integer> coreFirst =
                DSL.when(TASK.TASK_TYPE.eq(DSL.inline(ReleaseRows.CORE)), 0).otherwise(1);
        return store.select(TASK.STATEMENT)
                .from(TASK)
                .where(TASK.OCCUPATION_CODE.eq(occupation.value()))
                .orderBy(coreFirst, TASK.TASK_ORDER)
                .limit(most)
                .fetch(TASK.STATEMENT);
    }
}
