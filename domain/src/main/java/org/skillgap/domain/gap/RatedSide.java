package org.skillgap.domain.gap;

import java.util.Optional;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Rating;

/**
 * What O*NET says about one element in one occupation beside its level.
 *
 * @param importance its rating on scale IM, 1 to 5; NaN if there is none
 * @param isSuppressed whether O*NET asks for caution with the level, because its standard error is large
 * @param isNotRelevant whether most raters found the element not relevant to the occupation
 */
public record RatedSide(double importance, boolean isSuppressed, boolean isNotRelevant) {

    /** Nothing was rated. */
    static final RatedSide NONE = new RatedSide(Double.NaN, false, false);

    static RatedSide of(Optional<Rating> level, Optional<Rating> importance) {
        return new RatedSide(
                importance.map(Rating::value).orElse(Double.NaN),
                level.filter(rating -> rating.recommendSuppress() == Flag.YES).isPresent(),
                level.filter(rating -> rating.notRelevant() == Flag.YES).isPresent());
    }
}
