package org.skillgap.application.compare;

import java.util.Comparator;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.ScaleId;

/**
 * A rating that two releases have both.
 *
 * @param occupation the rated occupation, as the later release names it
 * @param element the rated element, as the later release names it
 * @param scale the scale of the values
 * @param before the rating in the one release
 * @param after the rating in the other
 */
public record RatingChange(Occupation occupation, Element element, ScaleId scale, Rating before, Rating after) {

    /** The largest difference first, whichever way it goes, then by occupation, element and scale. */
    static final Comparator<RatingChange> LARGEST_FIRST = Comparator.comparingLong(
                    (RatingChange change) -> -Math.abs(change.hundredths()))
            .thenComparing(change -> change.occupation().code())
            .thenComparing(change -> change.element().id())
            .thenComparing(change -> change.scale().value());

    /** Returns after minus before, in hundredths, as O*NET publishes values. */
    public long hundredths() {
        return Math.round(after.value() * 100) - Math.round(before.value() * 100);
    }

    /** Tells whether the rating was collected anew, whatever its value: its date, number of raters or standard error differs. */
    public boolean isResurveyed() {
        return !before.ratedOn().equals(after.ratedOn())
                || before.raters() != after.raters()
                || Double.compare(before.standardError(), after.standardError()) != 0;
    }
}
