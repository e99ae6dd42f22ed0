package org.skillgap.adapter.llm;

import java.util.List;
import org.skillgap.application.assessment.AssessmentTask;
import org.skillgap.application.assessment.AssessmentTask.SkillQuestion;
import org.skillgap.application.assessment.NarrationTask;
import org.skillgap.application.assessment.NarrationTask.LevelStep;
import org.skillgap.application.release.LevelAnchor;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.ScaleId;

/** Tasks with texts of O*NET 30.1. */
final class Tasks {

    static final Element READING = new Element(
            new ElementId("2.A.1.a"),
            "Reading Comprehension",
            "Understanding written sentences and paragraphs in work-related documents.");
    static final Element LISTENING = new Element(
            new ElementId("2.A.1.b"), "Active Listening", "Giving full attention to what other people are saying.");
    static final Element WRITING = new Element(
            new ElementId("2.A.1.c"),
            "Writing",
            "Communicating effectively in writing as appropriate for the needs of the audience.");
    static final Element PROGRAMMING =
            new Element(new ElementId("2.B.3.e"), "Programming", "Writing computer programs for various purposes.");

    static final Occupation DEVELOPERS = new Occupation(
            new OccupationCode("15-1252.00"),
            "Software Developers",
            "Research, design, and develop computer and network software or specialized utility programs.");
    static final Occupation SECRETARIES = new Occupation(
            new OccupationCode("43-6014.00"),
            "Secretaries and Administrative Assistants",
            "Perform routine administrative functions such as drafting correspondence.");

    private Tasks() {}

    static AssessmentTask assess() {
        return new AssessmentTask(
                DEVELOPERS,
                4,
                List.of("Analyze information to determine, recommend, and plan installation of a new system."),
                List.of(
                        new SkillQuestion(
                                READING,
                                List.of(
                                        anchor(READING, 2, "Read step-by-step instructions for completing a form"),
                                        anchor(READING, 6, "Read a scientific journal article"))),
                        new SkillQuestion(LISTENING, List.of(anchor(LISTENING, 2, "Take a customer's order"))),
                        new SkillQuestion(WRITING, List.of())));
    }

    static LevelAnchor anchor(Element element, double level, String wording) {
        return new LevelAnchor(element.id(), ScaleId.LEVEL, level, wording);
    }

    static NarrationTask narrate() {
        return new NarrationTask(
                SECRETARIES,
                DEVELOPERS,
                List.of(
                        new LevelStep(PROGRAMMING, new Level(75), new Level(412)),
                        new LevelStep(LISTENING, new Level(300), new Level(350)),
                        new LevelStep(READING, new Level(325), new Level(400))),
                List.of(new LevelStep(WRITING, new Level(388), new Level(350))));
    }
}
