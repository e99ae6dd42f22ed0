package org.skillgap.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.skillgap.application.assess.AssessChoice;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.error.Echo;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.domain.occupation.OccupationCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which occupations are to be assessed. */
final class AssessChoiceOptions {

    @Parameters(paramLabel = "CODE", arity = "0..*", description = "Codes of occupations, such as 15-1252.00.")
    private List<String> codes = new ArrayList<>();

    @Option(names = "--unrated", description = "Assess every occupation whose skills O*NET has not rated.")
    private boolean unrated;

    @Option(names = "--all", description = "Assess every occupation.")
    private boolean all;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description =
                    "Assess N rated occupations, spread evenly over the SOC minor groups, to calibrate the model by. A"
                            + " larger sample contains the smaller one.")
    private int sample;

    /**
     * Refuses none and several.
     *
     * @throws InvalidInput if not exactly one is given, or a code is none
     */
    void requireOne() {
        long given = Stream.of(!codes.isEmpty(), unrated, all, sample != 0)
                .filter(isGiven -> isGiven)
                .count();
        if (given != 1 || sample < 0) {
            throw new InvalidInput(
                    "Give codes such as 15-1252.00, or one of --unrated, --all and --sample N (N above 0).");
        }
        codes.forEach(AssessChoiceOptions::code);
    }

    /** Returns the occupations, none twice. */
    List<OccupationCode> codes(Catalog catalog) {
        if (sample > 0) {
            return AssessChoice.sample(catalog, sample);
        }
        if (unrated) {
            return AssessChoice.unrated(catalog);
        }
        return all
                ? AssessChoice.all(catalog)
                : codes.stream().map(AssessChoiceOptions::code).distinct().toList();
    }

    private static OccupationCode code(String text) {
        return OccupationCode.parse(text)
                .orElseThrow(() -> new InvalidInput(
                        "'" + Echo.of(text) + "' is not the code of an occupation such as 15-1252.00."));
    }
}
