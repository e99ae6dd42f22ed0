package org.skillgap.adapter.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.application.catalog.AssessedProfile;
import org.skillgap.application.gap.ChosenLevels;
import org.skillgap.application.gap.ComparedLevels;
import org.skillgap.application.gap.ComparedLevels.LeftOut;
import org.skillgap.application.gap.OccupationEvidence;
import org.skillgap.application.gap.Provenance;
import org.skillgap.application.gap.SourcedGap;
import org.skillgap.domain.assessment.Reliability;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.RatingOrigin;
import org.skillgap.domain.rating.RatingSource;

/**
 * Where the figures of a gap come from.
 *
 * @param levels which levels were asked for; null, and left out, where it is surveyed ones
 * @param leftOut what was not compared because only one side has a level of it; null, and left out, likewise
 */
record ProvenanceJson(
        String release,
        String domain,
        String methodVersion,
        @JsonInclude(Include.NON_NULL) String levels,
        OriginJson from,
        OriginJson to,
        @JsonInclude(Include.NON_NULL) List<LeftOutJson> leftOut,
        String attribution) {

    /** An element that was not compared; the side that has it is {@code from} or {@code to}. */
    record LeftOutJson(String elementId, String elementName, String onlyIn) {

        private static LeftOutJson of(LeftOut left) {
            Element element = left.element();
            return new LeftOutJson(element.id().value(), element.name(), left.isInSource() ? "from" : "to");
        }
    }

    /**
     * When, by how many, by whom and how the levels of one occupation were rated.
     *
     * @param fetchedAt when they came from the O*NET Web Services; null, and left out, if they did not
     * @param assessment who assessed them; null, and left out, if no language model did
     */
    record OriginJson(
            List<String> ratedOn,
            Integer fewestRaters,
            Integer mostRaters,
            List<String> ratedBy,
            List<String> levelSource,
            @JsonInclude(Include.NON_NULL) String fetchedAt,
            @JsonInclude(Include.NON_NULL) AssessmentJson assessment) {

        static OriginJson of(ChosenLevels levels, Instant fetchedAt) {
            RatingOrigin origin = levels.rated().origin();
            boolean isCounted = origin.mostRaters() > 0;
            return new OriginJson(
                    origin.ratedOn().stream().map(Object::toString).toList(),
                    isCounted ? origin.fewestRaters() : null,
                    isCounted ? origin.mostRaters() : null,
                    origin.ratedBy(),
                    origin.sources().stream().map(RatingSource::id).toList(),
                    fetchedAt.equals(Provenance.NOT_FETCHED) ? null : fetchedAt.toString(),
                    levels.findAssessed().map(AssessmentJson::of).orElse(null));
        }
    }

    /**
     * Which language model assessed the levels of an occupation, and how.
     *
     * @param release whose descriptions it was given
     * @param calibrated whether the levels were brought to O*NET's scale
     * @param belowBaseline the ids of elements whose mean in the SOC minor group is the better guess
     */
    record AssessmentJson(
            String provider,
            String model,
            String promptVersion,
            String release,
            int runs,
            String assessedAt,
            boolean calibrated,
            List<String> belowBaseline) {

        private static AssessmentJson of(AssessedProfile assessed) {
            AssessedOccupation assessment = assessed.assessment();
            return new AssessmentJson(
                    assessment.model().provider(),
                    assessment.model().model(),
                    assessment.model().promptVersion(),
                    assessment.release(),
                    assessment.runs(),
                    assessment.assessedAt().toString(),
                    assessed.isCalibrated(),
                    assessed.rated().profile().elements().stream()
                            .map(Element::id)
                            .filter(id -> assessed.reliability(id) == Reliability.BELOW_BASELINE)
                            .map(ElementId::value)
                            .toList());
        }
    }

    static ProvenanceJson of(OccupationEvidence found) {
        return of(found.domain(), found.provenance(), found.levels());
    }

    static ProvenanceJson of(SourcedGap sourced) {
        return of(sourced.found().domain(), sourced.provenance(), sourced.levels());
    }

    private static ProvenanceJson of(ElementDomain domain, Provenance provenance, ComparedLevels levels) {
        return new ProvenanceJson(
                provenance.release(),
                domain.id(),
                provenance.methodVersion(),
                levels.isChosen() ? levels.choice().id() : null,
                OriginJson.of(levels.from(), provenance.fromFetchedAt()),
                OriginJson.of(levels.to(), provenance.toFetchedAt()),
                levels.isChosen()
                        ? levels.leftOut().stream().map(LeftOutJson::of).toList()
                        : null,
                provenance.attribution());
    }
}
