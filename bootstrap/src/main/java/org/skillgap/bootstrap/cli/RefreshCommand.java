package org.skillgap.bootstrap.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.fetch.RefreshFetched;
import org.skillgap.bootstrap.config.TimeSpan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Asks the O*NET Web Services again for what was fetched long ago. */
@Command(
        name = "refresh",
        description =
                "Fetch again what was fetched from the O*NET Web Services long ago. What they do not have any more stays"
                        + " as it is stored.")
final class RefreshCommand implements Callable<Integer> {

    @ParentCommand
    private SkillgapCommand skillgap;

    @Option(
            names = "--older-than",
            paramLabel = "TIME",
            defaultValue = "90d",
            description =
                    "Fetch again what was last fetched longer ago than this: 90d, 12h, 30m (default: ${DEFAULT-VALUE}).")
    private String olderThan;

    @Option(names = GapCommand.JSON, description = "Print JSON; failures as JSON, too.")
    private boolean json;

    @Override
    public Integer call() {
        Duration age = TimeSpan.parse(olderThan)
                .orElseThrow(() -> new InvalidInput("--older-than is not " + TimeSpan.FORM + "."));
        new Fetching(skillgap, json).run((parts, progress) -> new RefreshFetched(parts).olderThan(age, progress));
        return ExitCode.OK.number();
    }
}
