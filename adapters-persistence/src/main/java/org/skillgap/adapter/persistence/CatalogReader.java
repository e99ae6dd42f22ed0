package org.skillgap.adapter.persistence;

import static org.skillgap.adapter.persistence.schema.tables.AlternateTitle.ALTERNATE_TITLE;
import static org.skillgap.adapter.persistence.schema.tables.Element.ELEMENT;
import static org.skillgap.adapter.persistence.schema.tables.JobZone.JOB_ZONE;
import static org.skillgap.adapter.persistence.schema.tables.LevelAnchor.LEVEL_ANCHOR;
import static org.skillgap.adapter.persistence.schema.tables.Occupation.OCCUPATION;
import static org.skillgap.adapter.persistence.schema.tables.OccupationSkill.OCCUPATION_SKILL;
import static org.skillgap.adapter.persistence.schema.tables.OnetRelease.ONET_RELEASE;
import static org.skillgap.adapter.persistence.schema.tables.RelatedOccupation.RELATED_OCCUPATION;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.skillgap.adapter.persistence.schema.tables.records.OnetReleaseRecord;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.CatalogBuilder;
import org.skillgap.application.release.AlternateTitle;
import org.skillgap.application.release.JobZone;
import org.skillgap.application.release.LevelAnchor;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.RelatedOccupation;
import org.skillgap.application.release.ReleaseInfo;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;
import org.skillgap.domain.rating.ScaleId;

/** Reads the catalog out of the tables; {@link ReleaseRows} is the way in. Lives as long as one transaction. */
final class CatalogReader {

    private static final int FETCHED_AT = 14;

    private final DSLContext store;
    private final AssessmentReader assessments;
    private final Function<String, OccupationCode> codes = remembering(OccupationCode::new);
    private final Function<String, ElementId> elements = remembering(ElementId::new);
    private final Function<String, ScaleId> scales = remembering(ScaleId::new);
    private final Function<String, RatingSource> sources = remembering(RatingSource::ofId);
    private final Function<String, String> texts = remembering(Function.identity());
    private final Function<LocalDate, YearMonth> months = remembering(YearMonth::from);

    CatalogReader(DSLContext store) {
        this.store = store;
        assessments = new AssessmentReader(store);
    }

    /** Returns the release that the store holds; {@link ReleaseInfo#NONE} if there is none. */
    static ReleaseInfo release(DSLContext store) {
        return store.selectFrom(ONET_RELEASE)
                .where(ONET_RELEASE.REPLACED_AT.isNull())
                .fetchOptional(CatalogReader::info)
                .orElse(ReleaseInfo.NONE);
    }

    /** Returns every release that was ever stored, the newest first. */
    static List<ReleaseInfo> releases(DSLContext store) {
        return store.selectFrom(ONET_RELEASE)
                .orderBy(ONET_RELEASE.REVISION.desc())
                .fetch(CatalogReader::info);
    }

    private static ReleaseInfo info(OnetReleaseRecord row) {
        return new ReleaseInfo(row.getName(), row.getSha256(), Timestamps.instant(row.getLoadedAt()));
    }

    /** Returns the catalog; the transaction makes it one consistent state. */
    Catalog catalog() throws SQLException {
        CatalogBuilder builder = Catalog.builder(RevisionRow.state(store)).release(release(store));
        store.selectFrom(OCCUPATION)
                .forEach(row -> builder.occupation(
                        new Occupation(codes.apply(row.getCode()), row.getTitle(), row.getDescription())));
        store.selectFrom(ELEMENT)
                .forEach(row ->
                        builder.element(new Element(elements.apply(row.getId()), row.getName(), row.getDescription())));
        store.selectFrom(JOB_ZONE)
                .forEach(row -> builder.jobZone(new JobZone(
                        codes.apply(row.getOccupationCode()),
                        row.getZone(),
                        months.apply(row.getRatedOn()),
                        row.getDomainSource())));
        store.selectFrom(LEVEL_ANCHOR)
                .forEach(row -> builder.levelAnchor(new LevelAnchor(
                        elements.apply(row.getElementId()),
                        scales.apply(row.getScaleId()),
                        row.getAnchorValue().doubleValue(),
                        row.getDescription())));
        alternateTitles().forEach(row -> builder.alternateTitle(row.title()));
        each(store, store.selectFrom(RELATED_OCCUPATION), row -> builder.relatedOccupation(relatedOccupation(row)));
        each(store, store.selectFrom(OCCUPATION_SKILL), row -> addRating(builder, row));
        assessments.addTo(builder);
        return builder.build();
    }

