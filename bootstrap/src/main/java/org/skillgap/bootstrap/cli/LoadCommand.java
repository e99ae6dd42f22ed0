package org.skillgap.bootstrap.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.load.LoadReport;
import org.skillgap.bootstrap.Application;
import org.skillgap.bootstrap.config.Settings;
import org.skillgap.bootstrap.config.Storage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Loads a release into the store. */
@Command(name = "load", description = "Load an O*NET text release in the place of the one that is stored.")
final class LoadCommand implements Callable<Integer> {

    @ParentCommand
    private SkillgapCommand skillgap;

    @Mixin
    private ReleaseOptions release = new ReleaseOptions();

    @Override
    public Integer call() {
        Settings settings = skillgap.settings();
        if (settings.storage() instanceof Storage.Memory) {
            throw new InvalidInput("A release that is loaded into memory is forgotten when this command ends."
                    + " Use 'skillgap serve --from PATH', or storage h2 or mysql.");
        }
        Instant start = skillgap.clock().instant();
        try (Application application = Application.open(settings, skillgap.clock())) {
            LoadReport report = load(application);
            Duration taken = Duration.between(start, skillgap.clock().instant());
            skillgap.screen().print(new LoadTable(report, taken).lines(skillgap.screen()));
        }
        return CommandLine.ExitCode.OK;
    }

    private LoadReport load(Application application) {
        try (StepProgress progress = StepProgress.on(skillgap.screen())) {
            return application.load(release.source(), progress);
        }
    }
}
