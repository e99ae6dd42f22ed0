package org.skillgap.adapter.web.answer;

import java.util.List;
import java.util.Map;
import org.skillgap.application.gap.Provenance;
import org.skillgap.application.related.RelatedOccupations;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.related.RelatedIndex;
import org.skillgap.domain.related.Signal;

/**
 * The occupations that are most like another one; what is not known is null, as JSON says it.
 *
 * @param signals the names of what counted for any of them
 * @param related nearest first
 */
public record RelatedAnswer(
        String occupationCode,
        String occupationTitle,
        List<String> signals,
        List<Row> related,
        ProvenanceJson provenance) {

    /** One of them. */
    record Row(
            String code,
            String title,
            Integer jobZone,
            double score,
            Parts parts,
            Double difficultyTo,
            Double difficultyFrom) {

        private static Row of(RelatedOccupations.Row row) {
            return new Row(
                    row.occupation().code().value(),
                    row.occupation().title(),
                    row.jobZone() == RelatedOccupations.NO_JOB_ZONE ? null : row.jobZone(),
                    row.relatedness().score(),
                    Parts.of(row.relatedness().parts()),
                    figure(row.difficultyTo()),
                    figure(row.difficultyFrom()));
        }

        private static Double figure(double value) {
            return Double.isNaN(value) ? null : value;
        }
    }

    /** How alike the two are in each signal. */
    record Parts(Double skills, Double knowledge, Double titles, Double descriptions, Double hierarchy) {

        private static Parts of(Map<Signal, Double> parts) {
            return new Parts(
                    parts.get(Signal.SKILLS),
                    parts.get(Signal.KNOWLEDGE),
                    parts.get(Signal.TITLES),
                    parts.get(Signal.DESCRIPTIONS),
                    parts.get(Signal.HIERARCHY));
        }
    }

    /** Where the figures come from. */
    record ProvenanceJson(String release, String methodVersion, String attribution) {}

    /** Returns the answer with what was found. */
    public static Answer of(RelatedOccupations found) {
        Occupation asked = found.occupation();
        int count = found.rows().size();
        return Answer.of(
                "Found " + count + (count == 1 ? " occupation" : " occupations") + " related to '" + asked.title()
                        + "'.",
                new RelatedAnswer(
                        asked.code().value(),
                        asked.title(),
                        found.signals().stream().map(Signal::id).toList(),
                        found.rows().stream().map(Row::of).toList(),
                        new ProvenanceJson(
                                found.release(),
                                RelatedIndex.METHOD_VERSION,
                                Provenance.attributionOf(found.release()))));
    }
}
