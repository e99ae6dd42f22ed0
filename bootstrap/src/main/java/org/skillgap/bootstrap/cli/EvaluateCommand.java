package org.skillgap.bootstrap.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.skillgap.adapter.web.AnswerJson;
import org.skillgap.application.quality.EvaluateQuality;
import org.skillgap.application.quality.QualityReport;
import org.skillgap.bootstrap.Application;
import org.skillgap.domain.rating.ElementDomain;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Measures how good the verdicts are on the stored release. */
@Command(
        name = "evaluate",
        description =
                "Measure how good the verdicts are on the stored release: how often they find a gap where there is"
                        + " none, how many gaps of the plain rule survive, and how many ratings have a reservation;"
                        + " and how well related occupations agree with O*NET's own lists.")
final class EvaluateCommand implements Callable<Integer> {

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

    @Option(names = GapCommand.JSON, description = "Print the answer of the HTTP API; failures as JSON, too.")
    private boolean json;

    @Override
    public Integer call() {
        ElementDomain domain = domainOption.domain();
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

    private QualityReport evaluate(Application application, ElementDomain domain) {
        try (StepProgress progress = StepProgress.on(skillgap.screen())) {
            return application.evaluateQuality().in(domain, seed, progress);
        }
    }
}
