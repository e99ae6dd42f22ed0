package org.skillgap.application.assessment;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.skillgap.application.assessment.AssessedOccupation.AssessedLevel;
import org.skillgap.domain.assessment.ElementAccuracy;
import org.skillgap.domain.assessment.LevelCalibration;
import org.skillgap.domain.assessment.ScorerAccuracy;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;

/** Levels that no language model assessed, and calibrations that nobody measured, for tests. */
public final class AssessedOccupations {

    /** No language model. */
    public static final ModelIdentity DEMO = new ModelIdentity(ModelIdentity.DEMO, "demo", "1");

    private AssessedOccupations() {}

    /** Returns an occupation with levels of the elements {@code 2.B.1.a} and on, which a synthetic release has. */
    public static AssessedOccupation assessed(OccupationCode code, double... levels) {
        return assessed(code, AskedQuestions.GEMINI, levels);
    }

    /** Returns the same by another model. */
    public static AssessedOccupation assessed(OccupationCode code, ModelIdentity model, double... levels) {
        SortedMap<ElementId, AssessedLevel> byElement = new TreeMap<>();
        for (int i = 0; i < levels.length; i++) {
            byElement.put(new ElementId("2.B.1." + (char) ('a' + i)), level(levels[i]));
        }
        return new AssessedOccupation(code, model, "one", 3, AskedQuestions.NOON, byElement);
    }

    /** Returns a level that two of three runs agreed on. */
    public static AssessedLevel level(double level) {
        return new AssessedLevel(
                Level.of(level),
                Level.of(Math.max(level - 1, 0)),
                Level.of(level),
                "What " + level + " means",
                "Why it is " + level);
    }

    /** Returns a calibration of 0.25 + slope × level, in which element {@code 2.B.1.a} beats the baseline and the next does not. */
    public static Calibration calibration(String release, ModelIdentity model, double slope) {
        return new Calibration(
                release,
                model,
                new LevelCalibration(0.25, slope),
                new ScorerAccuracy(
                        2,
                        6,
                        1.7,
                        1.6,
                        0.5,
                        -0.01,
                        0.9,
                        0.385,
                        List.of(
                                new ElementAccuracy(new ElementId("2.B.1.a"), 2, 0.25, 0.5),
                                new ElementAccuracy(new ElementId("2.B.1.b"), 2, 0.5, 0.5))),
                Instant.parse("2026-11-20T13:00:00Z"));
    }
}
