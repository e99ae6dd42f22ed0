package org.skillgap.bootstrap.cli;

import java.util.concurrent.Callable;
import org.skillgap.adapter.web.answer.AnswerJson;
import org.skillgap.application.path.CareerPath;
import org.skillgap.bootstrap.Application;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows the way from one occupation to another by the easiest moves. */
@Command(
        name = "path",
        description = "Show the way from FROM to TO by at most four moves whose hardest one is easiest."
                + " Both are codes (15-1252.00) or titles; put a title with blanks in quotes.")
final class PathCommand implements Callable<Integer> {

    @ParentCommand
    private SkillgapCommand skillgap;

    @Parameters(index = "0", paramLabel = "FROM", description = "Code or title of what somebody works as.")
    private String from;

    @Parameters(index = "1", paramLabel = "TO", description = "Code or title of what somebody wants to work as.")
    private String to;

    @Option(names = GapCommand.JSON, description = "Print the answer of the HTTP API; failures as JSON, too.")
    private boolean json;

    @Override
    public Integer call() {
        try (Application application = skillgap.openAndRead()) {
            AskedOccupation asked = new AskedOccupation(application, skillgap.screen());
            OccupationCode source = asked.rated(from, ElementDomain.SKILLS);
            OccupationCode target = asked.rated(to, ElementDomain.SKILLS);
            CareerPath found = application.findCareerPath().between(source, target);
            if (json) {
                skillgap.screen().printJson(AnswerJson.careerPath(found));
            } else {
                skillgap.screen().print(new PathReport(skillgap.screen(), found).lines());
            }
        }
        return CommandLine.ExitCode.OK;
    }
}
