package org.skillgap.bootstrap.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.load.LoadReport;
import org.skillgap.application.port.OnetSource;
import org.skillgap.bootstrap.Application;
import org.skillgap.bootstrap.StarterSet;
import org.skillgap.bootstrap.config.Settings;
import org.skillgap.bootstrap.config.Storage;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Loads a release into the store. */
@Command(name = "load", description = "Load an O*NET text release in the place of the one that is stored.")
final class LoadCommand implements Callable<Integer> {

    static final String ONE_OF =
            "Give one of --from=PATH, --release=NUMBER (with --url=ADDRESS, --refetch) and --starter, not two.";

    @ParentCommand
    private SkillgapCommand skillgap;

    @ArgGroup(multiplicity = "1")
    private Choice choice = new Choice();

    @Option(names = "--if-empty", description = "Do nothing if the store already holds a release.")
    private boolean ifEmpty;

    /** One release: from a path, an official one, or the one that comes with the program. */
    private static final class Choice {

        @ArgGroup(exclusive = false)
        private ReleaseOptions release;

        @ArgGroup(exclusive = false)
        private OfficialOptions official;

        @Option(names = "--starter", description = "Load the starter set that comes with the program.")
        private boolean starter;

        OnetSource source(Application application, Settings settings) {
            if (official != null) {
                return official.source(
                        application.officialReleases(), settings.releases().isOffline());
            }
            return starter ? StarterSet.source() : release.source();
        }
    }

    @Override
    public Integer call() {
        Settings settings = skillgap.settings();
        if (settings.storage() instanceof Storage.Memory) {
            throw new InvalidInput("A release that is loaded into memory is forgotten when this command ends."
                    + " Use 'skillgap serve --from PATH', or storage h2 or mysql.");
        }
        Instant start = skillgap.clock().instant();
        try (Application application = Application.open(settings, skillgap.clock())) {
            Optional<LoadReport> report = load(application, choice.source(application, settings));
            Duration taken = Duration.between(start, skillgap.clock().instant());
            skillgap.screen()
                    .print(report.map(done -> new LoadTable(done, taken).lines(skillgap.screen()))
                            .orElseGet(() -> List.of("Nothing done: the store already holds " + held(application))));
        }
        return CommandLine.ExitCode.OK;
    }

    private Optional<LoadReport> load(Application application, OnetSource source) {
        try (StepProgress progress = StepProgress.on(skillgap.screen())) {
            return ifEmpty
                    ? application.loadIfEmpty(source, progress)
                    : Optional.of(application.load(source, progress));
        }
    }

    private static String held(Application application) {
        application.current().refresh();
        return application.current().get().release().name();
    }
}
