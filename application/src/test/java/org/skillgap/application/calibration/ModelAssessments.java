package org.skillgap.application.calibration;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.application.assessment.AssessedOccupation.AssessedLevel;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;

/** Made-up assessments of occupations that were surveyed. */
public final class ModelAssessments {

    /** Who made them. */
    public static final ModelIdentity MODEL = new ModelIdentity("openai", "made-up", "1");

    private static final Instant AT = Instant.parse("2026-11-20T12:00:00Z");

    private ModelAssessments() {}

    /** Says what a made-up model makes of a surveyed level. */
    @FunctionalInterface
    public interface Rule {
        /** Returns the level that it assesses. */
        Level assess(OccupationCode occupation, ElementId element, Level surveyed);
    }

    /** Returns what a rule makes of an occupation in one run. */
    public static AssessedOccupation of(OccupationCode occupation, Profile surveyed, Rule rule) {
        return of(occupation, surveyed, rule, 1, level -> level);
    }

    /** Returns the same of several runs, the highest of which is given by another rule, and the lowest is the median. */
    static AssessedOccupation of(
            OccupationCode occupation, Profile surveyed, Rule rule, int runs, UnaryOperator<Level> highest) {
        SortedMap<ElementId, AssessedLevel> levels = new TreeMap<>();
        surveyed.elements().forEach(element -> {
            Level level = rule.assess(occupation, element.id(), surveyed.level(element.id()));
            levels.put(element.id(), new AssessedLevel(level, level, highest.apply(level), "some", "because"));
        });
        return new AssessedOccupation(occupation, MODEL, "Made up", runs, AT, levels);
    }
}
