package org.skillgap.bootstrap.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.adapter.web.answer.AnswerJson;
import org.skillgap.application.compare.ComparePair;
import org.skillgap.application.compare.CompareReleases;
import org.skillgap.application.compare.PairComparison;
import org.skillgap.application.compare.ReleaseComparison;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.occupation.FindOccupations;
import org.skillgap.application.port.OnetSource;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseNumber;
import org.skillgap.bootstrap.config.Releases;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Says what changed from one release to another; opens no store, and downloads nothing. */
@Command(
        name = "diff",
        description =
                "Say what changed from one release to another. Each is the number of a downloaded release (30.1), or a"
                        + " folder or zip (./30.1).")
final class DiffCommand implements Callable<Integer> {

    @ParentCommand
    private SkillgapCommand skillgap;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "Number, folder or zip of the one release.")
    private String before;

    @Parameters(index = "1", paramLabel = "AFTER", description = "Number, folder or zip of the other one.")
    private String after;

    @Option(
            names = "--pair",
            arity = "2",
            paramLabel = "OCCUPATION",
            description = "Also say how the gap between these two changed: codes or titles.")
    private List<String> pair = List.of();

    @Option(
            names = "--domain",
            paramLabel = "DOMAIN",
            description =
                    "What to compare: skills, knowledge, abilities, work_activities (default: all; of a pair its skills).")
    private String domain = "";

    @Option(names = "--all", description = "List all changes, not the 20 largest.")
    private boolean all;

    @Option(names = GapCommand.JSON, description = "Print JSON; failures as JSON, too.")
    private boolean json;

    @Override
    public Integer call() {
        List<ElementDomain> domains = domain.isBlank() ? ElementDomain.RATED : List.of(domain());
        Releases releases = skillgap.settings().releases();
        OnetSource one = source(before, releases);
        OnetSource other = source(after, releases);
        Release old = read(one);
        Release current = read(other);
        ReleaseComparison comparison = new CompareReleases().between(old, current, domains);
        List<PairComparison> pairs = pair.isEmpty() ? List.of() : List.of(pair(old, current, domains.get(0)));
        if (json) {
            skillgap.screen().printJson(AnswerJson.comparison(comparison, pairs, most()));
        } else {
            DiffReport report = new DiffReport(skillgap.screen(), most());
            skillgap.screen().print(report.lines(comparison));
            pairs.forEach(found -> skillgap.screen().print(report.lines(found)));
        }
        return CommandLine.ExitCode.OK;
    }

    private ElementDomain domain() {
        return ElementDomain.parse(domain)
                .orElseThrow(() -> new InvalidInput("--domain " + domain + " is not known; it takes: "
                        + String.join(
                                ", ",
                                ElementDomain.RATED.stream()
                                        .map(ElementDomain::id)
                                        .toList())
                        + "."));
    }

    private int most() {
        return all ? Integer.MAX_VALUE : DiffReport.USUAL_MOST;
    }

    private static OnetSource source(String place, Releases releases) {
        return ReleaseNumber.parse(place)
                .map(number -> releases.official().kept(number))
                .orElseGet(() -> TextRelease.at(Path.of(place)));
    }

    private Release read(OnetSource source) {
        try (StepProgress progress = StepProgress.on(skillgap.screen())) {
            return source.readRelease(progress);
        }
    }

    private PairComparison pair(Release old, Release current, ElementDomain wanted) {
        return new ComparePair().between(old, current, code(pair.get(0), current), code(pair.get(1), current), wanted);
    }

    /** A title is one of the later release. */
    private OccupationCode code(String text, Release current) {
        return OccupationCode.parse(text).orElseGet(() -> {
            InMemoryOccupationRepository store = new InMemoryOccupationRepository(skillgap.clock());
            store.replaceRelease(current, LoadProgress.SILENT);
            CurrentCatalog catalog = new CurrentCatalog(store, skillgap.clock());
            catalog.refresh();
            return new FindOccupations(catalog).meantBy(text).code();
        });
    }
}
