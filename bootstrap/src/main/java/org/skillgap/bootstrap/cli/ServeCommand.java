package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.bootstrap.Application;
import org.skillgap.bootstrap.config.Setting;
import org.skillgap.bootstrap.config.Settings;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Answers over HTTP until the process is told to stop. */
@Command(
        name = "serve",
        description =
                "Answer over HTTP. An empty store gets the starter set of occupations first, and unless --offline the"
                        + " official release ONET_RELEASE beside the requests.")
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    private SkillgapCommand skillgap;

    @Mixin
    private ListenOptions options = new ListenOptions();

    @Option(
            names = "--offline",
            description = "Do not get an official release for an empty store; overrides SKILLGAP_OFFLINE.")
    private boolean offline;

    @Option(
            names = "--refresh-every",
            paramLabel = "TIME",
            description = "Refresh what was fetched from the O*NET Web Services this often, such as 24h or 7d;"
                    + " overrides ONET_REFRESH_EVERY.")
    private String refreshEvery = "";

    @Option(
            names = "--log-format",
            paramLabel = "FORMAT",
            description = "text, or json: one object a line; overrides SKILLGAP_LOG_FORMAT.")
    private String logFormat = "";

    @ArgGroup(exclusive = false)
    private List<ReleaseOptions> releases = new ArrayList<>();

    @Override
    public Integer call() {
        Settings settings = skillgap.serverSettings(flags());
        try (Application application = Application.open(settings, skillgap.clock())) {
            Runtime.getRuntime().addShutdownHook(new Thread(application::close, "stop"));
            load(application);
            skillgap.read(application);
            int boundPort = application.serve();
            ServedLine line =
                    new ServedLine(application.current().get(), settings, boundPort, application.getsOfficialRelease());
            skillgap.screen().print(List.of(line.text()));
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return CommandLine.ExitCode.OK;
    }

    /** Returns what the flag says; empty if it was not given. */
    String logFormat() {
        return logFormat;
    }

    private Map<Setting, String> flags() {
        Map<Setting, String> flags = options.flags();
        flags.put(Setting.SKILLGAP_OFFLINE, offline ? "true" : "");
        flags.put(Setting.ONET_REFRESH_EVERY, refreshEvery);
        flags.put(Setting.SKILLGAP_LOG_FORMAT, logFormat);
        return flags;
    }

    private void load(Application application) {
        if (skillgap.speaksToPrograms()) {
            releases.forEach(release -> application.load(release.source(), LoadProgress.SILENT));
            return;
        }
        for (ReleaseOptions release : releases) {
            try (StepProgress progress = StepProgress.on(skillgap.screen())) {
                application.load(release.source(), progress);
            }
        }
    }
}
