package org.skillgap.adapter.web.answer;

import java.util.List;
import java.util.OptionalInt;
import org.skillgap.application.gap.Provenance;
import org.skillgap.application.path.CareerPath;
import org.skillgap.domain.rating.Element;

/**
 * The way from one occupation to another; difficulties are in levels.
 *
 * @param isDirect whether no occupation lies between the two
 * @param total of all hops
 * @param hops the moves in their order; none where both occupations are the same
 */
public record PathAnswer(
        String fromOccupationCode,
        String fromOccupationTitle,
        String toOccupationCode,
        String toOccupationTitle,
        boolean isDirect,
        double hardestHop,
        double total,
        double directDifficulty,
        List<HopJson> hops,
        ProvenanceJson provenance) {

    /** One move; how many job zones it goes up is null where one of them has none. */
    record HopJson(
            String fromOccupationCode,
            String fromOccupationTitle,
            String toOccupationCode,
            String toOccupationTitle,
            double difficulty,
            Integer jobZoneDifference,
            List<String> topSkills) {

        private static HopJson of(CareerPath.Step step) {
            OptionalInt zones = step.jobZoneDifference();
            return new HopJson(
                    step.from().code().value(),
                    step.from().title(),
                    step.to().code().value(),
                    step.to().title(),
                    step.difficulty(),
                    zones.isPresent() ? zones.getAsInt() : null,
                    step.hurdles().stream().map(Element::name).toList());
        }
    }

    /** Where the figures come from. */
    record ProvenanceJson(String release, String methodVersion, String attribution) {

        private static ProvenanceJson of(Provenance provenance) {
            return new ProvenanceJson(provenance.release(), provenance.methodVersion(), provenance.attribution());
        }
    }

    /** Returns the answer with a path. */
    public static Answer of(CareerPath path) {
        return Answer.of(
                path.sentence(),
                new PathAnswer(
                        path.from().code().value(),
                        path.from().title(),
                        path.to().code().value(),
                        path.to().title(),
                        path.isDirect(),
                        path.hardest(),
                        path.total(),
                        path.direct(),
                        path.steps().stream().map(HopJson::of).toList(),
                        ProvenanceJson.of(path.provenance())));
    }
}
