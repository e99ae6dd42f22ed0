package org.skillgap.application.error;

import java.util.List;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.ElementDomain;

/** An occupation is known, and O*NET has published no ratings of it; or none of a whole domain are loaded. */
public final class RatingsMissing extends ExpectedFailure {

    private static final long serialVersionUID = 1L;

    private final transient List<Occupation> neighbours;
    private final String otherLevels;

    private RatingsMissing(String message, List<Occupation> neighbours, String otherLevels) {
        super(Kind.RATINGS_MISSING, message);
        this.neighbours = List.copyOf(neighbours);
        this.otherLevels = otherLevels;
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
                neighbours,
                "");
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
                List.of(),
                "");
    }

    /**
     * Returns the failure of a question about all occupations in a domain in which none is rated.
     *
     * @param domain the domain
     */
    public static RatingsMissing ofDomain(ElementDomain domain) {
        return new RatingsMissing(
                "The data that is loaded has no ratings of " + domain.many() + "; load a release that has them.",
                List.of(),
                "");
    }

    /**
     * Returns the same failure with another way out.
     *
     * @param advice a sentence that is added to the message
     */
    public RatingsMissing advising(String advice) {
        return new RatingsMissing(getMessage() + " " + advice, neighbours, otherLevels);
    }

    /**
     * Returns the same failure of a question that other levels answer.
     *
     * @param levels the choice of levels that has some, such as {@code best}
     */
    public RatingsMissing answeredBy(String levels) {
        return new RatingsMissing(
                getMessage() + " A language model has assessed it: ask with levels=" + levels + " (--levels " + levels
                        + ").",
                neighbours,
                levels);
    }

    private static String nearest(List<Occupation> neighbours) {
        if (neighbours.isEmpty()) {
            return "";
        }
        Occupation first = neighbours.get(0);
        return " A rated occupation near it is " + first.code() + " (" + first.title() + ").";
    }

    /** Returns rated occupations near it in the SOC hierarchy, nearest first; may be empty. */
    public List<Occupation> neighbours() {
        return neighbours;
    }

    /** Returns the choice of levels that answers the same question; empty if there is none. */
    public String otherLevels() {
        return otherLevels;
    }
}
