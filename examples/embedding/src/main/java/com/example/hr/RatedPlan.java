package com.example.hr;

import java.time.YearMonth;
import java.util.Locale;
import org.skillgap.domain.gap.Evidence;
import org.skillgap.domain.gap.PriorVariance;
import org.skillgap.domain.gap.TestedDifference;
import org.skillgap.domain.gap.TestedGap;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;

/**
 * Prints which gaps between a person and a role the ratings support. Five colleagues rated the person; the role is Software
 * Developers as eight analysts rated it for O*NET 30.1 (Skills.txt, scale LV).
 */
public final class RatedPlan {

    private static final YearMonth REVIEW = YearMonth.of(2026, 11);
    private static final YearMonth SURVEY = YearMonth.of(2025, 8);

    /** How far raters of skills are apart in O*NET 30.1: the mean of N·SE² over all ratings of Skills.txt on scale LV. */
    private static final PriorVariance SKILLS = new PriorVariance(0.293);

    private RatedPlan() {}

    /** Prints a line for each skill, largest difference first. */
    public static void main(String[] args) {
        Element writing = skill("2.A.1.c", "Writing");
        Element speaking = skill("2.A.1.d", "Speaking");
        Element operations = skill("2.B.3.a", "Operations Analysis");
        Element programming = skill("2.B.3.e", "Programming");
        Element systems = skill("2.B.4.g", "Systems Analysis");
        Profile person = Profile.builder()
                .levelRating(writing, Rating.given(3.4, 5, 0.245, REVIEW))
                .levelRating(speaking, Rating.given(4.2, 5, 0.2, REVIEW))
                .level(operations, Level.of(2))
                .levelRating(programming, Rating.given(1.6, 5, 0.245, REVIEW))
                .levelRating(systems, Rating.given(3.2, 5, 0.374, REVIEW))
                .build();
        Profile role = Profile.builder()
                .levelRating(writing, Rating.given(3.62, 8, 0.183, SURVEY))
                .levelRating(speaking, Rating.given(3.62, 8, 0.183, SURVEY))
                .levelRating(operations, Rating.given(3.12, 8, 0.5154, SURVEY))
                .levelRating(programming, Rating.given(4.12, 8, 0.5154, SURVEY))
                .levelRating(systems, Rating.given(3.88, 8, 0.3504, SURVEY))
                .build();
        for (TestedDifference row : TestedGap.between(person, role, SKILLS).all()) {
            System.out.println(line(row));
        }
    }

    private static Element skill(String id, String name) {
        return new Element(new ElementId(id), name, "");
    }

    private static String line(TestedDifference row) {
        Evidence evidence = row.evidence();
        String line = String.format(
                Locale.ROOT,
                "%-19s  %-4s -> %-4s  %+.2f  %s",
                row.levels().element().name(),
                row.levels().from(),
                row.levels().to(),
                evidence.difference(),
                evidence.verdict().id());
        if (!evidence.isTested()) {
            return line;
        }
        return line
                + String.format(
                        Locale.ROOT,
                        " (q %.4f, bounds %+.2f to %+.2f)",
                        evidence.qValue(),
                        evidence.lowerBound(),
                        evidence.upperBound());
    }
}
