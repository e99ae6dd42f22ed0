package org.skillgap.bootstrap.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.skillgap.adapter.web.answer.AnswerJson;
import org.skillgap.application.calibration.AssessmentReport;
import org.skillgap.application.quality.EvaluateQuality;
import org.skillgap.application.quality.QualityReport;
import org.skillgap.bootstrap.Application;
import org.skillgap.domain.rating.ElementDomain;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures how good the verdicts are on the stored release. */
@Command(
        name = "evaluate",
        description =
                "Measure how good the verdicts are on the stored release: how often they find a gap where there is"
                        + " none, how many gaps of the plain rule survive, and how many ratings have a reservation;"
                        + " and how well related occupations agree with O*NET's own lists.")
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private SkillgapCommand skillgap;

    @Mixin
    private DomainOption domainOption;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Where the random numbers begin; the same seed gives the same figures (default: "
                    + EvaluateQuality.USUAL_SEED + ").")
    private long seed = EvaluateQuality.USUAL_SEED;

    @Option(
            names = "--llm",
            description = "Measure instead how good the skills are that language models assessed, beside what one knows"
                    + " without them.")
    private boolean llm;

    @Option(names = GapCommand.JSON, description = "Print the answer of the HTTP API; failures as JSON, too.")
    private boolean json;

    @Override
    public Integer call() {
        ElementDomain domain = domainOption.domain();
        if (llm) {
            return evaluateAssessments(domain);
        }
        try (Application application = skillgap.openAndRead()) {
            Instant start = skillgap.clock().instant();
            QualityReport report = evaluate(application, domain);
            Duration taken = Duration.between(start, skillgap.clock().instant());
            if (json) {
                skillgap.screen().printJson(AnswerJson.quality(report));
            } else {
                skillgap.screen().print(new QualityTables(skillgap.screen(), report, taken).lines());
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private int evaluateAssessments(ElementDomain domain) {
        if (domain != ElementDomain.SKILLS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--llm does not go with --domain " + domain.id() + ": language models assess skills only.");
        }
        try (Application application = skillgap.openAndRead()) {
            AssessmentReport report = assessments(application);
            if (json) {
                skillgap.screen().printJson(AnswerJson.assessments(report));
            } else {
                skillgap.screen().print(new AssessmentTables(skillgap.screen(), report).lines());
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private AssessmentReport assessments(Application application) {
        try (StepProgress progress = StepProgress.on(skillgap.screen())) {
            return application.evaluateAssessments().report(seed, progress);
        }
    }

    private QualityReport evaluate(Application application, ElementDomain domain) {
        try (StepProgress progress = StepProgress.on(skillgap.screen())) {
            return application.evaluateQuality().in(domain, seed, progress);
        }
    }
}
