package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.application.catalog.AssessedProfile;
import org.skillgap.application.gap.ChosenLevels;
import org.skillgap.application.gap.ComparedLevels;
import org.skillgap.domain.assessment.Reliability;
import org.skillgap.domain.rating.Element;

/** Whose levels were compared, where others than surveyed ones were asked for. */
final class LevelsReport {

    private static final String DEMO = "DEMO: these figures are made up, to show how everything works.";

    private final Screen screen;
    private final ComparedLevels levels;

    LevelsReport(Screen screen, ComparedLevels levels) {
        this.screen = screen;
        this.levels = levels;
    }

    /** Returns nothing where surveyed levels were asked for; else who assessed what, and what was not compared. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!levels.isChosen()) {
            return lines;
        }
        lines.add("");
        if (levels.isDemo()) {
            lines.addAll(Text.wrap(DEMO, screen.width(), ""));
        }
        lines.addAll(new Facts()
                .add("From", of(levels.from()))
                .add("To", of(levels.to()))
                .lines(screen));
        if (!levels.leftOut().isEmpty()) {
            lines.addAll(Text.wrap(
                    "Not compared, because only one side has a level: " + leftOut() + ".", screen.width(), ""));
        }
        return lines;
    }

    private String leftOut() {
        return levels.leftOut().stream().map(left -> left.element().name()).collect(Collectors.joining(", "));
    }

    private static String of(ChosenLevels side) {
        if (side instanceof ChosenLevels.Brought) {
            return "levels as given";
        }
        return side.findAssessed().map(LevelsReport::assessed).orElse("levels that O*NET surveyed");
    }

    /** Returns who assessed levels, how, and how many of them are no better than the mean of the SOC minor group. */
    static String assessed(AssessedProfile assessed) {
        AssessedOccupation by = assessed.assessment();
        List<Element> elements = assessed.rated().profile().elements();
        long below = elements.stream()
                .filter(element -> assessed.reliability(element.id()) == Reliability.BELOW_BASELINE)
                .count();
        long unmeasured = elements.stream()
                .filter(element -> assessed.reliability(element.id()) == Reliability.NOT_MEASURED)
                .count();
        return "assessed by " + by.model().model() + " (prompt " + by.model().promptVersion() + ", "
                + Text.count(by.runs(), "run", "runs") + ", "
                + by.assessedAt().toString().substring(0, 10) + ", "
                + (assessed.isCalibrated() ? "" : "not ") + "calibrated); below baseline " + below + ", not measured "
                + unmeasured + " of " + elements.size();
    }
}
