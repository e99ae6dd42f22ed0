package com.example.hr;

import org.skillgap.domain.gap.LevelDifference;
import org.skillgap.domain.gap.SkillGap;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;

/** Prints what a person would have to learn for a role, from levels that the program itself knows. */
public final class LearningPlan {

    private LearningPlan() {}

    /** Prints one line for each skill that the role needs at a higher level. */
    public static void main(String[] args) {
        Element speaking = new Element(new ElementId("2.A.1.d"), "Speaking", "");
        Element programming = new Element(new ElementId("2.B.3.e"), "Programming", "");
        Profile person = Profile.builder()
                .level(speaking, Level.of(4.12))
                .level(programming, Level.NONE)
                .build();
        Profile role = Profile.builder()
                .level(speaking, Level.of(3.88))
                .level(programming, Level.of(4.12))
                .build();
        for (LevelDifference gap : SkillGap.between(person, role).higherLevels()) {
            System.out.println(gap.element().name() + ": from level " + gap.from() + " to " + gap.to());
        }
    }
}
