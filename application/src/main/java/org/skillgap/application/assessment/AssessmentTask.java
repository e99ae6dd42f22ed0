package org.skillgap.application.assessment;

import java.util.List;
import java.util.Objects;
import org.skillgap.application.release.LevelAnchor;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.Element;

/**
 * What a language model is told to assess. Surveyed levels are not in it, and never may be.
 *
 * @param occupation whose levels
 * @param jobZone how much preparation it needs, 1 to 5; 0 if that is not known
 * @param tasks what is done in it, at most 10; may be empty
 * @param skills which elements, in the order of their ids, at least one
 */
public record AssessmentTask(Occupation occupation, int jobZone, List<String> tasks, List<SkillQuestion> skills) {

    /** How many tasks there are at most. */
    public static final int MOST_TASKS = 10;

    /**
     * An element whose level is asked for.
     *
     * @param element the element with O*NET's description
     * @param anchors O*NET's examples of what levels mean, in ascending order; may be empty
     */
    public record SkillQuestion(Element element, List<LevelAnchor> anchors) {

        /** Copies the list. */
        public SkillQuestion {
            Objects.requireNonNull(element, "element");
            anchors = List.copyOf(anchors);
        }
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no element, or there are too many tasks
     */
    public AssessmentTask {
        Objects.requireNonNull(occupation, "occupation");
        tasks = List.copyOf(tasks);
        skills = List.copyOf(skills);
        if (skills.isEmpty() || tasks.size() > MOST_TASKS) {
            throw new IllegalArgumentException(skills.size() + " elements and " + tasks.size() + " tasks to assess");
        }
    }
}
