package org.skillgap.bootstrap.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.skillgap.adapter.web.answer.AnswerJson;
import org.skillgap.application.error.ExpectedFailure;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.bootstrap.Application;
import org.skillgap.bootstrap.config.Surroundings;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** All commands together: runs one, and turns what goes wrong into words and an exit code. */
public final class CommandLineProgram {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(CommandLineProgram.class);

    private final Screen screen;
    private final SkillgapCommand skillgap;
    private final CommandLine commands;

    CommandLineProgram(Surroundings surroundings, Screen screen, Clock clock) {
        this.screen = screen;
        this.skillgap = new SkillgapCommand(surroundings, screen, clock);
        this.commands = new CommandLine(skillgap)
                .addSubcommand(new ServeCommand())
                .addSubcommand(new LoadCommand())
                .addSubcommand(new FetchCommand())
                .addSubcommand(new RefreshCommand())
                .addSubcommand(new AssessCommand())
                .addSubcommand(new GapCommand())
                .addSubcommand(new PathCommand())
                .addSubcommand(new OccupationsCommand())
                .addSubcommand(new RelatedCommand())
                .addSubcommand(new StatusCommand())
                .addSubcommand(new ReleasesCommand())
                .addSubcommand(new DiffCommand())
                .addSubcommand(new EvaluateCommand())
                .addSubcommand(new BatchCommand())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new CompletionCommand())
                .addSubcommand(new HealthCommand())
                .addSubcommand(new RehearseCommand())
                .setOut(screen.out())
                .setErr(screen.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(screen.isColourful() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.max(screen.width(), Screen.USUAL_WIDTH))
                .setExecutionStrategy(this::execute)
                .setParameterExceptionHandler(this::usageIsWrong)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, parsed.originalArgs()));
        commands.getCommandSpec().version("Skillgap " + Application.version() + " (Java " + Runtime.version() + ")");
        commands.getCommandSpec()
                .usageMessage()
                .footer(HelpFooter.lines())
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.meanings());
    }

    /**
     * Runs one command of this process: results go to standard output, everything else to standard error.
     *
     * @param surroundings the environment, and what else the settings depend on
     * @param args the command and its arguments
     * @return the exit code
     */
    public static int run(Surroundings surroundings, String... args) {
        try (StandardOutput output = new StandardOutput()) {
            Screen screen = Terminal.screen(output, surroundings);
            int code = new CommandLineProgram(surroundings, screen, Clock.systemUTC()).run(args);
            screen.out().flush();
            if (output.hasFailed()) {
                screen.say("The result could not be written whole: " + output.failure());
                return Math.max(code, ExitCode.UNAVAILABLE.number());
            }
            return code;
        }
    }

    /** Runs one command and returns its exit code. */
    int run(String... args) {
        try {
            return commands.execute(args);
        } catch (RuntimeException bug) {
            return failed(bug, List.of(args));
        }
    }

    /** A server logs its life cycle and requests; a command that is done at once prints its result and nothing else. */
    private int execute(ParseResult parsed) {
        Optional<ServeCommand> serve = Optional.ofNullable(parsed.subcommand())
                .map(subcommand -> subcommand.commandSpec().userObject())
                .filter(ServeCommand.class::isInstance)
                .map(ServeCommand.class::cast);
        skillgap.useLogFormat(serve);
        Logger logger = (Logger) LoggerFactory.getLogger("org.skillgap");
        logger.setLevel(skillgap.isVerbose() ? Level.DEBUG : serve.isPresent() ? Level.INFO : Level.WARN);
        return new RunLast().execute(parsed);
    }

    private int usageIsWrong(ParameterException problem, String[] args) {
        // Picocli's own words spell out all groups of options.
        boolean isTwice =
                (problem instanceof MaxValuesExceededException || problem instanceof MutuallyExclusiveArgsException)
                        && problem.getCommandLine().getCommand() instanceof LoadCommand;
        String message = isTwice ? LoadCommand.ONE_OF : problem.getMessage();
        if (wantsJson(List.of(args))) {
            screen.printJson(AnswerJson.failure(new InvalidInput(message)));
            return ExitCode.USAGE.number();
        }
        screen.say(message);
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        boolean isSuggested = UnmatchedArgumentException.printSuggestions(problem, screen.err());
        if (!isSuggested && problem instanceof UnmatchedArgumentException) {
            sayHowToQuote(command);
        }
        screen.say("'" + command + " --help' lists what it takes.");
        return ExitCode.USAGE.number();
    }

    private void sayHowToQuote(String command) {
        if (command.endsWith(" gap")) {
            screen.say("A title with blanks goes in quotes: " + command + " 'Chief Executives' 'Facilities Managers'");
        } else if (command.endsWith(" related")) {
            screen.say("A title with blanks goes in quotes: " + command + " 'Chief Executives'");
        }
    }

    /** Says why a server ends in the log that programs read. */
    private int logged(Exception failure) {
        boolean isExpected = failure instanceof ExpectedFailure;
        int code = (isExpected ? ExitCode.of(((ExpectedFailure) failure).kind()) : ExitCode.BUG).number();
        LOG.error(
                "Ended exit_code={} reason=\"{}\"",
                code,
                isExpected ? failure.getMessage() : "a bug",
                isExpected ? null : failure);
        return code;
    }

    private int failed(Exception failure, List<String> args) {
        if (skillgap.speaksToPrograms()) {
            return logged(failure);
        }
        int code = ExitCode.BUG.number();
        if (!(failure instanceof ExpectedFailure expected)) {
            screen.say(
                    "This is a bug in Skillgap: " + firstLine(failure) + " Run it again with --verbose and report it.");
        } else {
            code = ExitCode.of(expected.kind()).number();
            if (wantsJson(args)) {
                screen.printJson(AnswerJson.failure(expected));
            } else {
                screen.say(FailureText.of(expected));
            }
        }
        if (skillgap.isVerbose()) {
            failure.printStackTrace(screen.err());
            screen.err().flush();
        }
        return code;
    }

    private static boolean wantsJson(List<String> args) {
        return args.contains(GapCommand.JSON);
    }

    private static String firstLine(Exception bug) {
        return bug.toString().lines().findFirst().orElseThrow();
    }
}
