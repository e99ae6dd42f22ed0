package org.skillgap.bootstrap.cli;

import java.util.concurrent.Callable;
import org.skillgap.adapter.web.AnswerJson;
import org.skillgap.application.gap.OccupationGap;
import org.skillgap.bootstrap.Application;
import org.skillgap.domain.occupation.Occupation;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows what somebody who works as one would have to learn to work as the other. */
@Command(
        name = "gap",
        description = "Show the skills that TO needs and FROM does not have."
                + " Both are codes (15-1252.00) or titles; put a title with blanks in quotes.")
final class GapCommand implements Callable<Integer> {

    static final String JSON = "--json";

    @ParentCommand
    private SkillgapCommand skillgap;

    @Parameters(index = "0", paramLabel = "FROM", description = "Code or title of what somebody works as.")
    private String from;

    @Parameters(index = "1", paramLabel = "TO", description = "Code or title of what somebody wants to work as.")
    private String to;

    @Option(names = "--by-lvl", description = "Show every skill whose level is higher in TO.")
    private boolean byLevel;

    @Option(names = JSON, description = "Print the answer of the HTTP API; failures as JSON, too.")
    private boolean json;

    @Override
    public Integer call() {
        try (Application application = skillgap.openAndRead()) {
            Occupation source = application.findOccupations().meantBy(from);
            Occupation target = application.findOccupations().meantBy(to);
            OccupationGap found = application.findSkillGap().between(source.code(), target.code());
            if (json) {
                skillgap.screen().printJson(byLevel ? AnswerJson.skillGapByLevel(found) : AnswerJson.skillGap(found));
            } else {
                String release = application.current().get().release().name();
                GapReport report = new GapReport(skillgap.screen(), found, release);
                skillgap.screen().print(byLevel ? report.higherLevels() : report.newSkills());
            }
        }
        return CommandLine.ExitCode.OK;
    }
}
