package org.skillgap.bootstrap.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.domain.gap.GapFilter;
import org.skillgap.domain.gap.GapFilter.Rows;
import org.skillgap.domain.gap.Verdict;
import picocli.CommandLine.Option;

/** Which rows of a gap to show; the names and values are those of the HTTP API. */
final class GapFilterOptions {

    private static final String ALL_ROWS = "all";
    private static final int HIGHEST_LEVEL = 7;
    private static final int HIGHEST_IMPORTANCE = 5;

    @Option(names = "--rows", paramLabel = "WHICH", description = "gaps, or all: also what FROM already brings.")
    private String rows;

    @Option(
            names = "--min-difference",
            paramLabel = "LEVELS",
            description = "Show differences of at least this much, 0 to 7.")
    private Double minDifference;

    @Option(
            names = "--min-importance",
            paramLabel = "N",
            description = "Show what is at least this important in TO, 1 to 5.")
    private Double minImportance;

    @Option(
            names = "--verdict",
            paramLabel = "VERDICT",
            split = ",",
            description = "Show these verdicts: gap, no_material_gap, undetermined, untested.")
    private List<String> verdicts = List.of();

    /** Tells whether any of the options was given. */
    boolean isGiven() {
        return rows != null || minDifference != null || minImportance != null || !verdicts.isEmpty();
    }

    /**
     * Returns the filter that the options describe.
     *
     * @param rule the rows to show without any option
     * @throws InvalidInput if a value is none of those allowed
     */
    GapFilter filter(Rows rule) {
        return new GapFilter(
                isAll() ? Rows.ALL : rule,
                minDifference == null
                        ? GapFilter.ANY_DIFFERENCE
                        : (int) Math.round(100 * inRange("--min-difference", minDifference, 0, HIGHEST_LEVEL)),
                minImportance == null
                        ? GapFilter.ANY_IMPORTANCE
                        : inRange("--min-importance", minImportance, 1, HIGHEST_IMPORTANCE),
                chosenVerdicts());
    }

    private boolean isAll() {
        if (rows != null && !List.of("gaps", ALL_ROWS).contains(rows)) {
            throw new InvalidInput("--rows " + rows + " is not known; it takes: gaps, all.");
        }
        return ALL_ROWS.equals(rows);
    }

    private static double inRange(String name, double value, int least, int most) {
        if (!(value >= least && value <= most)) {
            throw new InvalidInput(name + " " + value + " is outside " + least + " to " + most + ".");
        }
        return value;
    }

    private Set<Verdict> chosenVerdicts() {
        return verdicts.isEmpty()
                ? Set.of(Verdict.values())
                : verdicts.stream().map(GapFilterOptions::verdict).collect(Collectors.toUnmodifiableSet());
    }

    private static Verdict verdict(String text) {
        return Verdict.parse(text)
                .orElseThrow(() -> new InvalidInput(
                        "--verdict " + text + " is not known; it takes: " + String.join(", ", Verdict.ids()) + "."));
    }
}
