package org.skillgap.application.assess;

import java.util.List;
import org.skillgap.application.assessment.AssessedOccupation;

/** What came of assessing an occupation. */
public sealed interface Assessment {

    /** It was assessed and is stored; the catalog knows of it when it is refreshed. */
    record Stored(AssessedOccupation assessed) implements Assessment {}

    /** It had been assessed by this model, in this release and at least as many runs; nobody was asked. */
    record AlreadyThere(AssessedOccupation assessed) implements Assessment {}

    /**
     * It was not assessed, and what was stored before is as it was.
     *
     * @param problems why: what was wrong with the model's answer, at least one
     */
    record Failed(List<String> problems) implements Assessment {

        /** Copies the list. */
        public Failed {
            problems = List.copyOf(problems);
        }
    }
}
