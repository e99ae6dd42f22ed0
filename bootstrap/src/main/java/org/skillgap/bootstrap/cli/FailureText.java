package org.skillgap.bootstrap.cli;

import java.util.List;
import org.skillgap.application.error.AmbiguousOccupation;
import org.skillgap.application.error.ExpectedFailure;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.ProfileRefused;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.domain.occupation.Occupation;

/** An expected failure as a person reads it: what is wrong, and the way out. */
final class FailureText {

    private FailureText() {}

    static String of(ExpectedFailure failure) {
        if (failure instanceof ProfileRefused refused) {
            return problems(refused);
        }
        StringBuilder text = new StringBuilder(failure.getMessage());
        if (failure instanceof AmbiguousOccupation ambiguous) {
            list(text, ambiguous.candidates());
        } else if (failure instanceof OccupationNotFound notFound) {
            list(text, notFound.suggestions());
            line(text, "Search with 'skillgap occupations TEXT'; 'skillgap status' says which release is loaded.");
        } else if (failure instanceof RatingsMissing missing) {
            list(text, missing.neighbours());
        }
        return text.toString();
    }

    private static String problems(ProfileRefused refused) {
        StringBuilder text = new StringBuilder("The profile was refused.");
        refused.problems().forEach(problem -> line(text, "  " + problem));
        int more = refused.count() - refused.problems().size();
        if (more > 0) {
            line(text, "  … and " + more + " more.");
        }
        return text.toString();
    }

    private static void list(StringBuilder text, List<Occupation> occupations) {
        occupations.forEach(occupation -> line(text, "  " + occupation.code() + "  " + occupation.title()));
    }

    private static void line(StringBuilder text, String line) {
        text.append(System.lineSeparator()).append(line);
    }
}
