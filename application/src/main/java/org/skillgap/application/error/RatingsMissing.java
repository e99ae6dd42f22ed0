package org.skillgap.application.error;

import java.util.List;
import org.skillgap.domain.occupation.Occupation;

/** The occupation is known, and O*NET has published no ratings of it. */
public final class RatingsMissing extends ExpectedFailure {

    private static final long serialVersionUID = 1L;

    private final transient Occupation occupation;
    private final transient List<Occupation> neighbours;

    /**
     * @param occupation the one without ratings
     * @param neighbours rated occupations near it in the SOC hierarchy, nearest first; may be empty
     */
    public RatingsMissing(Occupation occupation, List<Occupation> neighbours) {
        super(
                Kind.RATINGS_MISSING,
                "O*NET has not rated the skills of " + occupation.code() + " (" + occupation.title() + ")."
                        + nearest(neighbours));
        this.occupation = occupation;
        this.neighbours = List.copyOf(neighbours);
    }

    private static String nearest(List<Occupation> neighbours) {
        if (neighbours.isEmpty()) {
            return "";
        }
        Occupation first = neighbours.get(0);
        return " A rated occupation near it is " + first.code() + " (" + first.title() + ").";
    }

    /** Returns the occupation without ratings. */
    public Occupation occupation() {
        return occupation;
    }

    /** Returns rated occupations near it in the SOC hierarchy, nearest first; may be empty. */
    public List<Occupation> neighbours() {
        return neighbours;
    }
}
