package org.skillgap.application.assess;

import java.util.List;
import org.skillgap.application.assessment.AssessmentTask;
import org.skillgap.application.assessment.AssessmentTask.SkillQuestion;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.port.AssessmentRepository;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;

/** What a language model is told about occupations: what O*NET says of them, and never a level. */
final class AssessmentTasks {

    private static final int UNKNOWN_ZONE = 0;

    private final AssessmentRepository repository;

    AssessmentTasks(AssessmentRepository repository) {
        this.repository = repository;
    }

    /**
     * Returns the task of assessing an occupation in all skills that O*NET rates in anybody.
     *
     * @throws OccupationNotFound if there is no such occupation
     * @throws RatingsMissing if the store has no ratings of skills, so that nobody knows which skills there are
     * @throws StoreUnavailable if the store cannot be read
     */
    AssessmentTask task(Catalog catalog, OccupationCode code) {
        Occupation occupation = catalog.getOccupation(code);
        List<SkillQuestion> skills = catalog.ratedElements().of(ElementDomain.SKILLS).stream()
                .map(element -> new SkillQuestion(element, catalog.levelAnchors(element.id())))
                .toList();
        if (skills.isEmpty()) {
            throw RatingsMissing.ofAll(occupation, ElementDomain.SKILLS);
        }
        return new AssessmentTask(
                occupation,
                catalog.findJobZone(code).orElse(UNKNOWN_ZONE),
                repository.tasks(code, AssessmentTask.MOST_TASKS),
                skills);
    }
}
