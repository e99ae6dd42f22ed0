package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.skillgap.application.gap.ChosenLevels;
import org.skillgap.application.gap.OccupationEvidence;
import org.skillgap.application.gap.OccupationEvidence.Row;
import org.skillgap.domain.gap.Verdict;
import org.skillgap.domain.move.TestedDifficulty;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.LevelMeaning;
import org.skillgap.domain.rating.RatingOrigin;

/** The gap between two occupations with its evidence: a sentence, a table, what the levels mean, and where it all comes from. */
final class EvidenceReport {

    private final Screen screen;
    private final OccupationEvidence found;

    EvidenceReport(Screen screen, OccupationEvidence found) {
        this.screen = screen;
        this.found = found;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(new Facts()
                .add("From", GapReport.named(found.from()))
                .add("To", GapReport.named(found.to()))
                .add("Data", found.provenance().release())
                .lines(screen));
        lines.add("");
        lines.addAll(sentence(found.summary().sentence()));
        lines.addAll(sentence(difficulty()));
        if (found.move().jobZoneDifference().isPresent()) {
            lines.addAll(sentence(jobZones()));
        }
        lines.add("");
        if (found.rows().isEmpty()) {
            lines.addAll(sentence("No " + found.domain().one() + " is to be shown here."));
        } else {
            lines.addAll(new EvidenceTable(
                            screen, found.rows().stream().map(Row::tested).toList(), found.domain())
                    .lines());
        }
        lines.addAll(meanings());
        lines.addAll(new LevelsReport(screen, found.levels()).lines());
        lines.add("");
        lines.addAll(new Facts()
                .add("From", origin(found.levels().from()))
                .add("To", origin(found.levels().to()))
                .add("Method", found.provenance().methodVersion() + ", explained in docs/method.md")
                .lines(screen));
        lines.addAll(sentence(screen.isUnicode() ? attribution() : attribution().replace("®", "(R)")));
        return lines;
    }

    private String difficulty() {
        TestedDifficulty difficulty = found.move().difficulty();
        StringBuilder text = new StringBuilder();
        text.append("Difficulty ").append(levels(difficulty.value())).append(" levels (");
        if (difficulty.hasInterval()) {
            text.append("95 % interval ").append(levels(difficulty.lowerBound()));
            text.append(" to ").append(levels(difficulty.upperBound())).append("), ");
            text.append(levels(difficulty.supported())).append(" of it supported");
        } else {
            text.append("no interval, nothing can be tested)");
        }
        if (difficulty.hasInterval() && difficulty.untested() > 0) {
            text.append("; untested levels are taken as exact");
        }
        return text.append('.').toString();
    }

    private static String levels(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private String jobZones() {
        int from = found.move().fromJobZone();
        int to = found.move().toJobZone();
        return from == to ? "Both are in job zone " + to + "." : "Job zone " + from + " to " + to + ".";
    }

    /** What both levels of each gap mean, as far as the release has examples. */
    private List<String> meanings() {
        List<String> lines = new ArrayList<>();
        for (Row row : found.rows()) {
            boolean isGap = row.tested().evidence().verdict() == Verdict.GAP;
            if (isGap && row.toMeaning().position() != LevelMeaning.Position.UNKNOWN) {
                lines.add(row.tested().levels().element().name());
                lines.addAll(meaning(row.tested().levels().from(), row.fromMeaning()));
                lines.addAll(meaning(row.tested().levels().to(), row.toMeaning()));
            }
        }
        if (!lines.isEmpty()) {
            lines.add(0, screen.bold("What the gaps mean, in O*NET's wording"));
            lines.add(0, "");
        }
        return lines;
    }

    private List<String> meaning(Level level, LevelMeaning meaning) {
        String words = switch (meaning.position()) {
            case UNKNOWN -> "";
            case NOT_REQUIRED -> "not required";
            case BELOW -> "below: " + quoted(meaning);
            case AT_OR_ABOVE -> quoted(meaning);
        };
        String text = Text.fit(level.toString(), 4, "") + "  " + words;
        return Text.wrap(text, screen.width() - 2, " ".repeat(6)).stream()
                .map(line -> "  " + line)
                .toList();
    }

    private static String quoted(LevelMeaning meaning) {
        return '"' + meaning.wording() + '"';
    }

    private static String origin(ChosenLevels levels) {
        return levels.findAssessed()
                .map(LevelsReport::assessed)
                .orElseGet(() -> origin(levels.rated().origin()));
    }

    private static String origin(RatingOrigin origin) {
        if (origin.equals(RatingOrigin.GIVEN)) {
            return "levels as given, taken to be exact";
        }
        if (origin.ratedOn().isEmpty()) {
            return "not rated";
        }
        String first = origin.ratedOn().get(0).toString();
        String last = origin.ratedOn().get(origin.ratedOn().size() - 1).toString();
        StringBuilder text = new StringBuilder("rated ").append(first);
        if (!last.equals(first)) {
            text.append(" to ").append(last);
        }
        if (origin.mostRaters() > 0) {
            text.append(", N ").append(origin.fewestRaters());
            if (origin.fewestRaters() < origin.mostRaters()) {
                text.append(" to ").append(origin.mostRaters());
            }
        }
        origin.ratedBy().forEach(rater -> text.append(", ").append(rater));
        origin.sources().forEach(source -> text.append(", ").append(source.id()));
        return text.toString();
    }

    private String attribution() {
        return found.provenance().attribution();
    }

    private List<String> sentence(String text) {
        return Text.wrap(text, screen.width(), "");
    }
}
