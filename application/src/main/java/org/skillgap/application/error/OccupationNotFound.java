package org.skillgap.application.error;

import java.util.List;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;

/** No occupation of the loaded release has this code or title. */
public final class OccupationNotFound extends ExpectedFailure {

    private static final long serialVersionUID = 1L;

    private final transient List<Occupation> suggestions;

    private OccupationNotFound(String message, List<Occupation> suggestions) {
        super(Kind.OCCUPATION_NOT_FOUND, message);
        this.suggestions = List.copyOf(suggestions);
    }

    /**
     * Returns the failure for a code.
     *
     * @param suggestions occupations close to it, best first; may be empty
     */
    public static OccupationNotFound code(OccupationCode code, List<Occupation> suggestions) {
        return new OccupationNotFound("Occupation code " + code + " not found.", suggestions);
    }

    /**
     * Returns the failure for a title.
     *
     * @param suggestions occupations close to it, best first; may be empty
     */
    public static OccupationNotFound title(String title, List<Occupation> suggestions) {
        return new OccupationNotFound("No occupation is called '" + title + "'.", suggestions);
    }

    /** Returns occupations that may have been meant, best first; may be empty. */
    public List<Occupation> suggestions() {
        return suggestions;
    }
}