    /** Returns the titles in O*NET's order. They are sorted here, because H2 would take each row through the key. */
    private List<NumberedTitle> alternateTitles() throws SQLException {
        List<NumberedTitle> titles = new ArrayList<>();
        each(
                store,
                store.selectFrom(ALTERNATE_TITLE),
                row -> titles.add(new NumberedTitle(row.getInt(2), alternateTitle(row))));
        titles.sort(NumberedTitle.BY_OCCUPATION);
        return titles;
    }

    private record NumberedTitle(int number, AlternateTitle title) {

        private static final Comparator<NumberedTitle> BY_OCCUPATION = Comparator.comparing(
                        (NumberedTitle row) -> row.title().occupation())
                .thenComparing(NumberedTitle::number);
    }

    /** Reads a large table row by row: making a jOOQ record of each of 180,000 rows would double the time. */
    static void each(DSLContext store, ResultQuery<?> query, RowAction action) throws SQLException {
        try (Cursor<?> cursor =
                        query.fetchSize(Dialects.fetchSize(store.dialect())).fetchLazy();
                ResultSet row = cursor.resultSet()) {
            while (row.next()) {
                action.accept(row);
            }
        }
    }

    /** What is done with a row. */
    interface RowAction {
        /** Does it. */
        void accept(ResultSet row) throws SQLException;
    }

    /** Columns in the order of table alternate_title. */
    private AlternateTitle alternateTitle(ResultSet row) throws SQLException {
        return new AlternateTitle(codes.apply(row.getString(1)), row.getString(3), row.getString(4), row.getString(5));
    }

    /** Columns in the order of table related_occupation. */
    private RelatedOccupation relatedOccupation(ResultSet row) throws SQLException {
        return new RelatedOccupation(
                codes.apply(row.getString(1)),
                codes.apply(row.getString(2)),
                texts.apply(row.getString(3)),
                row.getInt(4));
    }

    private void addRating(CatalogBuilder builder, ResultSet row) throws SQLException {
        OccupationRating rating = rating(row);
        if (rating.rating().source() == RatingSource.LLM) {
            assessments.median(rating);
            return;
        }
        LocalDateTime cameAt = rating.rating().source() == RatingSource.ONET_API
                ? row.getObject(FETCHED_AT, LocalDateTime.class)
                : null;
        if (cameAt == null) {
            builder.rating(rating);
        } else {
            builder.rating(rating, Timestamps.instant(cameAt));
        }
    }

    /** Columns in the order of table occupation_skill. */
    private OccupationRating rating(ResultSet row) throws SQLException {
        Rating rating = new Rating(
                row.getDouble(5),
                row.getInt(6),
                number(row, 7),
                number(row, 8),
                number(row, 9),
                flag(row.getString(10)),
                flag(row.getString(11)),
                months.apply(row.getObject(12, LocalDate.class)),
                texts.apply(row.getString(13)),
                sources.apply(row.getString(4)));
        return new OccupationRating(
                codes.apply(row.getString(1)),
                elements.apply(row.getString(2)),
                scales.apply(row.getString(3)),
                rating);
    }

    /** Makes one object of each value, not one of each row: many thousand rows repeat a few hundred values. */
    private static <K, V> Function<K, V> remembering(Function<K, V> make) {
        Map<K, V> known = new HashMap<>();
        return key -> known.computeIfAbsent(key, make);
    }

    private static double number(ResultSet row, int column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Double.NaN : number;
    }

    private static Flag flag(String flag) {
        if (flag == null) {
            return Flag.NOT_AVAILABLE;
        }
        return flag.equals("Y") ? Flag.YES : Flag.NO;
    }
}
