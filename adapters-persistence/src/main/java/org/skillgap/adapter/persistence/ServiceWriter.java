package org.skillgap.adapter.persistence;

import static org.skillgap.adapter.persistence.schema.tables.Element.ELEMENT;
import static org.skillgap.adapter.persistence.schema.tables.Occupation.OCCUPATION;
import static org.skillgap.adapter.persistence.schema.tables.OccupationSkill.OCCUPATION_SKILL;
import static org.skillgap.adapter.persistence.schema.tables.Scale.SCALE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.skillgap.application.landing.CheckedRows;
import org.skillgap.application.landing.MergeCounts;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.RatingSource;

/** Merges what the Web Services brought into the tables of the release, by difference. Lives as long as one transaction. */
final class ServiceWriter {

    private final DSLContext store;
    private final LandingTables landing;

    ServiceWriter(DSLContext store) {
        this.store = store;
        landing = new LandingTables(store);
    }

    /**
     * Stores checked rows, unless other rows have landed since.
     *
     * @param now when that is
     */
    Optional<MergeCounts> merge(CheckedRows rows, Instant now) {
        long revision = RevisionRow.lock(store);
        if (!landing.isCurrent(rows)) {
            return Optional.empty();
        }
        boolean isReference = rows.landed().isReference();
        MergeCounts named = scales(rows, isReference).plus(elements(rows, isReference));
        MergeCounts occupations = occupations(rows);
        MergeCounts ratings = ratings(rows);
        landing.normalised(rows, now);
        MergeCounts all = named.plus(occupations).plus(ratings);
        if (all.stored() + all.removed() > 0) {
            RevisionRow.moveTo(store, revision + 1);
        }
        return Optional.of(isReference ? named : occupations.plus(ratings));
    }

    private MergeCounts scales(CheckedRows rows, boolean follows) {
        return put(
                SCALE,
                SCALE.ID,
                SCALE.IN_RELEASE,
                follows,
                rows.scales().stream()
                        .map(scale -> ReleaseRows.of(scale, ReleaseRows.NOT_IN_RELEASE))
                        .toList());
    }

    private MergeCounts elements(CheckedRows rows, boolean follows) {
        return put(
                ELEMENT,
                ELEMENT.ID,
                ELEMENT.IN_RELEASE,
                follows,
                rows.elements().stream()
                        .map(element -> ReleaseRows.of(element, ReleaseRows.NOT_IN_RELEASE))
                        .toList());
    }

    private MergeCounts occupations(CheckedRows rows) {
        return put(
                OCCUPATION,
                OCCUPATION.CODE,
                OCCUPATION.IN_RELEASE,
                true,
                rows.occupations().stream()
                        .map(occupation -> ReleaseRows.of(occupation, ReleaseRows.NOT_IN_RELEASE))
                        .toList());
    }

    /**
     * Adds rows that are missing.
     *
     * @param follows whether rows that no release has are made equal to these
     */
    private <R extends TableRecord<R>> MergeCounts put(
            Table<R> table, Field<String> id, Field<String> inRelease, boolean follows, List<R> rows) {
        if (rows.isEmpty()) {
            return MergeCounts.NONE;
        }
        Condition isMeant = id.in(rows.stream().map(row -> row.get(id)).toList());
        Condition isFixed = follows ? inRelease.eq(ReleaseRows.IN_RELEASE) : DSL.noCondition();
        Set<String> fixed =
                store.select(id).from(table).where(isMeant.and(isFixed)).fetchSet(id);
        TableSync<R> sync = new TableSync<>(store, table, isMeant, DSL.falseCondition());
        sync.put(rows.stream().filter(row -> !fixed.contains(row.get(id))), LoadProgress.SILENT);
        return new MergeCounts(sync.changed(), rows.size() - sync.changed(), 0);
    }

    private MergeCounts ratings(CheckedRows rows) {
        List<String> domains =
                rows.domains().stream().map(ElementDomain::id).sorted().toList();
        Condition isMeant = OCCUPATION_SKILL
                .OCCUPATION_CODE
                .eq(rows.landed().subject())
                .and(OCCUPATION_SKILL.SOURCE.eq(RatingSource.ONET_API.id()))
                .and(OCCUPATION_SKILL.ELEMENT_ID.in(
                        DSL.select(ELEMENT.ID).from(ELEMENT).where(ELEMENT.DOMAIN.in(domains))));
        TableSync<?> sync = syncRatings(rows, isMeant);
        int removed = sync.removeOthers();
        return new MergeCounts(sync.changed(), rows.ratings().size() - sync.changed(), removed);
    }

    /** A row whose figures are as before keeps the time at which they came. */
    private TableSync<?> syncRatings(CheckedRows rows, Condition isMeant) {
        var sync = new TableSync<>(
                store, OCCUPATION_SKILL, isMeant, DSL.falseCondition(), Set.of(OCCUPATION_SKILL.FETCHED_AT));
        Instant fetchedAt = rows.landed().fetchedAt();
        sync.put(rows.ratings().stream().map(row -> ReleaseRows.of(row, fetchedAt)), LoadProgress.SILENT);
        return sync;
    }
}
