package org.skillgap.adapter.web.answer;

import java.util.List;
import org.skillgap.application.fetch.FetchReport;
import org.skillgap.application.fetch.SubjectReport;
import org.skillgap.application.landing.MergeCounts;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * What fetching did. Occupations are counted as they came; rows as they were stored, those of scales and elements included.
 * {@code rejected} tells of each subject with rejected rows the first 20 rules that were broken.
 */
record FetchAnswer(
        OccupationCounts occupations,
        RowCounts rows,
        List<String> unknown,
        List<String> kept,
        List<RejectedJson> rejected) {

    /** How many occupations were asked for, came, and came as before. */
    record OccupationCounts(int asked, int fetched, int unchanged) {}

    /** How many rows the store took over. */
    record RowCounts(int stored, int unchanged, int removed, long rejected) {

        private static RowCounts of(MergeCounts counts, long rejected) {
            return new RowCounts(counts.stored(), counts.unchanged(), counts.removed(), rejected);
        }
    }

    /** A subject with rejected rows: an occupation's code, or {@code reference} for scales and elements. */
    record RejectedJson(String subject, int rows, List<String> problems) {

        private static RejectedJson of(SubjectReport report) {
            return new RejectedJson(
                    report.subject(),
                    report.rejected(),
                    report.problems().stream().map(Object::toString).toList());
        }
    }

    /** Returns the answer. */
    static Answer of(FetchReport report) {
        FetchAnswer answer = new FetchAnswer(
                new OccupationCounts(report.asked(), report.fetched(), report.unchanged()),
                RowCounts.of(report.normalised().counts(), report.normalised().rejected()),
                report.unknown().stream().map(OccupationCode::value).toList(),
                report.kept().stream().map(OccupationCode::value).toList(),
                report.normalised().subjects().stream()
                        .filter(subject -> subject.rejected() > 0)
                        .map(RejectedJson::of)
                        .toList());
        return Answer.of("Fetched " + report.fetched() + " of " + report.asked() + " occupations.", answer);
    }
}
