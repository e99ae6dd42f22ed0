package org.skillgap.application.landing;

import java.util.List;
import java.util.Objects;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * One row of an O*NET table, exactly as the Web Services sent it.
 *
 * @param subject what the row is about: an occupation's code, or {@value #REFERENCE}
 * @param table the table's id, such as {@code skills} or {@code essential_skills}
 * @param json the row's own text, a JSON object, not one character changed
 */
public record ServiceRow(String subject, String table, String json) {

    /** The subject of rows that belong to no occupation: scales and elements. */
    public static final String REFERENCE = "reference";

    /**
     * Refuses missing parts.
     *
     * @throws IllegalArgumentException if the subject is neither a code of the form {@code 15-1252.00} nor
     *     {@value #REFERENCE}
     */
    public ServiceRow {
        if (!subject.equals(REFERENCE)) {
            Objects.requireNonNull(new OccupationCode(subject), subject);
        }
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(json, "json");
    }

    /**
     * Refuses rows of other subjects.
     *
     * @throws IllegalArgumentException if a row is not about the subject
     */
    public static void refuseOthers(String subject, List<ServiceRow> rows) {
        for (ServiceRow row : rows) {
            if (!row.subject().equals(subject)) {
                throw new IllegalArgumentException("a row of " + row.subject() + " among those of " + subject);
            }
        }
    }

    /** Returns a row that is about an occupation. */
    public static ServiceRow of(OccupationCode occupation, String table, String json) {
        return new ServiceRow(occupation.value(), table, json);
    }
}
