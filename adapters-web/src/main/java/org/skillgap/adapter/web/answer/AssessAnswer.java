package org.skillgap.adapter.web.answer;

import java.math.BigDecimal;
import java.util.List;
import org.skillgap.application.assess.AssessReport;
import org.skillgap.application.assess.Spending;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.error.ExpectedFailure;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * What assessing occupations did. {@code ended_by} says what ended it before all were tried; empty if nothing did. Costs are in US
 * dollars.
 */
record AssessAnswer(
        ModelJson model,
        Counts occupations,
        List<String> assessed,
        List<FailedJson> failed,
        SpendingJson spending,
        String endedBy) {

    /** Who was asked. */
    record ModelJson(String provider, String model, String promptVersion) {

        static ModelJson of(ModelIdentity model) {
            return new ModelJson(model.provider(), model.model(), model.promptVersion());
        }
    }

    /** How many occupations there were, and what came of them. */
    record Counts(int asked, int assessed, int alreadyThere, int failed, int notTried) {}

    /** An occupation that was not assessed, and why. */
    record FailedJson(String code, List<String> reasons) {}

    /** How many questions were asked, tokens read and written, and what that cost. */
    record SpendingJson(int questions, long tokensRead, long tokensWritten, BigDecimal costUsd) {

        private static SpendingJson of(Spending spending) {
            return new SpendingJson(spending.questions(), spending.read(), spending.written(), spending.cost());
        }
    }

    /** Returns the answer. */
    static Answer of(AssessReport report, ModelIdentity model) {
        AssessAnswer answer = new AssessAnswer(
                ModelJson.of(model),
                new Counts(
                        report.asked(),
                        report.assessed().size(),
                        report.alreadyThere(),
                        report.failed().size(),
                        report.notTried()),
                report.assessed().stream().map(OccupationCode::value).toList(),
                report.failed().stream()
                        .map(failed -> new FailedJson(failed.code().value(), failed.reasons()))
                        .toList(),
                SpendingJson.of(report.spending()),
                report.endedBy().map(ExpectedFailure::getMessage).orElse(""));
        String message = "Assessed " + report.assessed().size() + " of " + report.asked() + " occupations, "
                + report.alreadyThere() + " were there already.";
        return Answer.of(GapAnswer.demo(model.isDemo(), message), answer);
    }
}
