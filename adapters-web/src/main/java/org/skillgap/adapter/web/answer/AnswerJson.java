package org.skillgap.adapter.web.answer;

import java.util.List;
import org.skillgap.adapter.web.failure.Failure;
import org.skillgap.application.assess.AssessReport;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.calibration.AssessmentReport;
import org.skillgap.application.compare.PairComparison;
import org.skillgap.application.compare.ReleaseComparison;
import org.skillgap.application.describe.DescribedGap;
import org.skillgap.application.error.ExpectedFailure;
import org.skillgap.application.fetch.FetchReport;
import org.skillgap.application.gap.OccupationEvidence;
import org.skillgap.application.gap.OccupationGap;
import org.skillgap.application.gap.SourcedGap;
import org.skillgap.application.path.CareerPath;
import org.skillgap.application.quality.QualityReport;
import org.skillgap.application.related.RelatedOccupations;
import org.skillgap.application.release.KnownReleases;

/** The answers of the API as pretty printed JSON text, for the command line: the same members in the same order. */
public final class AnswerJson {

    private AnswerJson() {}

    /** Returns what {@code GET /skill-gap} answers with: the names of the skills that are missing altogether. */
    public static String skillGap(OccupationGap gap) {
        return Json.pretty(GapAnswer.skillGap(gap));
    }

    /** Returns what {@code GET /skill-gap-by-lvl} answers with: the skills whose level is higher in the target. */
    public static String skillGapByLevel(OccupationGap gap) {
        return Json.pretty(GapAnswer.byLevel(gap));
    }

    /** Returns the same names of levels that were chosen, and whose these are. */
    public static String skillGap(SourcedGap gap) {
        return Json.pretty(GapAnswer.skillGap(gap));
    }

    /** Returns the same levels where some were chosen, and whose these are. */
    public static String skillGapByLevel(SourcedGap gap) {
        return Json.pretty(GapAnswer.byLevel(gap));
    }

    /** Returns what {@code GET /skill-gap-llm} answers with. */
    public static String described(DescribedGap gap) {
        return Json.pretty(DescribedAnswer.of(gap));
    }

    /** Returns the same names, of the rows that a filter shows. */
    public static String skillGap(OccupationEvidence filtered) {
        return Json.pretty(GapAnswer.filteredNames(filtered));
    }

    /** Returns the same levels, of the rows that a filter shows. */
    public static String skillGapByLevel(OccupationEvidence filtered) {
        return Json.pretty(GapAnswer.filteredByLevel(filtered));
    }

    /** Returns what both routes answer with where {@code evidence=true} is asked for. */
    public static String evidence(OccupationEvidence found) {
        return Json.pretty(EvidenceAnswer.of(found));
    }

    /** Returns what {@code GET /occupations/{code}/related} answers with. */
    public static String related(RelatedOccupations found) {
        return Json.pretty(RelatedAnswer.of(found));
    }

    /** Returns what {@code GET /career-path} answers with. */
    public static String careerPath(CareerPath path) {
        return Json.pretty(PathAnswer.of(path));
    }

    /** Returns what {@code GET /quality} answers with. */
    public static String quality(QualityReport report) {
        return Json.pretty(QualityAnswer.of(report));
    }

    /** Returns how good assessed levels are, in the envelope of the API's answers. */
    public static String assessments(AssessmentReport report) {
        return Json.pretty(AssessmentAnswer.of(report));
    }

    /** Returns what fetching did, in the envelope of the API's answers. */
    public static String fetched(FetchReport report) {
        return Json.pretty(FetchAnswer.of(report));
    }

    /** Returns what assessing occupations did, in the envelope of the API's answers. */
    public static String assessed(AssessReport report, ModelIdentity model) {
        return Json.pretty(AssessAnswer.of(report, model));
    }

    /** Returns questions to language models, the newest first, in the envelope of the API's answers. */
    public static String questions(List<LedgerEntry> newest) {
        return Json.pretty(LedgerAnswer.of(newest));
    }

    /** Returns which releases there are, in the envelope of the API's answers. */
    public static String releases(KnownReleases known) {
        return Json.pretty(ReleasesAnswer.of(known));
    }

    /**
     * Returns what changed from one release to another, in the envelope of the API's answers.
     *
     * @param pairs one pair whose gap changed, or none
     * @param most how many changed ratings of each domain are listed
     */
    public static String comparison(ReleaseComparison found, List<PairComparison> pairs, int most) {
        return Json.pretty(ComparisonAnswer.of(found, pairs, most));
    }

    /** Returns what these routes answer with when they fail, without the id of a request. */
    public static String failure(ExpectedFailure failure) {
        return Json.pretty(Failure.of(failure).envelope("", true));
    }
}
