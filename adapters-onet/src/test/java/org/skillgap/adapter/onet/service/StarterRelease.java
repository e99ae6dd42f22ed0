package org.skillgap.adapter.onet.service;

import java.nio.file.Path;
import java.util.List;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.application.landing.ServiceReading;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.Release;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;

/** The starter set of 48 occupations, of which Legislators alone are not rated, and what of it is expected. */
final class StarterRelease {

    static final Release RELEASE = TextRelease.at(Path.of("..", "data")).readRelease(LoadProgress.SILENT);

    static final OccupationCode DEVELOPERS = new OccupationCode("15-1252.00");
    static final OccupationCode NOT_RATED = notRated();
    static final OccupationCode UNKNOWN = new OccupationCode("99-9999.00");

    private StarterRelease() {}

    /** Returns the ratings of an occupation in a release, as if they came from the Web Services. */
    static List<OccupationRating> ratings(Release release, OccupationCode code) {
        return release.ratings().stream()
                .filter(row -> row.occupation().equals(code))
                .map(row -> new OccupationRating(row.occupation(), row.element(), row.scale(), fetched(row.rating())))
                .toList();
    }

    /** Returns the ratings in a reading. */
    static List<OccupationRating> ratings(ServiceReading reading) {
        return reading.ratings().stream()
                .map(ServiceReading.NamedRating::rating)
                .toList();
    }

    private static Rating fetched(Rating rating) {
        return new Rating(
                rating.value(),
                rating.raters(),
                rating.standardError(),
                rating.lowerBound(),
                rating.upperBound(),
                rating.recommendSuppress(),
                rating.notRelevant(),
                rating.ratedOn(),
                rating.domainSource(),
                RatingSource.ONET_API);
    }

    private static OccupationCode notRated() {
        return RELEASE.occupations().stream()
                .map(occupation -> occupation.code())
                .filter(code -> RELEASE.ratings().stream()
                        .noneMatch(row -> row.occupation().equals(code)))
                .findFirst()
                .orElseThrow();
    }
}
