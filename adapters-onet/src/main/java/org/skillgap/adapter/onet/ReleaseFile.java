package org.skillgap.adapter.onet;

import static org.skillgap.adapter.onet.Column.ALTERNATE_TITLE;
import static org.skillgap.adapter.onet.Column.ANCHOR_DESCRIPTION;
import static org.skillgap.adapter.onet.Column.ANCHOR_VALUE;
import static org.skillgap.adapter.onet.Column.CODE;
import static org.skillgap.adapter.onet.Column.DATA_VALUE;
import static org.skillgap.adapter.onet.Column.DATE;
import static org.skillgap.adapter.onet.Column.DESCRIPTION;
import static org.skillgap.adapter.onet.Column.DOMAIN_SOURCE;
import static org.skillgap.adapter.onet.Column.ELEMENT_ID;
import static org.skillgap.adapter.onet.Column.ELEMENT_NAME;
import static org.skillgap.adapter.onet.Column.INDEX;
import static org.skillgap.adapter.onet.Column.JOB_ZONE;
import static org.skillgap.adapter.onet.Column.MAXIMUM;
import static org.skillgap.adapter.onet.Column.MINIMUM;
import static org.skillgap.adapter.onet.Column.RELATED_CODE;
import static org.skillgap.adapter.onet.Column.SCALE_ID;
import static org.skillgap.adapter.onet.Column.SCALE_NAME;
import static org.skillgap.adapter.onet.Column.TASK;
import static org.skillgap.adapter.onet.Column.TASK_ID;
import static org.skillgap.adapter.onet.Column.TASK_TYPE;
import static org.skillgap.adapter.onet.Column.TIER;
import static org.skillgap.adapter.onet.Column.TITLE;

import java.util.List;
import java.util.Set;

/** A file of a release, in the order of reading: what others refer to comes first. */
enum ReleaseFile {
    READ_ME(Set.of(), "Read Me.txt"),
    SCALES(Set.of(SCALE_ID, SCALE_NAME, MINIMUM, MAXIMUM), "Scales Reference.txt", "Scales.txt"),
    OCCUPATIONS(Set.of(CODE, TITLE, DESCRIPTION), "Occupation Data.txt", "Occupation.txt"),
    CONTENT_MODEL(Set.of(ELEMENT_ID, ELEMENT_NAME, DESCRIPTION), "Content Model Reference.txt"),
    SKILLS(Columns.OF_RATINGS, "Skills.txt"),
    ESSENTIAL_SKILLS(Columns.OF_RATINGS, "Essential Skills.txt"),
    TRANSFERABLE_SKILLS(Columns.OF_RATINGS, "Transferable Skills.txt"),
    KNOWLEDGE(Columns.OF_RATINGS, "Knowledge.txt"),
    ABILITIES(Columns.OF_RATINGS, "Abilities.txt"),
    WORK_ACTIVITIES(Columns.OF_RATINGS, "Work Activities.txt"),
    LEVEL_ANCHORS(
            Set.of(ELEMENT_ID, ELEMENT_NAME, SCALE_ID, ANCHOR_VALUE, ANCHOR_DESCRIPTION), "Level Scale Anchors.txt"),
    JOB_ZONES(Set.of(CODE, JOB_ZONE, DATE, DOMAIN_SOURCE), "Job Zones.txt"),
    RELATED_OCCUPATIONS(Set.of(CODE, RELATED_CODE, TIER, INDEX), "Related Occupations.txt"),
    ALTERNATE_TITLES(Set.of(CODE, ALTERNATE_TITLE), "Alternate Titles.txt", "Job Titles.txt"),
    TASKS(Set.of(CODE, TASK_ID, TASK, TASK_TYPE, DATE, DOMAIN_SOURCE), "Task Statements.txt");

    private final Set<Column> required;
    private final List<String> names;

    ReleaseFile(Set<Column> required, String... names) {
        this.required = required;
        this.names = List.of(names);
    }

    /** Returns the names that the file may have; one of them is there. */
    List<String> names() {
        return names;
    }

    /** Tells whether the file may have this name, whatever the case of its letters. */
    boolean isNamed(String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Tells whether the column must be there. */
    boolean requires(Column column) {
        return required.contains(column);
    }

    /** Tells whether rows of other files refer to rows of this one. */
    boolean isReference() {
        return this == SCALES || this == OCCUPATIONS || this == CONTENT_MODEL;
    }

    /** Tells whether a release makes no sense when the file is there without a row. */
    boolean needsRows() {
        return switch (this) {
            case SCALES, OCCUPATIONS, SKILLS, ESSENTIAL_SKILLS, TRANSFERABLE_SKILLS -> true;
            default -> false;
        };
    }

    private static final class Columns {
        /** The others are not in every release since 20. */
        private static final Set<Column> OF_RATINGS =
                Set.of(CODE, ELEMENT_ID, ELEMENT_NAME, SCALE_ID, DATA_VALUE, DATE, DOMAIN_SOURCE);
    }
}
