package org.skillgap.application.release;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.Scale;
import org.skillgap.domain.rating.ScaleId;

/**
 * The rules that ratings keep, whoever brings them: value and bounds on their scale, each key once, an element on both IM and
 * LV. Not safe for concurrent use.
 */
public final class RatingChecks {

    private final Problems problems;
    private final Map<Key, Origin> origins = new HashMap<>();
    private final Map<RatedElement, ScaleId> unpaired = new LinkedHashMap<>();

    /** Where problems go. */
    public interface Problems {

        /**
         * Notes something wrong.
         *
         * @param origin where
         * @param column the column's name as in the files of a release; empty if the whole row is meant
         * @param value what stands there; empty if nothing does
         * @param reason the rule that it breaks
         */
        void add(Origin origin, String column, String value, String reason);
    }

    private record RatedElement(OccupationCode occupation, ElementId element) {}

    private record Key(RatedElement element, ScaleId scale) {}

    /**
     * @param problems gets whatever is found
     */
    public RatingChecks(Problems problems) {
        this.problems = problems;
    }

    /** Tells whether a rating is the first one of its occupation, element and scale, and remembers it. */
    public boolean isNew(Origin origin, OccupationRating row) {
        RatedElement element = new RatedElement(row.occupation(), row.element());
        Origin first = origins.putIfAbsent(new Key(element, row.scale()), origin);
        if (first != null) {
            String key = row.occupation() + " " + row.element() + " " + row.scale();
            problems.add(origin, "", key, "this key is already used in " + first.seenFrom(origin));
            return false;
        }
        if (unpaired.remove(element) == null) {
            unpaired.put(element, row.scale());
        }
        return true;
    }

    /** Tells whether a rating's value and bounds lie on its scale, and the bounds in their order. */
    public boolean isOnScale(Origin origin, Rating rating, Scale scale) {
        boolean onScale = isOnScale(origin, "Data Value", rating.value(), scale);
        onScale &= Double.isNaN(rating.lowerBound()) || isOnScale(origin, "Lower CI Bound", rating.lowerBound(), scale);
        onScale &= Double.isNaN(rating.upperBound()) || isOnScale(origin, "Upper CI Bound", rating.upperBound(), scale);
        if (rating.lowerBound() > rating.upperBound()) {
            String lower = number(rating.lowerBound());
            problems.add(origin, "Lower CI Bound", lower, "the lower bound is above the upper bound");
            return false;
        }
        return onScale;
    }

    /** Tells whether a value lies on a scale. */
    boolean isOnScale(Origin origin, String column, double value, Scale scale) {
        if (scale.contains(value)) {
            return true;
        }
        String range = number(scale.minimum()) + " to " + number(scale.maximum());
        problems.add(origin, column, number(value), "outside scale " + scale.id() + ", which runs from " + range);
        return false;
    }

    /** Notes every element that came on one of the scales IM and LV only, in the order in which they came. */
    public void reportUnpaired() {
        unpaired.forEach((element, scale) -> {
            ScaleId missing = scale.equals(ScaleId.LEVEL) ? ScaleId.IMPORTANCE : ScaleId.LEVEL;
            problems.add(
                    origins.get(new Key(element, scale)),
                    "Scale ID",
                    scale.value(),
                    "element " + element.element() + " of " + element.occupation() + " has no readable row on scale "
                            + missing);
        });
    }

    /** Returns a number as people write it, without trailing zeros. */
    public static String number(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }
}
