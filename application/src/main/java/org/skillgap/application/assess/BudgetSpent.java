package org.skillgap.application.assess;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.skillgap.application.error.UpstreamUnavailable;

/** Says that a question could exceed a budget. */
final class BudgetSpent {

    private static final int CENTS = 2;
    private static final int DIGITS = 4;

    private BudgetSpent() {}

    static UpstreamUnavailable of(
            String budget, BigDecimal spent, BigDecimal underWay, BigDecimal most, String wayOut) {
        String counted = underWay.signum() == 0 ? "" : ", up to " + dollars(underWay) + " are under way";
        return new UpstreamUnavailable(
                UpstreamUnavailable.Reason.BUDGET_SPENT,
                budget + " does not allow another question: " + dollars(spent) + " are spent" + counted
                        + ", and it can cost " + dollars(most) + ". " + wayOut,
                Duration.ZERO,
                null);
    }

    /** Returns an amount such as {@code USD 5.00} or {@code USD 0.0123}: rounded up to hundredths of a cent, cents always shown. */
    static String dollars(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(DIGITS, RoundingMode.UP).stripTrailingZeros();
        return "USD " + (rounded.scale() < CENTS ? rounded.setScale(CENTS) : rounded).toPlainString();
    }
}
