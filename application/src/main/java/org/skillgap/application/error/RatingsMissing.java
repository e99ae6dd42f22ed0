package org.skillgap.application.error;

import java.util.List;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.ElementDomain;

/** The occupation is known, and O*NET has published no ratings of it. */
public final class RatingsMissing extends ExpectedFailure {

    private static final long serialVersionUID = 1L;

    private final transient Occupation occupation;
    private final transient List<Occupation> neighbours;

    private RatingsMissing(String message, Occupation occupation, List<Occupation> neighbours) {
        super(Kind.RATINGS_MISSING, message);
        this.occupation = occupation;
        this.neighbours = List.copyOf(neighbours);
    }

    /**
     * Returns the failure of one occupation that is not rated where others are.
     *
     * @param occupation the one without ratings
     * @param domain what it is not rated in
     * @param neighbours rated occupations near it in the SOC hierarchy, nearest first; may be empty
     */
    public static RatingsMissing of(Occupation occupation, ElementDomain domain, List<Occupation> neighbours) {
        return new RatingsMissing(
                "O*NET has not rated the " + domain.many() + " of " + occupation.code() + " (" + occupation.title()
                        + ")." + nearest(neighbours),
                occupation,
                neighbours);
    }

    /**
     * Returns the failure of a domain in which the loaded release has no ratings at all.
     *
     * @param occupation the one asked about
     * @param domain the domain
     */
    public static RatingsMissing ofAll(Occupation occupation, ElementDomain domain) {
        return new RatingsMissing(
                "The data that is loaded has no ratings of " + domain.many() + ", neither of " + occupation.code()
                        + " (" + occupation.title() + ") nor of any other occupation; load a release that has them.",
                occupation,
                List.of());
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
