package org.skillgap.bootstrap.cli;

import java.util.concurrent.Callable;
import org.skillgap.adapter.web.answer.AnswerJson;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.related.RelatedOccupations;
import org.skillgap.bootstrap.Application;
import org.skillgap.domain.occupation.OccupationCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows where somebody could go instead. */
@Command(
        name = "related",
        description = "Show the occupations that are most like CODE, and how far the move is both ways."
                + " CODE may be a title, too; put a title with blanks in quotes.")
final class RelatedCommand implements Callable<Integer> {

    @ParentCommand
    private SkillgapCommand skillgap;

    @Parameters(paramLabel = "CODE", description = "Code or title of what somebody works as.")
    private String asked;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many to show at most (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = GapCommand.JSON, description = "Print the answer of the HTTP API; failures as JSON, too.")
    private boolean json;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new InvalidInput("--limit " + limit + " shows nothing; give a number from 1.");
        }
        try (Application application = skillgap.openAndRead()) {
            OccupationCode code = new AskedOccupation(application, skillgap.screen()).known(asked);
            RelatedOccupations found = application.findRelatedOccupations().of(code, limit);
            if (json) {
                skillgap.screen().printJson(AnswerJson.related(found));
            } else {
                skillgap.screen().print(new RelatedReport(skillgap.screen(), found).lines());
            }
        }
        return CommandLine.ExitCode.OK;
    }
}
