package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.skillgap.application.error.Echo;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.fetch.FetchChosen;
import org.skillgap.application.fetch.FetchMissing;
import org.skillgap.application.fetch.FetchReport;
import org.skillgap.domain.occupation.OccupationCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Brings occupations from the O*NET Web Services into the store. */
@Command(
        name = "fetch",
        description =
                "Fetch occupations from the O*NET Web Services into the store: those of CODE…, or with --missing all that"
                        + " the store lacks. What a release says stays.")
final class FetchCommand implements Callable<Integer> {

    @ParentCommand
    private SkillgapCommand skillgap;

    @Parameters(paramLabel = "CODE", arity = "0..*", description = "Codes of occupations, such as 15-1252.00.")
    private List<String> codes = new ArrayList<>();

    @Option(
            names = "--missing",
            description =
                    "Fetch every occupation that the store does not know or has no ratings of; into an empty store"
                            + " everything.")
    private boolean missing;

    @Option(names = GapCommand.JSON, description = "Print JSON; failures as JSON, too.")
    private boolean json;

    @Override
    public Integer call() {
        if (missing != codes.isEmpty()) {
            throw new InvalidInput("Give codes such as 15-1252.00, or --missing for all that the store lacks.");
        }
        List<OccupationCode> chosen = codes.stream().map(FetchCommand::code).toList();
        FetchReport report = new Fetching(skillgap, json)
                .run((parts, progress) -> missing
                        ? new FetchMissing(parts).everything(progress)
                        : new FetchChosen(parts).of(chosen, progress));
        boolean isAllKnown = report.unknown().isEmpty();
        return (isAllKnown ? ExitCode.OK : ExitCode.NOT_FOUND).number();
    }

    private static OccupationCode code(String text) {
        return OccupationCode.parse(text)
                .orElseThrow(() -> new InvalidInput(
                        "'" + Echo.of(text) + "' is not the code of an occupation such as 15-1252.00."));
    }
}
