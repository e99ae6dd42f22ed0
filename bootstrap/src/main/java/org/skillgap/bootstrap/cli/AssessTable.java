package org.skillgap.bootstrap.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.skillgap.application.assess.AssessReport;
import org.skillgap.application.assess.AssessReport.FailedOccupation;
import org.skillgap.application.assess.Spending;
import org.skillgap.application.assessment.ModelIdentity;

/**
 * What assessing did, as a table of counts; below it what failed and why, and what to do next.
 *
 * @param report what it did
 * @param model who was asked
 * @param isCalibrated whether there is a calibration of the model's levels for the release that is held
 * @param taken how long it took
 */
record AssessTable(AssessReport report, ModelIdentity model, boolean isCalibrated, Duration taken) {

    private static final int SHOWN = 10;

    List<String> lines(Screen screen) {
        Spending spending = report.spending();
        Facts facts = new Facts();
        if (model.isDemo()) {
            facts.add("DEMO", "no language model was asked; levels and words are made up");
        }
        facts.add("Model", model.provider() + " " + model.model() + ", prompt " + model.promptVersion())
                .add("Occupations", Text.count(report.asked()))
                .add("Assessed", Text.count(report.assessed().size()))
                .add("There already", Text.count(report.alreadyThere()))
                .add("Failed", Text.count(report.failed().size()));
        if (report.notTried() > 0) {
            facts.add("Not tried", Text.count(report.notTried()));
        }
        facts.add("Questions", Text.count(spending.questions()))
                .add("Tokens", Text.count(spending.read()) + " read, " + Text.count(spending.written()) + " written")
                .add("Cost", Text.dollars(spending.cost()))
                .add("Time", String.format(Locale.ROOT, "%.1f s", taken.toMillis() / 1000.0));
        List<String> lines = new ArrayList<>(facts.lines(screen));
        lines.addAll(failures());
        lines.addAll(Text.wrap(next(), screen.width(), ""));
        return lines;
    }

    private List<String> failures() {
        List<String> lines = new ArrayList<>();
        for (FailedOccupation failed :
                report.failed().subList(0, Math.min(SHOWN, report.failed().size()))) {
            String more =
                    failed.reasons().size() > 1 ? " (and " + (failed.reasons().size() - 1) + " more)" : "";
            lines.add("  " + failed.code() + "  " + failed.reasons().get(0) + more);
        }
        int more = report.failed().size() - lines.size();
        if (more > 0) {
            lines.add("  … and " + Text.count(more) + " more.");
        }
        return lines;
    }

    private String next() {
        if (!report.isComplete()) {
            return "Run it again to go on from there: what was answered is kept, and not paid for twice.";
        }
        return isCalibrated
                ? "Next: skillgap gap FROM TO --levels best"
                : "Next: these levels are not calibrated to O*NET's scale; skillgap assess --sample 60 assesses rated"
                        + " occupations for that, and skillgap evaluate --llm says what is missing.";
    }
}
