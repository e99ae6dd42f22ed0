package org.skillgap.adapter.onet;

import java.time.YearMonth;
import java.util.Optional;
import org.skillgap.application.release.AlternateTitle;
import org.skillgap.application.release.JobZone;
import org.skillgap.application.release.LevelAnchor;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.RelatedOccupation;
import org.skillgap.application.release.ReleaseBuilder;
import org.skillgap.application.release.Task;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;
import org.skillgap.domain.rating.Scale;
import org.skillgap.domain.rating.ScaleId;

/** Gives the rows of every file to the builder of the release. The lengths are those of the store's columns. */
final class ReleaseRows {

    private static final int NAME = 150;
    private static final int SCALE_NAME = 100;
    private static final int DESCRIPTION = 2000;
    private static final int ANCHOR = 1000;
    private static final int DOMAIN_SOURCE = 30;
    private static final int TIER = 30;
    private static final int ALTERNATE_TITLE = 250;
    private static final int SOURCES = 100;
    private static final int TASK = 1000;

    // Stand-ins that do not make ratings on IM and LV wrong in turn.
    private static final double LOWEST_LEVEL = 0;
    private static final double HIGHEST_LEVEL = 7;
    private static final double ON_BOTH_SCALES = 1;

    private final ReleaseBuilder builder;

    ReleaseRows(ReleaseBuilder builder) {
        this.builder = builder;
    }

    /**
     * Adds a row to the release.
     *
     * @param file the kind of file that it stands in
     * @throws IllegalArgumentException if that file has no rows
     */
    void add(ReleaseFile file, Row row) {
        switch (file) {
            case SCALES -> addScale(row);
            case OCCUPATIONS -> addOccupation(row);
            case CONTENT_MODEL -> addElement(row);
            case SKILLS, ESSENTIAL_SKILLS, TRANSFERABLE_SKILLS, KNOWLEDGE, ABILITIES, WORK_ACTIVITIES -> addRating(row);
            case LEVEL_ANCHORS -> addLevelAnchor(row);
            case JOB_ZONES -> addJobZone(row);
            case RELATED_OCCUPATIONS -> addRelatedOccupation(row);
            case ALTERNATE_TITLES -> addAlternateTitle(row);
            case TASKS -> addTask(row);
            case READ_ME -> throw new IllegalArgumentException(file + " has no rows");
        }
    }

    private void addScale(Row row) {
        Optional<ScaleId> id = row.scale();
        String name = row.name(Column.SCALE_NAME, SCALE_NAME);
        double minimum = row.number(Column.MINIMUM, Decimal.SCALE_END, LOWEST_LEVEL);
        double maximum = row.number(Column.MAXIMUM, Decimal.SCALE_END, Math.max(minimum, HIGHEST_LEVEL));
        if (minimum > maximum) {
            row.refuse(Column.MINIMUM, "above the maximum");
            minimum = LOWEST_LEVEL;
            maximum = HIGHEST_LEVEL;
        }
        if (id.isPresent()) {
            builder.scale(row.origin(), new Scale(id.get(), name, minimum, maximum));
        }
    }

    private void addOccupation(Row row) {
        Optional<OccupationCode> code = row.code(Column.CODE);
        String title = row.name(Column.TITLE, NAME);
        String description = row.text(Column.DESCRIPTION, DESCRIPTION);
        code.ifPresent(key -> builder.occupation(row.origin(), new Occupation(key, title, description)));
    }

    private void addElement(Row row) {
        Optional<ElementId> id = row.element();
        String name = row.name(Column.ELEMENT_NAME, NAME);
        String description = row.text(Column.DESCRIPTION, DESCRIPTION);
        id.ifPresent(key -> builder.element(row.origin(), new Element(key, name, description)));
    }

    private void addRating(Row row) {
        Optional<OccupationCode> code = row.code(Column.CODE);
        Optional<ElementId> element = row.element();
        String name = row.name(Column.ELEMENT_NAME, NAME);
        Optional<ScaleId> scale = row.scale();
        Rating rating = rating(row);
        if (code.isPresent() && element.isPresent() && scale.isPresent()) {
            builder.rating(row.origin(), new OccupationRating(code.get(), element.get(), scale.get(), rating), name);
        }
    }

