package org.skillgap.adapter.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import org.skillgap.application.gap.ComparedLevels;
import org.skillgap.application.gap.OccupationEvidence;
import org.skillgap.domain.gap.Evidence;
import org.skillgap.domain.gap.LevelDifference;
import org.skillgap.domain.gap.RatedSide;
import org.skillgap.domain.gap.TestedDifference;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.LevelMeaning;
import org.skillgap.domain.rating.ScaleId;

/**
 * The result of the gap routes with its evidence; what cannot be computed or is not published is null, as JSON says it.
 *
 * @param summary the whole comparison in one sentence, whatever the filter shows
 * @param difficulty how far the move is, whatever the filter shows
 */
public record EvidenceAnswer(
        String fromOccupationTitle,
        String toOccupationTitle,
        List<Row> skillGaps,
        String summary,
        DifficultyJson difficulty,
        ProvenanceJson provenance) {

    /** One element: what {@link GapAnswer.LevelRow} says, its evidence, and what both levels mean in O*NET's words. */
    record Row(
            String elementId,
            String elementName,
            String scaleId,
            Level fromDataValue,
            Level toDataValue,
            EvidenceJson evidence,
            @JsonInclude(Include.NON_NULL) Anchors levelAnchors,
            @JsonUnwrapped RowLevels levelsOf) {

        private static Row of(OccupationEvidence.Row row, ComparedLevels compared) {
            LevelDifference levels = row.tested().levels();
            Element element = levels.element();
            return new Row(
                    element.id().value(),
                    element.name(),
                    ScaleId.LEVEL.value(),
                    levels.from(),
                    levels.to(),
                    EvidenceJson.of(row.tested()),
                    Anchors.of(row),
                    RowLevels.of(element.id(), compared));
        }
    }

    /** The evidence of one element. */
    record EvidenceJson(
            double difference,
            Double standardError,
            Double degreesOfFreedom,
            Double t,
            Double pValue,
            Double qValue,
            Double lowerBound,
            Double upperBound,
            String verdict,
            Double fromImportance,
            Double toImportance,
            List<String> fromFlags,
            List<String> toFlags) {

        private static EvidenceJson of(TestedDifference tested) {
            Evidence evidence = tested.evidence();
            return new EvidenceJson(
                    evidence.difference(),
                    figure(evidence.standardError()),
                    figure(evidence.degreesOfFreedom()),
                    figure(evidence.t()),
                    figure(evidence.pValue()),
                    figure(evidence.qValue()),
                    figure(evidence.lowerBound()),
                    figure(evidence.upperBound()),
                    evidence.verdict().id(),
                    figure(tested.from().importance()),
                    figure(tested.to().importance()),
                    flags(tested.from()),
                    flags(tested.to()));
        }

        private static Double figure(double value) {
            return Double.isNaN(value) ? null : value;
        }

        private static List<String> flags(RatedSide side) {
            List<String> flags = new ArrayList<>(2);
            if (side.isSuppressed()) {
                flags.add("suppressed");
            }
            if (side.isNotRelevant()) {
                flags.add("not_relevant");
            }
            return flags;
        }
    }

    /** What both levels mean. */
    record Anchors(Anchor from, Anchor to) {

        /** Returns nothing where the release has no anchors for the element. */
        private static Anchors of(OccupationEvidence.Row row) {
            boolean isUnknown = row.fromMeaning().position() == LevelMeaning.Position.UNKNOWN
                    || row.toMeaning().position() == LevelMeaning.Position.UNKNOWN;
            return isUnknown ? null : new Anchors(Anchor.of(row.fromMeaning()), Anchor.of(row.toMeaning()));
        }
    }

    /** What a level means: the nearest of O*NET's examples, word for word. */
    record Anchor(
            String position,
            @JsonInclude(Include.NON_NULL) Level anchorValue,
            @JsonInclude(Include.NON_NULL) String onetWording) {

        private static Anchor of(LevelMeaning meaning) {
            boolean isExample = !meaning.wording().isEmpty();
            return new Anchor(
                    meaning.position().id(), isExample ? meaning.anchor() : null, isExample ? meaning.wording() : null);
        }
    }

    /** Returns the answer with the rows that the filter shows. */
    public static Answer of(OccupationEvidence found) {
        return Answer.of(
                GapAnswer.message(found.from(), found.to(), found.levels()),
                new EvidenceAnswer(
                        found.from().title(),
                        found.to().title(),
                        found.rows().stream()
                                .map(row -> Row.of(row, found.levels()))
                                .toList(),
                        found.summary().sentence(),
                        DifficultyJson.of(found.move()),
                        ProvenanceJson.of(found)));
    }
}
