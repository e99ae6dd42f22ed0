package org.skillgap.adapter.onet.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.skillgap.application.error.UpstreamUnavailable;

/** The ids of the tables that are asked for, and which of them the service has. */
final class Tables {

    static final String OCCUPATIONS = "occupation_data";
    static final String SCALES = "scales_reference";
    static final String ELEMENTS = "content_model_reference";

    /** Up to release 30.2. */
    private static final String SKILLS = "skills";

    /** From release 30.3 on, in place of {@link #SKILLS}. */
    private static final List<String> PARTS_OF_SKILLS = List.of("essential_skills", "transferable_skills");

    private static final List<String> OTHER_RATINGS = List.of("knowledge", "abilities", "work_activities");

    private Tables() {}

    /** Tells whether the table has ratings on importance and level. */
    static boolean hasRatings(String table) {
        return table.equals(SKILLS) || PARTS_OF_SKILLS.contains(table) || OTHER_RATINGS.contains(table);
    }

    /**
     * Returns the tables of ratings that the service has, skills first.
     *
     * @param listed the ids of all its tables
     * @throws UpstreamUnavailable if there are no skills among them, or half of them
     */
    static List<String> ratings(Set<String> listed) {
        List<String> tables = new ArrayList<>();
        if (listed.containsAll(PARTS_OF_SKILLS)) {
            tables.addAll(PARTS_OF_SKILLS);
        } else if (listed.contains(SKILLS)) {
            tables.add(SKILLS);
        } else {
            throw Failures.unbelievable("a list of tables without skills");
        }
        OTHER_RATINGS.stream().filter(listed::contains).forEach(tables::add);
        return tables;
    }
}
