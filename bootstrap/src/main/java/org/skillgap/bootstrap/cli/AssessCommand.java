package org.skillgap.bootstrap.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.skillgap.adapter.web.answer.AnswerJson;
import org.skillgap.application.assess.AskingCost;
import org.skillgap.application.assess.AssessForecast;
import org.skillgap.application.assess.AssessOccupations;
import org.skillgap.application.assess.AssessPlan;
import org.skillgap.application.assess.AssessProficiency;
import org.skillgap.application.assess.AssessProgress;
import org.skillgap.application.assess.AssessReport;
import org.skillgap.application.assess.FixedBudget;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.error.ExpectedFailure;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.bootstrap.Application;
import org.skillgap.bootstrap.config.Settings;
import org.skillgap.bootstrap.config.Storage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Has a language model assess the levels of occupations, and stores them beside O*NET's. */
@Command(
        name = "assess",
        description =
                "Have a language model assess the skill levels of occupations, within a budget. Running it again goes on"
                        + " where it ended. --provider demo shows it without a language model, with made-up figures.")
final class AssessCommand implements Callable<Integer> {

    private static final String BUDGET = "--budget-usd";
    private static final int NO_LOG = Integer.MIN_VALUE;

    /** Each comes from the store with its question and its reply: some 20 KB. */
    private static final int MOST_LOGGED = 1000;

    @ParentCommand
    private SkillgapCommand skillgap;

    @Mixin
    private AssessChoiceOptions choice = new AssessChoiceOptions();

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "How often the model assesses each occupation, 1 to " + AssessProficiency.MOST_RUNS
                    + "; the median counts (default: " + AssessProficiency.USUAL_RUNS + ").")
    private int runs = AssessProficiency.USUAL_RUNS;

    @Option(names = BUDGET, paramLabel = "USD", description = "What may be spent, in US dollars (default: 5).")
    private BigDecimal budget = new BigDecimal("5");

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description =
                    "How many occupations are assessed at a time, 1 to " + AssessPlan.MOST_AT_ONCE + " (default: 2).")
    private int concurrency = 2;

    @Option(
            names = "--log",
            arity = "0..1",
            fallbackValue = "20",
            paramLabel = "N",
            description =
                    "Assess nothing; show the newest questions to language models and what they cost (20 unless told"
                            + " otherwise, 1 to " + MOST_LOGGED + ").")
    private int log = NO_LOG;

    @Option(names = GapCommand.JSON, description = "Print JSON; failures as JSON, too.")
    private boolean json;

    @Override
    public Integer call() {
        requireRanges();
        Settings settings = skillgap.settings();
        if (settings.storage() instanceof Storage.Memory) {
            throw new InvalidInput(
                    "What is assessed into memory is forgotten when this command ends." + " Use storage h2 or mysql.");
        }
        if (log != NO_LOG) {
            return showLog(settings);
        }
        choice.requireOne();
        try (StopSignal stop = new StopSignal(skillgap.screen());
                Application application = Application.open(settings, skillgap.clock())) {
            AssessOccupations assess = application.model().assessOccupations();
            skillgap.read(application);
            AssessPlan plan = new AssessPlan(
                    choice.codes(application.current().get()), runs, concurrency, LedgerEntry.Asked.BY_COMMAND);
            return assess(application, assess, plan, stop);
        }
    }

    private void requireRanges() {
        requireRange("--runs", runs, AssessProficiency.MOST_RUNS);
        requireRange("--concurrency", concurrency, AssessPlan.MOST_AT_ONCE);
        if (budget.signum() < 0) {
            throw new InvalidInput(BUDGET + " is below 0.");
        }
        if (log != NO_LOG) {
            requireRange("--log", log, MOST_LOGGED);
        }
    }

    private static void requireRange(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new InvalidInput(option + " " + value + " is not a whole number from 1 to " + most + ".");
        }
    }

    private int showLog(Settings settings) {
        try (Application application = Application.open(settings, skillgap.clock())) {
            List<LedgerEntry> newest = application.model().newest(log);
            if (json) {
                skillgap.screen().printJson(AnswerJson.questions(newest));
            } else {
                skillgap.screen().print(new AssessLog(newest).lines());
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private int assess(Application application, AssessOccupations assess, AssessPlan plan, StopSignal stop) {
        Instant start = skillgap.clock().instant();
        ModelIdentity model = application.model().identity();
        AssessForecast forecast = assess.forecast(plan);
        if (!json) {
            Text.wrap(forecast(forecast, model), skillgap.screen().width(), "").forEach(skillgap.screen()::say);
        }
        AssessReport report = all(assess, plan, stop);
        Duration taken = Duration.between(start, skillgap.clock().instant());
        if (json) {
            skillgap.screen().printJson(AnswerJson.assessed(report, model));
        } else {
            boolean isCalibrated = application.current().get().calibrations().containsKey(model);
            skillgap.screen().print(new AssessTable(report, model, isCalibrated, taken).lines(skillgap.screen()));
            report.endedBy().ifPresent(end -> skillgap.screen().say(FailureText.of(end)));
        }
        return exitCode(report).number();
    }

    private AssessReport all(AssessOccupations assess, AssessPlan plan, StopSignal stop) {
        FixedBudget limit = new FixedBudget(budget, "Raise it with " + BUDGET + ".");
        if (json) {
            return assess.all(plan, limit, AssessProgress.SILENT, stop);
        }
        try (AssessSteps progress =
                new AssessSteps(skillgap.screen(), plan.codes().size())) {
            return assess.all(plan, limit, progress, stop);
        }
    }

    private String forecast(AssessForecast forecast, ModelIdentity model) {
        String there = forecast.alreadyThere() == 0 ? "" : " (" + Text.count(forecast.alreadyThere()) + " are there)";
        return (model.isDemo() ? "DEMO: " : "") + "Assessing "
                + Text.count(forecast.toAssess(), "occupation", "occupations") + there + " in "
                + Text.count(runs, "run", "runs") + " each with " + model.model() + ": "
                + Text.count(forecast.questions(), "question", "questions") + ", likely "
                + Text.dollars(forecast.cost().likely()) + " (" + AskingCost.CHARACTERS
                + " characters a token read, " + AskingCost.TOKENS_OF_A_SKILL + " tokens written for a skill), at most "
                + Text.dollars(forecast.cost().most()) + "."
                + ends(forecast.cost().most())
                + withoutPrices(forecast, model);
    }

    private String ends(BigDecimal most) {
        return most.compareTo(budget) > 0
                ? " The budget ends it before more than " + Text.dollars(budget) + " can be spent."
                : "";
    }

    /** A budget that counts with nothing stops nothing, whatever the provider charges. */
    private static String withoutPrices(AssessForecast forecast, ModelIdentity model) {
        boolean isFree = forecast.questions() > 0 && forecast.cost().most().signum() == 0;
        return isFree && !model.isDemo()
                ? " Prices are 0: if it charges, set LLM_INPUT_PRICE_USD and LLM_OUTPUT_PRICE_USD, or no budget stops it."
                : "";
    }

    /** What ended it counts most, but for the budget, which is like an occupation that failed. */
    private static ExitCode exitCode(AssessReport report) {
        return report.endedBy()
                .filter(end -> !isBudget(end))
                .map(end -> ExitCode.of(end.kind()))
                .orElse(report.isComplete() ? ExitCode.OK : ExitCode.INCOMPLETE);
    }

    private static boolean isBudget(ExpectedFailure end) {
        return end instanceof UpstreamUnavailable unavailable
                && unavailable.reason() == UpstreamUnavailable.Reason.BUDGET_SPENT;
    }
}
