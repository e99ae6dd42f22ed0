package org.skillgap.application.compare;

import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.ScaleId;

/** A synthetic release of which a test changes single rows. Each change is a new release. */
record ChangedRelease(Release release) {

    static ChangedRelease of(Release release) {
        return new ChangedRelease(release);
    }

    /** Returns the release with another title of an occupation. */
    ChangedRelease title(int number, String title) {
        return with(
                release.occupations().stream()
                        .map(occupation -> occupation.code().equals(SyntheticRelease.code(number))
                                ? new Occupation(occupation.code(), title, occupation.description())
                                : occupation)
                        .toList(),
                release.ratings());
    }

    /** Returns the release with one level rating changed. */
    ChangedRelease rating(int number, String element, UnaryOperator<Change> change) {
        return with(
                release.occupations(),
                release.ratings().stream()
                        .map(row -> row.occupation().equals(SyntheticRelease.code(number))
                                        && row.element().value().equals(element)
                                        && row.scale().equals(ScaleId.LEVEL)
                                ? new OccupationRating(
                                        row.occupation(),
                                        row.element(),
                                        row.scale(),
                                        change.apply(new Change(row.rating())).rating())
                                : row)
                        .toList());
    }

    private ChangedRelease with(List<Occupation> occupations, List<OccupationRating> ratings) {
        return new ChangedRelease(new Release(
                release.name(),
                release.sha256(),
                release.scales(),
                release.elements(),
                occupations,
                ratings,
                release.levelAnchors(),
                release.jobZones(),
                release.relatedOccupations(),
                release.alternateTitles()));
    }

    /** A rating of which one part is changed. */
    record Change(Rating rating) {

        Change value(double value) {
            return copy(value, rating.raters(), rating.standardError(), rating.ratedOn());
        }

        Change raters(int raters) {
            return copy(rating.value(), raters, rating.standardError(), rating.ratedOn());
        }

        Change standardError(double standardError) {
            return copy(rating.value(), rating.raters(), standardError, rating.ratedOn());
        }

        Change ratedOn(YearMonth ratedOn) {
            return copy(rating.value(), rating.raters(), rating.standardError(), ratedOn);
        }

        private Change copy(double value, int raters, double standardError, YearMonth ratedOn) {
            return new Change(new Rating(
                    value,
                    raters,
                    standardError,
                    rating.lowerBound(),
                    rating.upperBound(),
                    rating.recommendSuppress(),
                    rating.notRelevant(),
                    ratedOn,
                    rating.domainSource(),
                    rating.source()));
        }
    }
}
