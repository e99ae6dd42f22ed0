package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.calibration.AssessmentReport;
import org.skillgap.application.calibration.AssessmentReport.BaselineQuality;
import org.skillgap.application.calibration.AssessmentReport.Benchmark;
import org.skillgap.application.calibration.AssessmentReport.Calibrated;
import org.skillgap.application.calibration.AssessmentReport.EstimateQuality;
import org.skillgap.application.calibration.AssessmentReport.ModelQuality;
import org.skillgap.application.calibration.AssessmentReport.NotCalibrated;
import org.skillgap.domain.assessment.Baseline;
import org.skillgap.domain.assessment.CalibrationFit;
import org.skillgap.domain.assessment.ScorerAccuracy;

/**
 * How good assessed levels are, as a person reads it.
 *
 * @param screen where it is shown; a narrow one gets the main figures alone
 * @param report the figures
 */
record AssessmentTables(Screen screen, AssessmentReport report) {

    private static final String SAMPLE = "./skillgap assess --sample 60";

    List<String> lines() {
        List<String> lines = new ArrayList<>(facts().lines(screen));
        if (report.models().isEmpty()) {
            lines.add("");
            lines.addAll(sentence("What is known without a language model, on all rated occupations: the mean of the"
                    + " others, none of them the occupation itself. A model has to be nearer than that."));
            lines.add("");
            lines.addAll(baselines(header(), report.benchmark()).lines(screen));
            lines.add("");
            lines.addAll(sentence("No language model has assessed anything yet. To have a sample assessed and"
                    + " measured: " + SAMPLE + ". What that costs and what is sent: docs/llm.md."));
        }
        for (ModelQuality quality : report.models()) {
            lines.add("");
            lines.addAll(lines(quality));
        }
        return lines;
    }

    private Facts facts() {
        Benchmark all = report.benchmark();
        return new Facts()
                .add("Data", report.release())
                .add(
                        "Rated",
                        Text.count(report.rated(), "occupation", "occupations") + " of "
                                + Text.count(all.minorGroups(), "minor group", "minor groups") + ", "
                                + Text.count(all.levels(), "level", "levels") + " of skills")
                .add(
                        "Noise floor",
                        figure(all.noiseFloor()) + " levels: so far are the surveys from what more raters would say")
                .add("Method", "explained in docs/method.md; the model card is docs/llm.md");
    }

    private List<String> lines(ModelQuality quality) {
        List<String> lines = new ArrayList<>();
        if (quality.model().isDemo()) {
            lines.addAll(sentence("DEMO: no language model is behind these figures. They show how the table looks,"
                    + " and say nothing about any model."));
            lines.add("");
        }
        lines.addAll(facts(quality).lines(screen));
        lines.add("");
        if (quality.benchmark().levels() > 0) {
            lines.addAll(table(quality).lines(screen));
            lines.add("");
        }
        lines.addAll(sentence((quality.model().isDemo() ? "DEMO: " : "") + verdict(quality)));
        return lines;
    }

    private static Facts facts(ModelQuality quality) {
        ModelIdentity model = quality.model();
        Benchmark benchmark = quality.benchmark();
        return new Facts()
                .add("Model", model.provider() + ", " + model.model() + ", prompt " + model.promptVersion())
                .add(
                        "Assessed",
                        Text.count(quality.assessed(), "occupation", "occupations") + "; compared: "
                                + Text.count(benchmark.occupations(), "rated one", "rated ones") + " of "
                                + Text.count(benchmark.minorGroups(), "minor group", "minor groups") + ", "
                                + Text.count(benchmark.levels(), "level", "levels"))
                .add("Calibration", calibration(quality))
                .add("Runs", runs(quality))
                .add(
                        "Cost",
                        "USD "
                                + String.format(
                                        Locale.ROOT, "%,.4f", quality.cost().cost()) + " for "
                                + Text.count(quality.cost().replies(), "reply", "replies"));
    }

