package org.skillgap.bootstrap.cli;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.skillgap.bootstrap.Application;
import org.skillgap.bootstrap.config.NameCheck;
import org.skillgap.bootstrap.config.Setting;
import org.skillgap.bootstrap.config.Settings;
import org.skillgap.bootstrap.config.SettingsLoader;
import org.skillgap.bootstrap.config.Surroundings;
import org.skillgap.bootstrap.log.LogFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command above all others: it has the options that all share, and alone it prints the help. */
@Command(
        name = "skillgap",
        description = "What somebody who works as A would have to learn to work as B, from the O*NET database.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT)
final class SkillgapCommand implements Callable<Integer> {

    private static final Logger LOG = LoggerFactory.getLogger(SkillgapCommand.class);

    @Option(
            names = "--home",
            scope = ScopeType.INHERIT,
            paramLabel = "FOLDER",
            description = "Folder of the embedded store; overrides SKILLGAP_HOME.")
    private String home = "";

    @Option(
            names = "--storage",
            scope = ScopeType.INHERIT,
            paramLabel = "KIND",
            description = "h2, mysql or memory; overrides SKILLGAP_STORAGE.")
    private String storage = "";

    @Option(
            names = "--provider",
            scope = ScopeType.INHERIT,
            paramLabel = "WHO",
            description =
                    "Language model: gemini, openai, demo or none; overrides LLM_PROVIDER. demo makes figures up, in a"
                            + " store of its own.")
    private String provider = "";

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Log what is done, and print the whole story of a bug.")
    private boolean verbose;

    @Spec
    private CommandSpec spec;

    private final Surroundings surroundings;
    private final Screen screen;
    private final Clock clock;
    private boolean speaksToPrograms;

    SkillgapCommand(Surroundings surroundings, Screen screen, Clock clock) {
        this.surroundings = surroundings;
        this.screen = screen;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return CommandLine.ExitCode.OK;
    }

    boolean isVerbose() {
        return verbose;
    }

    /**
     * Has the log written as the flag of a server says, or else the environment. What cannot be used is text, and a problem of the
     * settings.
     *
     * @param serve the command, if it is a server
     */
    void useLogFormat(Optional<ServeCommand> serve) {
        String flag = serve.map(ServeCommand::logFormat).orElse("");
        String name = flag.isBlank() ? surroundings.variable(Setting.SKILLGAP_LOG_FORMAT.name()) : flag;
        LogFormat format = LogFormat.parse(name).orElse(LogFormat.TEXT);
        format.use();
        speaksToPrograms = serve.isPresent() && format == LogFormat.JSON;
    }

    /** Tells whether what is said goes into a log that programs read. */
    boolean speaksToPrograms() {
        return speaksToPrograms;
    }

    private void say(String text) {
        if (speaksToPrograms) {
            LOG.warn(text);
        } else {
            screen.say(text);
        }
    }

    Screen screen() {
        return screen;
    }

    Clock clock() {
        return clock;
    }

    /** Opens the store for a command that listens on nothing. */
    Application open() {
        return Application.open(settings(), clock);
    }

    /** Opens the store and reads it, the starter set if it is empty. */
    Application openAndRead() {
        Application application = open();
        try {
            read(application);
            return application;
        } catch (RuntimeException e) {
            application.close();
            throw e;
        }
    }

    /** Reads the store of an application, and says so if it was empty. */
    void read(Application application) {
        if (application.read()) {
            say("The store was empty: loaded the starter set, "
                    + Text.count(application.current().get().occupations().size(), "occupation", "occupations")
                    + ". Load everything with: ./skillgap load --release 30.3");
        }
    }

    /** Returns the settings of a command that has no flags but those that all share. */
    Settings settings() {
        return settings(Map.of());
    }

    /** Returns the settings of a command that listens on nothing, with flags of its own. */
    Settings settings(Map<Setting, String> ownFlags) {
        return called(loader(ownFlags).load());
    }

    /** Returns the settings of a server. */
    Settings serverSettings(Map<Setting, String> ownFlags) {
        return called(loader(ownFlags).loadForServer());
    }

    /** Says of made-up figures that they are, before any are shown. */
    private Settings called(Settings settings) {
        if (settings.model().isDemo()) {
            say("DEMO: no language model is asked. What it would say is made up, in a store of its own.");
        }
        return settings;
    }

    private SettingsLoader loader(Map<Setting, String> ownFlags) {
        NameCheck.warnings(surroundings).forEach(warning -> say("Warning: " + warning));
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        flags.putAll(ownFlags);
        flags.put(Setting.SKILLGAP_HOME, home);
        flags.put(Setting.SKILLGAP_STORAGE, storage);
        flags.put(Setting.LLM_PROVIDER, provider);
        return new SettingsLoader(surroundings, flags);
    }
}
