package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.describe.DescribedGap;
import org.skillgap.application.gap.OccupationGap;
import org.skillgap.domain.gap.LevelDifference;

/** The gap between two occupations in a language model's words. */
final class DescribedReport {

    private static final String INDENT = "  ";

    private final Screen screen;
    private final DescribedGap described;

    DescribedReport(Screen screen, DescribedGap described) {
        this.screen = screen;
        this.described = described;
    }

    List<String> lines() {
        OccupationGap found = described.gap().found();
        List<LevelDifference> higher = found.gap().higherLevels();
        List<String> lines = new ArrayList<>();
        if (described.isDemo()) {
            lines.addAll(Text.wrap("DEMO: no language model said this.", screen.width(), ""));
        }
        Facts facts = new Facts()
                .add("From", GapReport.named(found.from()))
                .add("To", GapReport.named(found.to()))
                .add("Data", described.gap().provenance().release());
        described.findModel().ifPresent(model -> facts.add("Words", words(model)));
        lines.addAll(facts.lines(screen));
        lines.add("");
        lines.addAll(Text.wrap(
                Text.count(
                                higher.size(),
                                found.domain().one() + " is",
                                found.domain().many() + " are") + " at a higher level for '"
                        + found.to().title() + "'.",
                screen.width(),
                ""));
        higher.forEach(row -> lines.addAll(lines(row)));
        lines.addAll(new LevelsReport(screen, described.gap().levels()).lines());
        return lines;
    }

    private static String words(ModelIdentity model) {
        return model.model() + " (prompt " + model.promptVersion() + ")";
    }

    private List<String> lines(LevelDifference row) {
        Optional<String> words = described.findDescription(row.element().id());
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(screen.bold(row.element().name()) + INDENT + row.from() + " to " + row.to());
        Text.wrap(words.orElse("(no usable words)"), screen.width() - INDENT.length(), "")
                .forEach(line -> lines.add(INDENT + line));
        return lines;
    }
}