    private static String calibration(ModelQuality quality) {
        if (quality.calibrating() instanceof Calibrated calibrated) {
            return String.format(
                    Locale.ROOT,
                    "%.3f + %.3f * level, %s",
                    calibrated.line().intercept(),
                    calibrated.line().slope(),
                    calibrated.isStored() ? "in use" : "not in use yet: it is stored after the next assess or load");
        }
        return ((NotCalibrated) quality.calibrating()).isStored() ? "an older one is in use" : "none";
    }

    private static String runs(ModelQuality quality) {
        return quality.runs().occupations() == 0
                ? "one for each occupation"
                : figure(quality.runs().meanSpread())
                        + " levels from the lowest to the highest of several, on average, in "
                        + Text.count(quality.runs().occupations(), "occupation", "occupations");
    }

    private FigureTable table(ModelQuality quality) {
        FigureTable table = header().add(cells("as assessed", quality.raw()));
        if (quality.calibrating() instanceof Calibrated calibrated) {
            table.add(cells("calibrated", calibrated.quality()));
        }
        return baselines(table, quality.benchmark());
    }

    private FigureTable baselines(FigureTable table, Benchmark benchmark) {
        for (BaselineQuality baseline : benchmark.baselines()) {
            table.add(cells(name(baseline.baseline()), baseline.quality()));
        }
        return table;
    }

    private static String name(Baseline baseline) {
        return switch (baseline) {
            case MINOR_GROUP_MEAN -> "minor group";
            case MAJOR_GROUP_MEAN -> "major group";
            case SKILL_MEAN -> "skill";
        };
    }

    private FigureTable header() {
        return new FigureTable()
                .add(cells("By", List.of("Within 1", "r lowest", "highest"), "MAE", "Bias", "r", "Signs"));
    }

    private List<String> cells(String name, EstimateQuality quality) {
        return cells(
                name,
                List.of(
                        percent(quality.errors().withinOneLevel()),
                        figure(quality.correlations().lowest()),
                        figure(quality.correlations().highest())),
                figure(quality.errors().meanAbsoluteError()),
                figure(quality.errors().bias()),
                figure(quality.correlations().median()),
                percent(quality.signs().share()));
    }

    private List<String> cells(String name, List<String> onWideScreens, String... figures) {
        List<String> cells = new ArrayList<>(List.of(name));
        cells.addAll(List.of(figures));
        if (screen.width() >= Screen.USUAL_WIDTH) {
            cells.addAll(onWideScreens);
        }
        return cells;
    }

    private static String verdict(ModelQuality quality) {
        if (quality.calibrating() instanceof Calibrated calibrated) {
            ScorerAccuracy accuracy = calibrated.accuracy();
            return String.format(
                    Locale.ROOT,
                    "Calibrated levels are %s to the surveys than the mean of the minor group: %.3f against %.3f levels. They"
                            + " are nearer in %d of %s.",
                    accuracy.beatsBaseline() ? "nearer" : "not nearer",
                    accuracy.meanAbsoluteError(),
                    accuracy.baselineMeanAbsoluteError(),
                    accuracy.elementsBeatingBaseline(),
                    Text.count(accuracy.elements().size(), "skill", "skills"));
        }
        return switch (((NotCalibrated) quality.calibrating()).reason()) {
            case TOO_FEW_OCCUPATIONS ->
                "Not calibrated: "
                        + Text.count(CalibrationFit.LEAST_OCCUPATIONS, "rated occupation", "rated occupations")
                        + " have to be assessed. More of them: " + SAMPLE + ".";
            case TOO_FEW_MINOR_GROUPS ->
                "Not calibrated: occupations of "
                        + Text.count(CalibrationFit.LEAST_MINOR_GROUPS, "minor group", "minor groups")
                        + " have to be assessed. A mixed sample: " + SAMPLE + ".";
            case NOT_RISING ->
                "Not calibrated: where this model assesses higher levels, the surveys are not higher. Its"
                        + " levels cannot be used.";
        };
    }

    /** What is rounded to nothing has no sign. */
    private static String figure(double figure) {
        String text = String.format(Locale.ROOT, "%.3f", figure);
        return Double.isNaN(figure) ? "-" : text.replaceFirst("^-(0\\.0+)$", "$1");
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private List<String> sentence(String text) {
        return Text.wrap(text, screen.width(), "");
    }
}
