package org.skillgap.adapter.web.failure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.skillgap.application.error.AmbiguousOccupation;
import org.skillgap.application.error.ExpectedFailure;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.domain.occupation.Occupation;

/**
 * Why a request failed, in the two forms that answers have.
 *
 * @param code what it failed of
 * @param message a sentence for people
 * @param suggestions occupations that may help, best first; may be empty
 * @param levels the value of the parameter of that name with which there is an answer; empty if there is none
 */
public record Failure(ErrorCode code, String message, List<Suggestion> suggestions, String levels) {

    /** An occupation to try instead. */
    record Suggestion(String code, String title) {}

    /** The project's own form: the envelope of every answer, with an error beside the empty result. */
    public record Envelope(boolean success, String message, NoGaps result, Detail error) {}

    /** The result of a gap route without any gap. */
    record NoGaps(List<String> skillGaps) {}

    /** What the envelope says about the error. */
    public record Detail(
            String code,
            @JsonInclude(Include.NON_EMPTY) String requestId,
            @JsonInclude(Include.NON_EMPTY) List<Suggestion> suggestions,
            @JsonInclude(Include.NON_EMPTY) String levels) {}

    /** The form of RFC 9457 (Problem Details for HTTP APIs), whose type "about:blank" means that the status says it. */
    record Problem(
            String type,
            String title,
            int status,
            String detail,
            String code,
            String requestId,
            @JsonInclude(Include.NON_EMPTY) List<Suggestion> suggestions,
            @JsonInclude(Include.NON_EMPTY) String levels) {}

    /** Returns the failure that an expected failure of the application is. */
    public static Failure of(ExpectedFailure failure) {
        List<Suggestion> suggestions = suggested(failure).stream()
                .map(occupation -> new Suggestion(occupation.code().value(), occupation.title()))
                .toList();
        String levels = failure instanceof RatingsMissing missing ? missing.otherLevels() : "";
        return new Failure(ErrorCode.of(failure.kind()), "Error: " + failure.getMessage(), suggestions, levels);
    }

    /** Returns the failure that a refused request is. */
    public static Failure of(RequestRefused refused) {
        return new Failure(refused.code(), "Error: " + refused.getMessage(), List.of(), "");
    }

    /** Returns the failure that a bug is: it says nothing about it. */
    public static Failure ofBug() {
        return new Failure(ErrorCode.INTERNAL_ERROR, "An internal server error occurred.", List.of(), "");
    }

    private static List<Occupation> suggested(ExpectedFailure failure) {
        if (failure instanceof OccupationNotFound notFound) {
            return notFound.suggestions();
        }
        if (failure instanceof RatingsMissing missing) {
            return missing.neighbours();
        }
        return failure instanceof AmbiguousOccupation ambiguous ? ambiguous.candidates() : List.of();
    }

    /**
     * Returns the project's own form.
     *
     * @param requestId the id of the request; empty if there is none
     * @param isOfGap whether the request asked for a gap, whose result is then empty and not null
     */
    public Envelope envelope(String requestId, boolean isOfGap) {
        NoGaps result = isOfGap ? new NoGaps(List.of()) : null;
        return new Envelope(false, message, result, new Detail(code.id(), requestId, suggestions, levels));
    }

    /** Returns the form of RFC 9457. */
    public Problem problem(String requestId) {
        String title = HttpStatus.forStatus(code.status()).getMessage();
        return new Problem("about:blank", title, code.status(), message, code.id(), requestId, suggestions, levels);
    }
}
