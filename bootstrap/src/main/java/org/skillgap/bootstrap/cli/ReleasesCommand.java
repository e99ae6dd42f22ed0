package org.skillgap.bootstrap.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.skillgap.adapter.web.answer.AnswerJson;
import org.skillgap.application.release.CachedRelease;
import org.skillgap.application.release.KnownReleases;
import org.skillgap.application.release.ReleaseInfo;
import org.skillgap.bootstrap.Application;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says which releases there are; changes nothing. */
@Command(
        name = "releases",
        description =
                "Say which releases the store has held, the current one first, and which are downloaded and kept.")
final class ReleasesCommand implements Callable<Integer> {

    private static final int SHOWN_OF_SHA = 12;

    @ParentCommand
    private SkillgapCommand skillgap;

    @Option(names = GapCommand.JSON, description = "Print JSON; failures as JSON, too.")
    private boolean json;

    @Override
    public Integer call() {
        try (Application application = skillgap.open()) {
            KnownReleases known = application.knownReleases();
            if (json) {
                skillgap.screen().printJson(AnswerJson.releases(known));
            } else {
                skillgap.screen().print(lines(known));
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private List<String> lines(KnownReleases known) {
        List<String> lines =
                new ArrayList<>(known.loaded().isEmpty() ? List.of("No release is loaded.") : loaded(known.loaded()));
        lines.add("");
        lines.addAll(
                known.cached().isEmpty()
                        ? List.of("No release is downloaded; 'skillgap load --release 30.3' downloads and loads one.")
                        : cached(known.cached()));
        return lines;
    }

    private List<String> loaded(List<ReleaseInfo> releases) {
        FigureTable table = new FigureTable().add(List.of("Loaded", "When", "Until", "SHA-256"));
        for (int i = 0; i < releases.size(); i++) {
            ReleaseInfo release = releases.get(i);
            table.add(List.of(
                    release.name(),
                    time(release.loadedAt()),
                    i == 0 ? "now" : time(releases.get(i - 1).loadedAt()),
                    release.sha256().substring(0, SHOWN_OF_SHA)));
        }
        return table.lines(skillgap.screen());
    }

    private List<String> cached(List<CachedRelease> releases) {
        FigureTable table = new FigureTable().add(List.of("Downloaded", "Size", "When", "File"));
        for (CachedRelease release : releases) {
            table.add(List.of(
                    "O*NET " + release.number(),
                    Text.megabytes(release.bytes()),
                    time(release.fetchedAt()),
                    release.place()));
        }
        return table.lines(skillgap.screen());
    }

    private static String time(Instant instant) {
        return StatusCommand.TIME.format(instant);
    }
}
