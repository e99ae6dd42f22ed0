package org.skillgap.application.error;

import java.util.List;
import org.skillgap.domain.occupation.Occupation;

/** Several occupations fit the title that was given. */
public final class AmbiguousOccupation extends ExpectedFailure {

    private static final long serialVersionUID = 1L;

    private final transient List<Occupation> candidates;

    /**
     * @param title what was given
     * @param candidates the occupations that fit, best first, at least two
     */
    public AmbiguousOccupation(String title, List<Occupation> candidates) {
        super(
                Kind.OCCUPATION_AMBIGUOUS,
                "'" + title + "' fits more than one occupation; give the code of the one you mean.");
        this.candidates = List.copyOf(candidates);
    }

    /** Returns the occupations that fit, best first. */
    public List<Occupation> candidates() {
        return candidates;
    }
}
