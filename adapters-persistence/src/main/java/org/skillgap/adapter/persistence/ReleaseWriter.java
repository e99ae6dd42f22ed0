package org.skillgap.adapter.persistence;

import static org.skillgap.adapter.persistence.schema.tables.AlternateTitle.ALTERNATE_TITLE;
import static org.skillgap.adapter.persistence.schema.tables.Element.ELEMENT;
import static org.skillgap.adapter.persistence.schema.tables.JobZone.JOB_ZONE;
import static org.skillgap.adapter.persistence.schema.tables.LevelAnchor.LEVEL_ANCHOR;
import static org.skillgap.adapter.persistence.schema.tables.Occupation.OCCUPATION;
import static org.skillgap.adapter.persistence.schema.tables.OccupationSkill.OCCUPATION_SKILL;
import static org.skillgap.adapter.persistence.schema.tables.OnetRelease.ONET_RELEASE;
import static org.skillgap.adapter.persistence.schema.tables.RelatedOccupation.RELATED_OCCUPATION;
import static org.skillgap.adapter.persistence.schema.tables.Scale.SCALE;
import static org.skillgap.adapter.persistence.schema.tables.Task.TASK;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.skillgap.application.port.Replacement;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseInfo;
import org.skillgap.domain.rating.RatingSource;

/** Puts a release in the place of the stored one, by difference. Lives as long as one transaction. */
final class ReleaseWriter {

    private final DSLContext store;
    private final LoadProgress progress;
    private final Deque<TableSync<?>> written = new ArrayDeque<>();

    ReleaseWriter(DSLContext store, LoadProgress progress) {
        this.store = store;
        this.progress = progress;
    }

    /**
     * Replaces the stored release, unless both are the same.
     *
     * @param now when that is
     */
    Replacement replaceBy(Release release, Instant now) {
        long revision = RevisionRow.lock(store);
        ReleaseInfo before = CatalogReader.release(store);
        if (before.sha256().equals(release.sha256())) {
            return new Replacement(before, before);
        }
        return write(release, before, now, revision + 1);
    }

    /**
     * Stores a release where none was ever stored, and does nothing elsewhere.
     *
     * @param now when that is
     */
    Replacement fillBy(Release release, Instant now) {
        long revision = RevisionRow.lock(store);
        ReleaseInfo before = CatalogReader.release(store);
        return before.equals(ReleaseInfo.NONE)
                ? write(release, before, now, revision + 1)
                : new Replacement(before, before);
    }

    /**
     * Replaces one certain load of a release, and does nothing to any other.
     *
     * @param held the release that must be stored
     * @param now when that is
     */
    Replacement replaceIfHeld(ReleaseInfo held, Release release, Instant now) {
        long revision = RevisionRow.lock(store);
        ReleaseInfo before = CatalogReader.release(store);
        boolean isMeant = before.equals(held) && !before.sha256().equals(release.sha256());
        return isMeant ? write(release, before, now, revision + 1) : new Replacement(before, before);
    }

    private Replacement write(Release release, ReleaseInfo before, Instant now, long revision) {
        writeTables(release);
        new LandingTables(store).retryRejected();
        ReleaseInfo after = new ReleaseInfo(release.name(), release.sha256(), now);
        recordRelease(after, revision);
        return new Replacement(before, after);
    }

    /** Parents before children, so that no row refers to a missing one; what is left over goes the other way round. */
    private void writeTables(Release release) {
        TableSync<?> scales = put(
                "scales",
                rated(SCALE, SCALE.ID, OCCUPATION_SKILL.SCALE_ID, SCALE.IN_RELEASE),
                release.scales(),
                ReleaseRows::of);
        TableSync<?> elements = put(
                "elements",
                rated(ELEMENT, ELEMENT.ID, OCCUPATION_SKILL.ELEMENT_ID, ELEMENT.IN_RELEASE),
                release.elements(),
                ReleaseRows::of);
        TableSync<?> occupations = put(
                "occupations",
                rated(OCCUPATION, OCCUPATION.CODE, OCCUPATION_SKILL.OCCUPATION_CODE, OCCUPATION.IN_RELEASE),
                release.occupations(),
                ReleaseRows::of);
        Condition ofReleases = OCCUPATION_SKILL.SOURCE.eq(RatingSource.ONET_FILE.id());
        put(
                "ratings",
                new TableSync<>(store, OCCUPATION_SKILL, ofReleases, DSL.falseCondition()),
                release.ratings(),
                ReleaseRows::of);
        put("level anchors", whole(LEVEL_ANCHOR), release.levelAnchors(), ReleaseRows::of);
        put("job zones", whole(JOB_ZONE), release.jobZones(), ReleaseRows::of);
        put("related occupations", whole(RELATED_OCCUPATION), release.relatedOccupations(), ReleaseRows::of);
        put("alternate titles", whole(ALTERNATE_TITLE), release.alternateTitles(), ReleaseRows.numberedTitles());
        put("tasks", whole(TASK), release.tasks(), ReleaseRows.numberedTasks());
        while (!written.isEmpty()) {
            written.pop().removeOthers();
        }
        scales.setInOthers(SCALE.IN_RELEASE, ReleaseRows.NOT_IN_RELEASE);
        elements.setInOthers(ELEMENT.IN_RELEASE, ReleaseRows.NOT_IN_RELEASE);
        occupations.setInOthers(OCCUPATION.IN_RELEASE, ReleaseRows.NOT_IN_RELEASE);
    }

    private <T, R extends TableRecord<R>> TableSync<R> put(
            String what, TableSync<R> table, List<T> values, Function<T, R> toRow) {
        progress.started("Storing " + what, values.size());
        table.put(values.stream().map(toRow), progress);
        progress.finished();
        written.push(table);
        return table;
    }

    private <R extends TableRecord<R>> TableSync<R> whole(Table<R> table) {
        return new TableSync<>(store, table, DSL.noCondition(), DSL.falseCondition());
    }

    /** A table that keeps what other sources brought, and the rows which their ratings refer to. */
    private <R extends TableRecord<R>> TableSync<R> rated(
            Table<R> table, Field<String> id, Field<String> reference, Field<String> inRelease) {
        Condition isReferredTo =
                DSL.exists(DSL.selectOne().from(OCCUPATION_SKILL).where(reference.eq(id)));
        // As a literal: the parameters of a batch are the values of its rows.
        Condition isFromElsewhere = inRelease.eq(DSL.inline(ReleaseRows.NOT_IN_RELEASE));
        return new TableSync<>(store, table, DSL.noCondition(), isReferredTo.or(isFromElsewhere));
    }

    private void recordRelease(ReleaseInfo info, long revision) {
        Field<LocalDateTime> now = Timestamps.literal(info.loadedAt());
        store.update(ONET_RELEASE)
                .set(ONET_RELEASE.REPLACED_AT, now)
                .where(ONET_RELEASE.REPLACED_AT.isNull())
                .execute();
        store.insertInto(ONET_RELEASE)
                .set(ONET_RELEASE.REVISION, revision)
                .set(ONET_RELEASE.NAME, info.name())
                .set(ONET_RELEASE.SHA256, info.sha256())
                .set(ONET_RELEASE.LOADED_AT, now)
                .execute();
        RevisionRow.moveTo(store, revision);
    }
}
