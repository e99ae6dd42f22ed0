package org.skillgap.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.application.assessment.AssessedOccupation.AssessedLevel;
import org.skillgap.application.assessment.Calibration;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.domain.assessment.ElementAccuracy;
import org.skillgap.domain.assessment.LevelCalibration;
import org.skillgap.domain.assessment.ScorerAccuracy;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;

/** Made-up levels of a made-up model for the garden release, one for each skill in the order of their ids. */
final class GardenAssessment {

    static final ModelIdentity MODEL = new ModelIdentity("gemini", "made-up-1", "p1");
    static final ModelIdentity DEMO = new ModelIdentity(ModelIdentity.DEMO, "demo-1", "p1");
    static final String READING = "2.A.1.a";
    static final String LISTENING = "2.B.1.a";
    static final String PLANNING = "2.B.3.e";
    static final String MENDING = "2.B.3.j";
    static final String DIGGING = "2.B.3.k";

    private static final String[] SKILLS = {READING, LISTENING, PLANNING, MENDING, DIGGING};
    private static final Instant WHEN = Instant.parse("2026-11-20T10:00:00Z");

    private GardenAssessment() {}

    /** Returns the levels of an occupation; the runs were a half around each. */
    static AssessedOccupation of(String code, ModelIdentity model, double... levels) {
        SortedMap<ElementId, AssessedLevel> byElement = new TreeMap<>();
        for (int i = 0; i < levels.length; i++) {
            byElement.put(
                    new ElementId(SKILLS[i]),
                    new AssessedLevel(
                            Level.of(levels[i]),
                            Level.of(Math.max(0, levels[i] - 0.5)),
                            Level.of(levels[i] + 0.5),
                            "level of " + SKILLS[i],
                            "because of " + SKILLS[i]));
        }
        return new AssessedOccupation(new OccupationCode(code), model, "Garden 1", 3, WHEN, byElement);
    }

    /** Returns half a level less than assessed, where Reading is below and Listening above the baseline. */
    static Calibration calibration(ModelIdentity model) {
        ScorerAccuracy accuracy = new ScorerAccuracy(
                2,
                4,
                1,
                0.5,
                0.4,
                0,
                1,
                0.5,
                List.of(
                        new ElementAccuracy(new ElementId(READING), 2, 0.6, 0.5),
                        new ElementAccuracy(new ElementId(LISTENING), 2, 0.2, 0.5)));
        return new Calibration("Garden 1", model, new LevelCalibration(-0.5, 1), accuracy, WHEN);
    }
}
