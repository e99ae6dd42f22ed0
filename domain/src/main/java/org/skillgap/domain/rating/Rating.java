package org.skillgap.domain.rating;

import java.time.YearMonth;
import java.util.Objects;

/**
 * One published rating of one element on one scale, with everything O*NET says about it. Which occupation, element and
 * scale it is of stands outside. What O*NET leaves open ({@code n/a}) is {@code NaN} for a number, 0 for the number of
 * raters and {@link Flag#NOT_AVAILABLE} for a flag. Source of the fields: O*NET 30.1, Skills.txt.
 *
 * @param value the mean of the raters' answers, on its scale, two decimals
 * @param raters N, how many people rated; 0 if not published
 * @param standardError the standard error of {@code value}, at least 0; NaN if not published
 * @param lowerBound the lower end of O*NET's 95 % interval; NaN if not published
 * @param upperBound the upper end of O*NET's 95 % interval; NaN if not published
 * @param recommendSuppress {@link Flag#YES} where O*NET asks for caution because the standard error is large
 * @param notRelevant {@link Flag#YES} where most raters found the element not relevant to the occupation
 * @param ratedOn the month the rating was collected or updated
 * @param domainSource who rated, such as "Analyst"; empty if not published
 * @param source how the rating reached the store
 */
public record Rating(
        double value,
        int raters,
        double standardError,
        double lowerBound,
        double upperBound,
        Flag recommendSuppress,
        Flag notRelevant,
        YearMonth ratedOn,
        String domainSource,
        RatingSource source) {

    /**
     * Refuses a rating that nobody can have published.
     *
     * @throws IllegalArgumentException if {@code value} is not a number, or {@code raters} or {@code standardError} is
     *     negative
     */
    public Rating {
        Objects.requireNonNull(recommendSuppress, "recommendSuppress");
        Objects.requireNonNull(notRelevant, "notRelevant");
        Objects.requireNonNull(ratedOn, "ratedOn");
        Objects.requireNonNull(domainSource, "domainSource");
        Objects.requireNonNull(source, "source");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a rating needs a value, not " + value);
        }
        if (raters < 0) {
            throw new IllegalArgumentException(raters + " raters");
        }
        if (standardError < 0) {
            throw new IllegalArgumentException("standard error " + standardError + " is negative");
        }
    }

    /**
     * Returns a rating of one's own, such as that of a person by colleagues: neither bounds nor flags, who rated is left open,
     * and its source is {@link RatingSource#GIVEN}.
     *
     * @param value the mean of the raters' answers, on its scale
     * @param raters N, how many people rated
     * @param standardError the standard error of {@code value}: the standard deviation of the answers over the root of N
     * @param ratedOn the month it was made
     * @throws IllegalArgumentException if {@code value} is not a number, or {@code raters} or {@code standardError} is
     *     negative
     */
    public static Rating given(double value, int raters, double standardError, YearMonth ratedOn) {
        return new Rating(
                value,
                raters,
                standardError,
                Double.NaN,
                Double.NaN,
                Flag.NOT_AVAILABLE,
                Flag.NOT_AVAILABLE,
                ratedOn,
                "",
                RatingSource.GIVEN);
    }
}
