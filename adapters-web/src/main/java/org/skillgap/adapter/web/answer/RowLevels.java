package org.skillgap.adapter.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.skillgap.application.gap.ComparedLevels;
import org.skillgap.domain.assessment.Reliability;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.RatingSource;

/**
 * Whose the two levels of a row are; what does not apply is null, and left out.
 *
 * @param reliability of assessed levels, the less reliable side's
 */
@JsonInclude(Include.NON_NULL)
record RowLevels(String fromLevelSource, String toLevelSource, String reliability) {

    /** Returns nothing where surveyed levels were asked for, so that those answers say what they always said. */
    static RowLevels of(ElementId element, ComparedLevels levels) {
        return levels.isChosen()
                ? new RowLevels(
                        levels.from().findSource(element).map(RatingSource::id).orElse(null),
                        levels.to().findSource(element).map(RatingSource::id).orElse(null),
                        levels.reliability(element).map(Reliability::id).orElse(null))
                : null;
    }
}
