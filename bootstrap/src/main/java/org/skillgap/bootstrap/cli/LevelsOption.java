package org.skillgap.bootstrap.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.skillgap.application.catalog.LevelChoice;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.gap.ChosenLevels;
import org.skillgap.domain.rating.ElementDomain;
import picocli.CommandLine.Option;

/** Which levels to compare. */
final class LevelsOption {

    @Option(
            names = "--levels",
            paramLabel = "LEVELS",
            description =
                    "Which levels to compare: onet (surveyed, the default), llm (assessed by a language model where there"
                            + " are some), best (surveyed where there are some, else assessed).")
    private String levels;

    /**
     * Returns the choice that the option names.
     *
     * @param byDefault the choice if it is not given
     * @throws InvalidInput if there is no such choice, or it does not go with the domain
     */
    LevelChoice choice(LevelChoice byDefault, ElementDomain domain) {
        LevelChoice choice = levels == null
                ? byDefault
                : LevelChoice.parse(levels)
                        .orElseThrow(() -> new InvalidInput("--levels " + levels + " is not known; it takes: "
                                + Stream.of(LevelChoice.values())
                                        .map(LevelChoice::id)
                                        .collect(Collectors.joining(", "))
                                + "."));
        ChosenLevels.requireAssessable(choice, domain);
        return choice;
    }
}
