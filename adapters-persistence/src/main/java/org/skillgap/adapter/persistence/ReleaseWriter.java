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
import static org.skillgap.adapter.persistence.schema.tables.StoreRevision.STORE_REVISION;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
        long revision = lockedRevision();
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
        long revision = lockedRevision();
        ReleaseInfo before = CatalogReader.release(store);
        return revision == 0 ? write(release, before, now, 1) : new Replacement(before, before);
    }

    /** Writers queue here: whoever holds this row is the only one that writes. */
    private long lockedRevision() {
        return store.select(STORE_REVISION.REVISION)
                .from(STORE_REVISION)
                .forUpdate()
                .fetchSingle(STORE_REVISION.REVISION);
    }

    private Replacement write(Release release, ReleaseInfo before, Instant now, long revision) {
        writeTables(release);
        ReleaseInfo after = new ReleaseInfo(release.name(), release.sha256(), now);
        recordRelease(after, revision);
        return new Replacement(before, after);
    }

    /** Parents before children, so that no row refers to a missing one; what is left over goes the other way round. */
    private void writeTables(Release release) {
        put("scales", rated(SCALE, SCALE.ID, OCCUPATION_SKILL.SCALE_ID), release.scales(), ReleaseRows::of);
        put("elements", rated(ELEMENT, ELEMENT.ID, OCCUPATION_SKILL.ELEMENT_ID), release.elements(), ReleaseRows::of);
        put(
                "occupations",
                rated(OCCUPATION, OCCUPATION.CODE, OCCUPATION_SKILL.OCCUPATION_CODE),
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
        while (!written.isEmpty()) {
            written.pop().removeOthers();
        }
    }

    private <T, R extends TableRecord<R>> void put(
            String what, TableSync<R> table, List<T> values, Function<T, R> toRow) {
        progress.started("Storing " + what, values.size());
        table.put(values.stream().map(toRow), progress);
        progress.finished();
        written.push(table);
    }

    private <R extends TableRecord<R>> TableSync<R> whole(Table<R> table) {
        return new TableSync<>(store, table, DSL.noCondition(), DSL.falseCondition());
    }

    /** A table that keeps the rows which ratings from other sources refer to. */
    private <R extends TableRecord<R>> TableSync<R> rated(Table<R> table, Field<String> id, Field<String> reference) {
        Condition isReferredTo =
                DSL.exists(DSL.selectOne().from(OCCUPATION_SKILL).where(reference.eq(id)));
        return new TableSync<>(store, table, DSL.noCondition(), isReferredTo);
    }

    private void recordRelease(ReleaseInfo info, long revision) {
        // As a literal: MySQL's driver cuts a parameter's fraction of a second off for MariaDB.
        Field<LocalDateTime> now = DSL.inline(LocalDateTime.ofInstant(info.loadedAt(), ZoneOffset.UTC));
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
        store.update(STORE_REVISION).set(STORE_REVISION.REVISION, revision).execute();
    }
}
