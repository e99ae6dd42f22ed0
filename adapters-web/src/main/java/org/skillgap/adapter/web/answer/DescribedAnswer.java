package org.skillgap.adapter.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.describe.DescribedGap;
import org.skillgap.application.gap.OccupationGap;
import org.skillgap.domain.gap.LevelDifference;
import org.skillgap.domain.rating.ElementId;

/**
 * The result of the gap in a language model's words.
 *
 * @param notDescribed the ids of elements without words, in the order of the gap
 * @param narration who found the words; null, and left out, where there was nothing to describe
 */
public record DescribedAnswer(
        String fromOccupationTitle,
        String toOccupationTitle,
        List<Row> skillGaps,
        List<String> notDescribed,
        @JsonInclude(Include.NON_NULL) NarrationJson narration,
        ProvenanceJson provenance) {

    /** One skill whose level is higher in the target, and what is said about it; null if nothing is. */
    record Row(
            @JsonUnwrapped GapAnswer.LevelRow row,
            String llmGapDescription,
            @JsonUnwrapped RowLevels levels) {

        private static Row of(LevelDifference difference, DescribedGap described) {
            ElementId element = difference.element().id();
            return new Row(
                    GapAnswer.LevelRow.of(difference),
                    described.findDescription(element).orElse(null),
                    RowLevels.of(element, described.gap().levels()));
        }
    }

    /** Who found the words. */
    record NarrationJson(String provider, String model, String promptVersion) {

        private static NarrationJson of(ModelIdentity model) {
            return new NarrationJson(model.provider(), model.model(), model.promptVersion());
        }
    }

    /** Returns the answer with the skills whose level is higher in the target, described. */
    public static Answer of(DescribedGap described) {
        OccupationGap found = described.gap().found();
        return Answer.of(
                GapAnswer.demo(described.isDemo(), GapAnswer.message(found.from(), found.to())),
                new DescribedAnswer(
                        found.from().title(),
                        found.to().title(),
                        found.gap().higherLevels().stream()
                                .map(row -> Row.of(row, described))
                                .toList(),
                        described.notDescribed().stream().map(ElementId::value).toList(),
                        described.findModel().map(NarrationJson::of).orElse(null),
                        ProvenanceJson.of(described.gap())));
    }
}
