package org.skillgap.bootstrap.cli;

import java.math.BigDecimal;
import org.skillgap.application.assess.Budget;
import org.skillgap.application.assess.FixedBudget;
import org.skillgap.application.error.InvalidInput;
import picocli.CommandLine.Option;

/** Whether a gap is put into words, and what that may cost. */
final class WordsOptions {

    private static final String BUDGET = "--budget-usd";

    @Option(
            names = "--llm",
            description =
                    "Have a language model say of each higher level what to develop, and how; compares assessed levels unless"
                            + " --levels says otherwise. What was said before costs nothing.")
    private boolean areWanted;

    @Option(
            names = BUDGET,
            paramLabel = "USD",
            description = "What --llm may spend, in US dollars (default: ${DEFAULT-VALUE}).")
    private BigDecimal budget = BigDecimal.ONE;

    /** Tells whether words are wanted. */
    boolean areWanted() {
        return areWanted;
    }

    /**
     * Returns what may be spent.
     *
     * @throws InvalidInput if it is below 0
     */
    Budget budget() {
        if (budget.signum() < 0) {
            throw new InvalidInput(BUDGET + " is below 0.");
        }
        return new FixedBudget(budget, "Raise it with " + BUDGET + ".");
    }
}
