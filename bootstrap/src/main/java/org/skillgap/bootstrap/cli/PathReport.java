package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.skillgap.application.path.CareerPath;
import org.skillgap.application.path.CareerPath.Step;
import org.skillgap.domain.rating.Element;

/** The way from one occupation to another, to read at a glance: a line for each move, and below it what it asks for. */
final class PathReport {

    private static final String NUMBERS = "  Levels  Zones";
    private static final String INDENT = "   ";
    private static final int CODE = "15-1252.00  ".length();

    private final Screen screen;
    private final CareerPath path;
    private final int titleWidth;

    PathReport(Screen screen, CareerPath path) {
        this.screen = screen;
        this.path = path;
        int longest = path.steps().stream()
                .mapToInt(step -> step.to().title().length())
                .reduce(0, Math::max);
        titleWidth = Math.min(longest, screen.width() - INDENT.length() - CODE - NUMBERS.length());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(new Facts()
                .add("From", path.from().code() + "  " + path.from().title())
                .add("To", path.to().code() + "  " + path.to().title())
                .add("Data", path.provenance().release())
                .lines(screen));
        lines.add("");
        lines.addAll(sentence(path.sentence()));
        if (!path.steps().isEmpty()) {
            lines.add("");
            lines.addAll(table());
            lines.add("");
            lines.addAll(legend());
        }
        return lines;
    }

    private List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(screen.bold(Text.fit(INDENT + "To", INDENT.length() + CODE + titleWidth, "") + NUMBERS));
        for (int i = 0; i < path.steps().size(); i++) {
            Step step = path.steps().get(i);
            String difficulty = "%8s".formatted(levels(step.difficulty()));
            lines.add(Text.fit(Integer.toString(i + 1), INDENT.length(), "")
                    + step.to().code() + "  "
                    + Text.fit(step.to().title(), titleWidth, screen.isUnicode() ? "…" : "...")
                    + (step.difficulty() == path.hardest() ? screen.green(difficulty) : difficulty)
                    + "%7s".formatted(zones(step)));
            hurdles(step).forEach(line -> lines.add(screen.faint(line)));
        }
        return lines;
    }

    private List<String> hurdles(Step step) {
        int indent = INDENT.length() + CODE;
        String skills = step.hurdles().stream().map(Element::name).collect(Collectors.joining(", "));
        return Text.wrap(skills, screen.width() - indent, "").stream()
                .filter(line -> !line.isEmpty())
                .map(line -> " ".repeat(indent) + line)
                .toList();
    }

    private static String zones(Step step) {
        if (step.jobZoneDifference().isEmpty()) {
            return "-";
        }
        int zones = step.jobZoneDifference().getAsInt();
        return zones == 0 ? "0" : String.format(Locale.ROOT, "%+d", zones);
    }

    private List<String> legend() {
        List<String> facts = new ArrayList<>();
        facts.add("hardest hop " + levels(path.hardest()));
        if (!path.isDirect()) {
            facts.add("all hops " + levels(path.total()));
            facts.add("direct " + levels(path.direct()));
        }
        List<String> lines = new ArrayList<>(Text.row(facts, screen.width()));
        lines.addAll(sentence("Levels: the mean of what a move asks for beyond the occupation before, weighed by"
                + " importance; below it the skills that make up most of it. Zones: job zones up or down. Explained in"
                + " docs/method.md."));
        return lines;
    }

    private static String levels(double difficulty) {
        return String.format(Locale.ROOT, "%.2f", difficulty);
    }

    private List<String> sentence(String text) {
        return Text.wrap(text, screen.width(), "");
    }
}
