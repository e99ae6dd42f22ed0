package org.skillgap.adapter.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.skillgap.adapter.persistence.schema.tables.records.AlternateTitleRecord;
import org.skillgap.adapter.persistence.schema.tables.records.ElementRecord;
import org.skillgap.adapter.persistence.schema.tables.records.JobZoneRecord;
import org.skillgap.adapter.persistence.schema.tables.records.LevelAnchorRecord;
import org.skillgap.adapter.persistence.schema.tables.records.OccupationRecord;
import org.skillgap.adapter.persistence.schema.tables.records.OccupationSkillRecord;
import org.skillgap.adapter.persistence.schema.tables.records.RelatedOccupationRecord;
import org.skillgap.adapter.persistence.schema.tables.records.ScaleRecord;
import org.skillgap.adapter.persistence.schema.tables.records.TaskRecord;
import org.skillgap.application.release.AlternateTitle;
import org.skillgap.application.release.JobZone;
import org.skillgap.application.release.LevelAnchor;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.RelatedOccupation;
import org.skillgap.application.release.Task;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;
import org.skillgap.domain.rating.Scale;

/** The parts of a release, and of what the Web Services bring, as rows of the tables. {@link CatalogReader} is the way back. */
final class ReleaseRows {

    /** Says that the held release has a row. */
    static final String IN_RELEASE = "Y";

    /** Says that something else brought a row. */
    static final String NOT_IN_RELEASE = "N";

    /** The type of a core task. */
    static final String CORE = "core";

    private static final String SUPPLEMENTAL = "supplemental";

    private ReleaseRows() {}

    static ScaleRecord of(Scale scale) {
        return of(scale, IN_RELEASE);
    }

    static ScaleRecord of(Scale scale, String inRelease) {
        return new ScaleRecord(
                scale.id().value(), scale.name(), decimal(scale.minimum()), decimal(scale.maximum()), inRelease);
    }

    static ElementRecord of(Element element) {
        return of(element, IN_RELEASE);
    }

    static ElementRecord of(Element element, String inRelease) {
        return new ElementRecord(
                element.id().value(),
                element.name(),
                element.description(),
                element.domain().id(),
                inRelease);
    }

    static OccupationRecord of(Occupation occupation) {
        return of(occupation, IN_RELEASE);
    }

    static OccupationRecord of(Occupation occupation, String inRelease) {
        return new OccupationRecord(occupation.code().value(), occupation.title(), occupation.description(), inRelease);
    }

    static OccupationSkillRecord of(OccupationRating row) {
        return of(row, RatingSource.ONET_FILE, null);
    }

    /** Returns the row of a rating that came from the Web Services at an instant. */
    static OccupationSkillRecord of(OccupationRating row, Instant cameAt) {
        return of(row, RatingSource.ONET_API, Timestamps.of(cameAt));
    }

    private static OccupationSkillRecord of(OccupationRating row, RatingSource source, LocalDateTime cameAt) {
        Rating rating = row.rating();
        return new OccupationSkillRecord(
                row.occupation().value(),
                row.element().value(),
                row.scale().value(),
                source.id(),
                decimal(rating.value()),
                rating.raters() == 0 ? null : (Integer) rating.raters(),
                decimal(rating.standardError()),
                decimal(rating.lowerBound()),
                decimal(rating.upperBound()),
                flag(rating.recommendSuppress()),
                flag(rating.notRelevant()),
                firstDay(rating.ratedOn()),
                rating.domainSource(),
                cameAt);
    }

    static LevelAnchorRecord of(LevelAnchor anchor) {
        return new LevelAnchorRecord(
                anchor.element().value(), anchor.scale().value(), decimal(anchor.value()), anchor.description());
    }

    static JobZoneRecord of(JobZone zone) {
        return new JobZoneRecord(zone.occupation().value(), zone.zone(), firstDay(zone.ratedOn()), zone.domainSource());
    }

    static RelatedOccupationRecord of(RelatedOccupation row) {
        return new RelatedOccupationRecord(
                row.occupation().value(), row.related().value(), row.tier(), row.index());
    }

    /** Returns a function that numbers the titles of each occupation from 1, as they come. */
    static Function<AlternateTitle, AlternateTitleRecord> numberedTitles() {
        Map<OccupationCode, Integer> places = new HashMap<>();
        return row -> new AlternateTitleRecord(
                row.occupation().value(),
                places.merge(row.occupation(), 1, Integer::sum),
                row.title(),
                row.shortTitle(),
                row.sources());
    }

    /** Returns a function that numbers the tasks of each occupation from 1, as they come. */
    static Function<Task, TaskRecord> numberedTasks() {
        Map<OccupationCode, Integer> places = new HashMap<>();
        return row -> new TaskRecord(
                row.occupation().value(),
                row.id(),
                places.merge(row.occupation(), 1, Integer::sum),
                row.statement(),
                type(row.type()),
                row.incumbents() == 0 ? null : (Integer) row.incumbents(),
                firstDay(row.ratedOn()),
                row.domainSource());
    }

    private static String type(Task.Type type) {
        return switch (type) {
            case CORE -> CORE;
            case SUPPLEMENTAL -> SUPPLEMENTAL;
            case NOT_AVAILABLE -> null;
        };
    }

    private static BigDecimal decimal(double value) {
        return Double.isNaN(value) ? null : BigDecimal.valueOf(value);
    }

    private static String flag(Flag flag) {
        return switch (flag) {
            case YES -> "Y";
            case NO -> "N";
            case NOT_AVAILABLE -> null;
        };
    }

    private static LocalDate firstDay(YearMonth month) {
        return month.atDay(1);
    }
}
