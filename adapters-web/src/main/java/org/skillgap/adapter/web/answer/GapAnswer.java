package org.skillgap.adapter.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.skillgap.application.gap.Background;
import org.skillgap.application.gap.ComparedLevels;
import org.skillgap.application.gap.OccupationEvidence;
import org.skillgap.application.gap.OccupationGap;
import org.skillgap.application.gap.SourcedGap;
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
 * @param skillGaps names, {@link LevelRow} or {@link SourcedRow}, in the order of {@link SkillGap}
 * @param provenance whose levels were compared; null, and left out, where surveyed ones were asked for
 */
record GapAnswer(
        String fromOccupationTitle,
        String toOccupationTitle,
        List<?> skillGaps,
        @JsonInclude(Include.NON_NULL) ProvenanceJson provenance) {

    private static final String DEMO = "DEMO: ";

    /** One skill whose level is higher in the target. */
    record LevelRow(String elementId, String elementName, String scaleId, Level fromDataValue, Level toDataValue) {

        static LevelRow of(LevelDifference difference) {
            Element element = difference.element();
            return new LevelRow(
                    element.id().value(), element.name(), ScaleId.LEVEL.value(), difference.from(), difference.to());
        }
    }

    /** The same, and whose its levels are. */
    record SourcedRow(
            @JsonUnwrapped LevelRow row, @JsonUnwrapped RowLevels levels) {}

    /** Returns the answer with the names of the skills that are missing altogether. */
    static Answer skillGap(OccupationGap found) {
        return answer(found, GapAnswer::names);
    }

    /** Returns the answer with the skills whose level is higher in the target. */
    static Answer byLevel(OccupationGap found) {
        return answer(
                found, gap -> gap.higherLevels().stream().map(LevelRow::of).toList());
    }

    /** Returns the answer with the same names, and whose levels were compared unless surveyed ones were asked for. */
    static Answer skillGap(SourcedGap sourced) {
        return sourced.levels().isChosen()
                ? answer(sourced, names(sourced.found().gap()))
                : skillGap(sourced.found());
    }

    /** Returns the answer with the same levels, and whose they are unless surveyed ones were asked for. */
    static Answer byLevel(SourcedGap sourced) {
        return sourced.levels().isChosen()
                ? answer(
                        sourced,
                        sourced.found().gap().higherLevels().stream()
                                .map(row -> row(row, sourced.levels()))
                                .toList())
                : byLevel(sourced.found());
    }

    /** Returns the answer with the names of the rows that a filter shows. */
    static Answer filteredNames(OccupationEvidence found) {
        return answer(
                found, levels(found).map(levels -> levels.element().name()).toList());
    }

    /** Returns the answer with the levels of the rows that a filter shows. */
    static Answer filteredByLevel(OccupationEvidence found) {
        return answer(
                found, levels(found).map(levels -> row(levels, found.levels())).toList());
    }

    private static List<String> names(SkillGap gap) {
        return gap.missing().stream().map(Element::name).toList();
    }

    private static Stream<LevelDifference> levels(OccupationEvidence found) {
        return found.rows().stream().map(row -> row.tested().levels());
    }

    private static Object row(LevelDifference difference, ComparedLevels levels) {
        LevelRow row = LevelRow.of(difference);
        return levels.isChosen()
                ? new SourcedRow(row, RowLevels.of(difference.element().id(), levels))
                : row;
    }

    private static Answer answer(OccupationGap found, Function<SkillGap, List<?>> rows) {
        return Answer.of(
                message(found.from(), found.to()),
                new GapAnswer(found.from().title(), found.to().title(), rows.apply(found.gap()), null));
    }

    private static Answer answer(SourcedGap sourced, List<?> rows) {
        OccupationGap found = sourced.found();
        return Answer.of(
                message(found.from(), found.to(), sourced.levels()),
                new GapAnswer(found.from().title(), found.to().title(), rows, ProvenanceJson.of(sourced)));
    }

    private static Answer answer(OccupationEvidence found, List<?> rows) {
        return Answer.of(
                message(found.from(), found.to(), found.levels()),
                new GapAnswer(
                        found.from().title(),
                        found.to().title(),
                        rows,
                        found.levels().isChosen() ? ProvenanceJson.of(found) : null));
    }

    /** Returns the message of every gap that was found, without a mark. */
    static String message(Background from, Occupation to) {
        return "Successfully identified skill gap from '" + from.title() + "' to '" + to.title() + "' based on '"
                + ScaleId.LEVEL + "' scale.";
    }

    /** Returns the same message, marked where levels are made up. */
    static String message(Background from, Occupation to, ComparedLevels levels) {
        return demo(levels.isDemo(), message(from, to));
    }

    /** Returns a message, marked where what it is about is made up. */
    static String demo(boolean isDemo, String message) {
        return isDemo ? DEMO + message : message;
    }
}
