package org.skillgap.application.gap;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.skillgap.domain.gap.TestedGap;
import org.skillgap.domain.rating.RatingOrigin;

/**
 * Where the figures of an answer come from.
 *
 * @param release the name of the release
 * @param methodVersion which method computed them
 * @param from when, by whom and how the levels of the source were rated, or that they were given
 * @param to the same of the target
 * @param fromFetchedAt when the levels of the source came from the O*NET Web Services; {@link #NOT_FETCHED} if they did not
 * @param toFetchedAt the same of the target
 */
public record Provenance(
        String release,
        String methodVersion,
        RatingOrigin from,
        RatingOrigin to,
        Instant fromFetchedAt,
        Instant toFetchedAt) {

    /** Stands for a time that there is not. */
    public static final Instant NOT_FETCHED = Instant.MIN;

    /** Makes the provenance of figures that come from a release alone, or do not say when they came. */
    public Provenance(String release, String methodVersion, RatingOrigin from, RatingOrigin to) {
        this(release, methodVersion, from, to, NOT_FETCHED, NOT_FETCHED);
    }

    private static final Pattern DATABASE = Pattern.compile("O\\*NET [0-9.]+ Database");

    static Provenance of(String release, RatingOrigin from, RatingOrigin to) {
        return new Provenance(release, TestedGap.METHOD_VERSION, from, to);
    }

    Provenance fetchedAt(Instant fromAt, Instant toAt) {
        return new Provenance(release, methodVersion, from, to, fromAt, toAt);
    }

    /**
     * Returns the sentences that the licence of the data asks for wherever they are shown, changes included. Source: O*NET
     * Database License, https://www.onetcenter.org/license_db.html.
     */
    public String attribution() {
        return attributionOf(release);
    }

    /** Returns the same sentences for an answer from a release. */
    public static String attributionOf(String release) {
        Matcher named = DATABASE.matcher(release);
        return "This page includes information from the " + (named.find() ? named.group() : "O*NET Database")
                + " by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)."
                + " Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA."
                + " Skillgap has modified all or some of this information."
                + " USDOL/ETA has not approved, endorsed, or tested these modifications.";
    }
}
