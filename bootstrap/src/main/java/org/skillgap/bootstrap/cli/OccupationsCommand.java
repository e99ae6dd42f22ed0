package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.occupation.FindOccupations;
import org.skillgap.bootstrap.Application;
import org.skillgap.domain.occupation.Occupation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists the occupations that fit a text. */
@Command(name = "occupations", description = "Search occupations by the beginning of a code or by words of a title.")
final class OccupationsCommand implements Callable<Integer> {

    @ParentCommand
    private SkillgapCommand skillgap;

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "Beginning of a code, or words of a title.")
    private List<String> words = List.of();

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many to show at most (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new InvalidInput("--limit " + limit + " shows nothing; give a number from 1.");
        }
        String text = String.join(" ", words);
        try (Application application = skillgap.openAndRead()) {
            FindOccupations.Found found = application.findOccupations().matching(text, limit);
            skillgap.screen().print(lines(text, found));
        }
        return CommandLine.ExitCode.OK;
    }

    private static List<String> lines(String text, FindOccupations.Found found) {
        if (found.total() == 0) {
            return List.of("No occupation fits '" + text + "'.");
        }
        List<String> lines = new ArrayList<>();
        for (FindOccupations.Match match : found.matches()) {
            Occupation occupation = match.occupation();
            lines.add(occupation.code() + "  " + occupation.title() + (match.isRated() ? "" : " (not rated)"));
        }
        int more = found.total() - lines.size();
        if (more > 0) {
            lines.add(Text.count(more) + " more; --limit " + found.total() + " shows all.");
        }
        return lines;
    }
}
