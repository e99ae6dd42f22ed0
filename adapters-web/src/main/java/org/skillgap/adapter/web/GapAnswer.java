package org.skillgap.adapter.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.skillgap.application.gap.Background;
import org.skillgap.application.gap.DescribeSkillGap.DescribedGap;
import org.skillgap.application.gap.OccupationEvidence;
import org.skillgap.application.gap.OccupationGap;
import org.skillgap.domain.gap.LevelDifference;
import org.skillgap.domain.gap.SkillGap;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.ScaleId;

/**
 * The result of the gap routes.
 *
 * @param fromOccupationTitle the title of what somebody comes from
 * @param toOccupationTitle the title of what somebody wants to work as
 * @param skillGaps names, {@link LevelRow} or {@link DescribedRow}, in the order of {@link SkillGap}
 */
record GapAnswer(String fromOccupationTitle, String toOccupationTitle, List<?> skillGaps) {

    /** One skill whose level is higher in the target. */
    record LevelRow(String elementId, String elementName, String scaleId, Level fromDataValue, Level toDataValue) {

        static LevelRow of(LevelDifference difference) {
            Element element = difference.element();
            return new LevelRow(
                    element.id().value(), element.name(), ScaleId.LEVEL.value(), difference.from(), difference.to());
        }
    }

    /** The same, with a language model's words about it. */
    record DescribedRow(@JsonUnwrapped LevelRow row, String llmGapDescription) {}

    /** Returns the answer with the names of the skills that are missing altogether. */
    static Answer skillGap(OccupationGap found) {
        return answer(found, gap -> gap.missing().stream().map(Element::name).toList());
    }

    /** Returns the answer with the skills whose level is higher in the target. */
    static Answer byLevel(OccupationGap found) {
        return answer(
                found, gap -> gap.higherLevels().stream().map(LevelRow::of).toList());
    }

    /** Returns the answer with the same skills, described. */
    static Answer described(DescribedGap described) {
        return answer(described.gap(), gap -> {
            List<DescribedRow> rows = new ArrayList<>();
            for (LevelDifference difference : gap.higherLevels()) {
                rows.add(new DescribedRow(
                        LevelRow.of(difference), described.descriptions().get(rows.size())));
            }
            return rows;
        });
    }

    /** Returns the answer with the names of the rows that a filter shows. */
    static Answer filteredNames(OccupationEvidence found) {
        return answer(
                found.from(),
                found.to(),
                levels(found).map(levels -> levels.element().name()).toList());
    }

    /** Returns the answer with the levels of the rows that a filter shows. */
    static Answer filteredByLevel(OccupationEvidence found) {
        return answer(found.from(), found.to(), levels(found).map(LevelRow::of).toList());
    }

    private static Stream<LevelDifference> levels(OccupationEvidence found) {
        return found.rows().stream().map(row -> row.tested().levels());
    }

    private static Answer answer(OccupationGap found, Function<SkillGap, List<?>> rows) {
        return answer(found.from(), found.to(), rows.apply(found.gap()));
    }

    private static Answer answer(Background from, Occupation to, List<?> rows) {
        return Answer.of(message(from, to), new GapAnswer(from.title(), to.title(), rows));
    }

    /** Returns the message of every gap that was found. */
    static String message(Background from, Occupation to) {
        return "Successfully identified skill gap from '" + from.title() + "' to '" + to.title() + "' based on '"
                + ScaleId.LEVEL + "' scale.";
    }
}
