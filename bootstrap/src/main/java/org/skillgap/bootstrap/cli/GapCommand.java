package org.skillgap.bootstrap.cli;

import java.util.concurrent.Callable;
import org.skillgap.adapter.web.AnswerJson;
import org.skillgap.application.gap.OccupationEvidence;
import org.skillgap.application.gap.OccupationGap;
import org.skillgap.bootstrap.Application;
import org.skillgap.domain.gap.GapFilter;
import org.skillgap.domain.gap.GapFilter.Rows;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Option(
            names = "--evidence",
            description = "Show how sure each difference is: verdict, q-value, bounds, and what the levels mean.")
    private boolean evidence;

    @Mixin
    private DomainOption domainOption;

    @Mixin
    private GapFilterOptions filterOptions;

    @Option(names = JSON, description = "Print the answer of the HTTP API; failures as JSON, too.")
    private boolean json;

    @Override
    public Integer call() {
        ElementDomain wanted = domainOption.domain();
        GapFilter filter = filterOptions.filter(byLevel ? Rows.HIGHER : Rows.NEW);
        try (Application application = skillgap.openAndRead()) {
            OccupationCode source = application.findOccupations().meantBy(from).code();
            OccupationCode target = application.findOccupations().meantBy(to).code();
            if (evidence || filterOptions.isGiven()) {
                show(application.findTestedGap().between(source, target, wanted, filter));
            } else {
                String release = application.current().get().release().name();
                show(application.findSkillGap().between(source, target, wanted), release);
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private void show(OccupationGap found, String release) {
        if (json) {
            skillgap.screen().printJson(byLevel ? AnswerJson.skillGapByLevel(found) : AnswerJson.skillGap(found));
            return;
        }
        GapReport report = new GapReport(skillgap.screen(), found, release);
        skillgap.screen().print(byLevel ? report.higherLevels() : report.newSkills());
    }

    /** Without --evidence the JSON is that of the API; to a person a filter by verdict says nothing without the evidence. */
    private void show(OccupationEvidence found) {
        if (!json) {
            skillgap.screen().print(new EvidenceReport(skillgap.screen(), found).lines());
        } else if (evidence) {
            skillgap.screen().printJson(AnswerJson.evidence(found));
        } else {
            skillgap.screen().printJson(byLevel ? AnswerJson.skillGapByLevel(found) : AnswerJson.skillGap(found));
        }
    }
}
