package org.skillgap.application.landing;

import java.util.ArrayList;
import java.util.List;
import org.skillgap.domain.occupation.OccupationCode;

/** Rows for tests, their cells divided by bars; {@link PlainService} reads them. */
public final class PlainRows {

    private PlainRows() {}

    /** Returns the row of an occupation. */
    public static ServiceRow occupation(OccupationCode code, String title, String description) {
        return ServiceRow.of(code, "occupation_data", "occupation|" + code + "|" + title + "|" + description);
    }

    /** Returns a row of the reference. */
    public static ServiceRow element(String id, String name, String description) {
        return new ServiceRow(
                ServiceRow.REFERENCE, "content_model_reference", "element|" + id + "|" + name + "|" + description);
    }

    /** Returns a row of the reference. */
    public static ServiceRow scale(String id, String name, double minimum, double maximum) {
        return new ServiceRow(
                ServiceRow.REFERENCE, "scales_reference", "scale|" + id + "|" + name + "|" + minimum + "|" + maximum);
    }

    /** Returns a rating by eight analysts without bounds, its standard error 0.25. */
    public static ServiceRow rating(OccupationCode code, String element, String name, String scale, double value) {
        return rating(code, code, element, name, scale, value, 0.25, Double.NaN, Double.NaN, "Analyst");
    }

    /**
     * Returns a rating by eight people, in table {@code knowledge} for 2.C and {@code skills} for all others.
     *
     * @param subject whose row it is
     * @param code whose row it says that it is
     */
    public static ServiceRow rating(
            OccupationCode subject,
            OccupationCode code,
            String element,
            String name,
            String scale,
            double value,
            double error,
            double lower,
            double upper,
            String domainSource) {
        String table = element.startsWith("2.C") ? "knowledge" : "skills";
        return ServiceRow.of(
                subject,
                table,
                String.join(
                        "|",
                        "rating",
                        code.value(),
                        element,
                        name,
                        scale,
                        "" + value,
                        "" + error,
                        "" + lower,
                        "" + upper,
                        domainSource));
    }

    /** Returns an element's ratings: importance 3, and a level. */
    public static List<ServiceRow> pair(OccupationCode code, String element, String name, double level) {
        return List.of(rating(code, element, name, "IM", 3), rating(code, element, name, "LV", level));
    }

    /**
     * Returns an occupation with the skills of a synthetic release, {@code 2.B.1.a} and on.
     *
     * @param skills how many, 1 to 26
     * @param level of all skills
     */
    public static List<ServiceRow> rated(OccupationCode code, String title, int skills, double level) {
        List<ServiceRow> rows = new ArrayList<>(List.of(occupation(code, title, "Fetched.")));
        for (int skill = 0; skill < skills; skill++) {
            rows.addAll(pair(code, "2.B.1." + (char) ('a' + skill), "Skill " + skill, level));
        }
        return rows;
    }
}
