package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.skillgap.adapter.web.answer.AnswerJson;
import org.skillgap.application.catalog.LevelChoice;
import org.skillgap.application.describe.DescribedGap;
import org.skillgap.application.describe.GapQuestion;
import org.skillgap.application.gap.GapStart;
import org.skillgap.application.gap.GapStart.AtOccupation;
import org.skillgap.application.gap.OccupationEvidence;
import org.skillgap.application.gap.SourcedGap;
import org.skillgap.bootstrap.Application;
import org.skillgap.domain.gap.GapFilter;
import org.skillgap.domain.gap.GapFilter.Rows;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows what somebody who works as one, or who brings levels of their own, would have to learn to work as the other. */
@Command(
        name = "gap",
        description = "Show the skills that TO needs and FROM does not have."
                + " Both are codes (15-1252.00) or titles; put a title with blanks in quotes."
                + " With --profile your own levels stand in the place of FROM.")
final class GapCommand implements Callable<Integer> {

    static final String JSON = "--json";

    private static final String PROFILE = "--profile";

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private SkillgapCommand skillgap;

    @Parameters(
            index = "0..1",
            arity = "1..2",
            paramLabel = "[FROM] TO",
            hideParamSyntax = true,
            description = "Code or title of what somebody works as, and of what somebody wants to work as.")
    private List<String> fromAndTo = List.of();

    @Option(
            names = PROFILE,
            paramLabel = "FILE",
            description =
                    "Levels of your own instead of FROM: a JSON file such as {\"Programming\": 3, \"2.A.1.a\": 4.5};"
                            + " - reads standard input. Nothing of it is kept.")
    private String profile;

    @Option(names = "--by-lvl", description = "Show every skill whose level is higher in TO.")
    private boolean byLevel;

    @Option(
            names = "--evidence",
            description = "Show how sure each difference is: verdict, q-value, bounds, and what the levels mean.")
    private boolean evidence;

    @Mixin
    private DomainOption domainOption;

    @Mixin
    private LevelsOption levelsOption;

    @Mixin
    private GapFilterOptions filterOptions;

    @Mixin
    private WordsOptions words;

    @Option(names = JSON, description = "Print the answer of the HTTP API; failures as JSON, too.")
    private boolean json;

    @Override
    public Integer call() {
        requireOneStart();
        ElementDomain wanted = domainOption.domain();
        LevelChoice levels = levelsOption.choice(words.areWanted() ? LevelChoice.LLM : LevelChoice.ONET, wanted);
        GapFilter filter = filterOptions.filter(byLevel ? Rows.HIGHER : Rows.NEW);
        try (Application application = skillgap.openAndRead()) {
            AskedOccupation asked = new AskedOccupation(application, skillgap.screen());
            GapStart source = start(asked, wanted, levels);
            OccupationCode target = asked.rated(fromAndTo.get(fromAndTo.size() - 1), wanted, levels);
            if (words.areWanted()) {
                GapQuestion question = new GapQuestion(((AtOccupation) source).code(), target, wanted, levels);
                show(application.describeSkillGap().forCommand(question, words.budget()));
            } else if (evidence || filterOptions.isGiven()) {
                show(application.findTestedGap().between(source, target, wanted, levels, filter));
            } else {
                show(application.findSkillGap().between(source, target, wanted, levels));
            }
        }
        return CommandLine.ExitCode.OK;
    }

    /** FROM or --profile: exactly one of them says what somebody brings. */
    private void requireOneStart() {
        boolean isFromGiven = fromAndTo.size() > 1;
        if (profile == null && !isFromGiven) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Missing required parameter: 'TO'. Give FROM and TO, or TO and levels of your own with --profile FILE.");
        }
        if (words.areWanted() && (profile != null || evidence || filterOptions.isGiven())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--llm describes all higher levels between two occupations; it does not go with --profile, --evidence or"
                            + " options that choose rows.");
        }
        if (profile != null && isFromGiven) {
            throw new ParameterException(
                    spec.commandLine(),
                    "FROM does not go with --profile, which stands in its place; give TO alone, in quotes if it has blanks.");
        }
    }

    private GapStart start(AskedOccupation asked, ElementDomain domain, LevelChoice levels) {
        return profile == null
                ? new AtOccupation(asked.rated(fromAndTo.get(0), domain, levels))
                : ProfileFile.read(profile);
    }

    private void show(DescribedGap described) {
        if (json) {
            skillgap.screen().printJson(AnswerJson.described(described));
        } else {
            skillgap.screen().print(new DescribedReport(skillgap.screen(), described).lines());
        }
    }

    private void show(SourcedGap sourced) {
        if (json) {
            skillgap.screen().printJson(byLevel ? AnswerJson.skillGapByLevel(sourced) : AnswerJson.skillGap(sourced));
            return;
        }
        GapReport report = new GapReport(
                skillgap.screen(), sourced.found(), sourced.provenance().release());
        List<String> lines = new ArrayList<>(byLevel ? report.higherLevels() : report.newSkills());
        lines.addAll(new LevelsReport(skillgap.screen(), sourced.levels()).lines());
        skillgap.screen().print(lines);
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