    private static Rating rating(Row row) {
        return new Rating(
                row.number(Column.DATA_VALUE, Decimal.VALUE, ON_BOTH_SCALES),
                row.optionalCount(Column.RATERS),
                row.optionalAmount(Column.STANDARD_ERROR, Decimal.ERROR),
                row.optionalNumber(Column.LOWER_BOUND, Decimal.ERROR),
                row.optionalNumber(Column.UPPER_BOUND, Decimal.ERROR),
                row.flag(Column.RECOMMEND_SUPPRESS),
                row.flag(Column.NOT_RELEVANT),
                row.month(Column.DATE),
                row.word(Column.DOMAIN_SOURCE, DOMAIN_SOURCE),
                RatingSource.ONET_FILE);
    }

    private void addLevelAnchor(Row row) {
        Optional<ElementId> element = row.element();
        String name = row.name(Column.ELEMENT_NAME, NAME);
        Optional<ScaleId> scale = row.scale();
        double value = row.number(Column.ANCHOR_VALUE, Decimal.VALUE, ON_BOTH_SCALES);
        String description = row.text(Column.ANCHOR_DESCRIPTION, ANCHOR);
        if (element.isPresent() && scale.isPresent()) {
            LevelAnchor anchor = new LevelAnchor(element.get(), scale.get(), value, description);
            builder.levelAnchor(row.origin(), anchor, name);
        }
    }

    private void addJobZone(Row row) {
        Optional<OccupationCode> code = row.code(Column.CODE);
        int zone = row.wholeNumber(Column.JOB_ZONE);
        YearMonth ratedOn = row.month(Column.DATE);
        String source = row.word(Column.DOMAIN_SOURCE, DOMAIN_SOURCE);
        code.ifPresent(key -> builder.jobZone(row.origin(), new JobZone(key, zone, ratedOn, source)));
    }

    private void addRelatedOccupation(Row row) {
        Optional<OccupationCode> code = row.code(Column.CODE);
        Optional<OccupationCode> related = row.code(Column.RELATED_CODE);
        String tier = row.word(Column.TIER, TIER);
        int index = row.wholeNumber(Column.INDEX);
        if (code.isPresent() && related.isPresent()) {
            builder.relatedOccupation(row.origin(), new RelatedOccupation(code.get(), related.get(), tier, index));
        }
    }

    private void addAlternateTitle(Row row) {
        Optional<OccupationCode> code = row.code(Column.CODE);
        String title = row.name(Column.ALTERNATE_TITLE, ALTERNATE_TITLE);
        String shortTitle = row.text(Column.SHORT_TITLE, NAME);
        String sources = row.word(Column.SOURCES, SOURCES);
        code.ifPresent(
                key -> builder.alternateTitle(row.origin(), new AlternateTitle(key, title, shortTitle, sources)));
    }

    private void addTask(Row row) {
        Optional<OccupationCode> code = row.code(Column.CODE);
        Optional<Integer> id = row.numberKey(Column.TASK_ID);
        String statement = row.name(Column.TASK, TASK);
        Task.Type type = taskType(row);
        int incumbents = row.optionalCount(Column.INCUMBENTS);
        YearMonth ratedOn = row.month(Column.DATE);
        String source = row.word(Column.DOMAIN_SOURCE, DOMAIN_SOURCE);
        if (code.isPresent() && id.isPresent()) {
            builder.task(row.origin(), new Task(code.get(), id.get(), statement, type, incumbents, ratedOn, source));
        }
    }

    private static Task.Type taskType(Row row) {
        Optional<Task.Type> type = Task.Type.parse(row.word(Column.TASK_TYPE, NAME));
        if (type.isEmpty()) {
            row.refuse(Column.TASK_TYPE, "not Core, Supplemental or n/a");
        }
        return type.orElse(Task.Type.NOT_AVAILABLE);
    }
}
