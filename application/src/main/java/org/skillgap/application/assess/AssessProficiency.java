package org.skillgap.application.assess;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.skillgap.application.assess.PaidDialogue.Paid;
import org.skillgap.application.assess.PaidDialogue.Topic;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.application.assessment.AssessedRun;
import org.skillgap.application.assessment.AssessmentTask;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.Purpose;
import org.skillgap.application.assessment.Reading;
import org.skillgap.application.catalog.AssessedProfile;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.port.AssessmentRepository;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * Has a language model assess the levels of an occupation in several runs, and stores the medians. What was answered before is
 * not asked again, and nothing is stored that lacks a skill. Safe for concurrent use.
 */
public final class AssessProficiency {

    /** How many runs there are unless told otherwise: the least whose median one odd run does not move. */
    public static final int USUAL_RUNS = 3;

    /** How many runs there may be. */
    public static final int MOST_RUNS = 20;

    /** How many runs may be answered wrongly before an occupation is given up, so that it does not cost for ever. */
    static final int MOST_WRONG_RUNS = 5;

    private final PaidDialogue<AssessmentTask, AssessedRun> dialogue;
    private final AssessmentRepository repository;
    private final AssessmentTasks tasks;
    private final CurrentCatalog current;

    /**
     * @param dialogue who assesses
     * @param repository where levels are stored
     * @param current what is known about occupations
     */
    public AssessProficiency(
            PaidDialogue<AssessmentTask, AssessedRun> dialogue,
            AssessmentRepository repository,
            CurrentCatalog current) {
        this.dialogue = dialogue;
        this.repository = repository;
        this.tasks = new AssessmentTasks(repository);
        this.current = current;
    }

    /** Returns who assesses. */
    public ModelIdentity model() {
        return dialogue.identity();
    }

    /**
     * Returns what an occupation's assessment is that needs no more asking: by this model, in the release that is held, in at
     * least so many runs; empty if there is none.
     */
    public Optional<AssessedOccupation> find(OccupationCode code, int runs) {
        Catalog catalog = current.get();
        return catalog.findAssessed(code)
                .map(AssessedProfile::assessment)
                .filter(assessed -> assessed.model().equals(model())
                        && assessed.runs() >= runs
                        && assessed.release().equals(catalog.release().name()));
    }

    /**
     * Returns what asking about an occupation once can use and cost.
     *
     * @throws OccupationNotFound if there is no such occupation
     * @throws RatingsMissing if the store has no ratings of skills
     * @throws StoreUnavailable if the store cannot be read
     */
    public AskingCost cost(OccupationCode code) {
        AssessmentTask task = tasks.task(current.get(), code);
        return dialogue.estimate(task, task.skills().size());
    }

    /**
     * Assesses an occupation, unless it is already. A run whose answer stays wrong after its repair fails the occupation; the next
     * call tries again with a run of its own, and keeps the good ones. After five wrong runs nothing more is asked.
     *
     * @param code whose levels
     * @param runs how many runs, 1 to {@value #MOST_RUNS}
     * @param caller who has it assessed, see {@link Topic#caller}
     * @param budget what may be spent
     * @throws OccupationNotFound if there is no such occupation
     * @throws RatingsMissing if the store has no ratings of skills, so that nobody knows which skills there are
     * @throws UpstreamUnavailable if the model cannot be asked, or the budget does not allow it; what was answered is kept
     * @throws StoreUnavailable if the store cannot be used
     * @throws IllegalArgumentException if {@code runs} is outside its range
     */
    public Assessment of(OccupationCode code, int runs, String caller, Budget budget) {
        if (runs < 1 || runs > MOST_RUNS) {
            throw new IllegalArgumentException(runs + " runs, not 1 to " + MOST_RUNS);
        }
        Optional<AssessedOccupation> known = find(code, runs);
        if (known.isPresent()) {
            return new Assessment.AlreadyThere(known.get());
        }
        Catalog catalog = current.get();
        AssessmentTask task = tasks.task(catalog, code);
        List<Paid<AssessedRun>> good = new ArrayList<>();
        for (int run = 1; good.size() < runs; run++) {
            if (run - good.size() > MOST_WRONG_RUNS) {
                return new Assessment.Failed(List.of(MOST_WRONG_RUNS
                        + " runs were answered wrongly; this model is not asked about it again with this prompt"));
            }
            Paid<AssessedRun> paid = dialogue.ask(task, new Topic(Purpose.ASSESS, code.value(), run, caller), budget);
            List<String> problems = MedianRun.problems(task, paid.reading());
            if (problems.isEmpty()) {
                good.add(paid);
            } else if (paid.questions() > 0) {
                return new Assessment.Failed(problems);
            }
        }
        return store(new AssessedOccupation(
                code,
                model(),
                catalog.release().name(),
                runs,
                good.stream().map(Paid::answeredAt).max(Instant::compareTo).orElseThrow(),
                MedianRun.of(
                        good.stream().map(Paid::reading).map(Reading::answer).toList())));
    }

    private Assessment store(AssessedOccupation assessed) {
        return repository.store(assessed)
                ? new Assessment.Stored(assessed)
                : new Assessment.Failed(List.of("the release in the store was replaced meanwhile; assess it again"));
    }
}
