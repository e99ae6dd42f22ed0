package org.skillgap.application.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.skillgap.application.assessment.TokenUsage;
import org.skillgap.application.error.UpstreamUnavailable;

class FixedBudgetTest {

    private static final BigDecimal ONE = new BigDecimal("1");
    private static final TokenUsage SOME = new TokenUsage(100, 20, 3);

    private final FixedBudget budget = new FixedBudget(new BigDecimal("2.50"), "Raise it with --budget-usd.");

    @Test
    void reserve_countsWhatIsUnderWayWithItsMost() {
        budget.reserve(ONE);
        budget.reserve(ONE);

        assertThatThrownBy(() -> budget.reserve(ONE))
                .isInstanceOfSatisfying(
                        UpstreamUnavailable.class,
                        failure -> assertThat(failure.reason()).isEqualTo(UpstreamUnavailable.Reason.BUDGET_SPENT))
                .hasMessage(
                        "The budget of USD 2.50 does not allow another question: USD 0.00 are spent, up to USD 2.00 are"
                                + " under way, and it can cost USD 1.00. Raise it with --budget-usd.");
    }

    @Test
    void settle_putsTheCostInThePlaceOfTheMost() {
        Budget.Reservation first = budget.reserve(ONE);
        first.entered();
        budget.reserve(ONE);
        first.settle(SOME, new BigDecimal("0.5"));

        budget.reserve(ONE);

        assertThat(budget.spending()).isEqualTo(new Spending(1, 100, 23, new BigDecimal("0.5")));
    }

    @Test
    void settle_ofAQuestionThatWasNeverEntered_countsNothing() {
        budget.reserve(ONE).settle(TokenUsage.NONE, BigDecimal.ZERO);

        assertThat(budget.spending()).isEqualTo(Spending.NONE);
        budget.reserve(new BigDecimal("2.50"));
    }

    @Test
    void reserve_allowsTheWholeLimitAndNothingMore() {
        budget.reserve(new BigDecimal("2.5")).entered();

        assertThatThrownBy(() -> budget.reserve(new BigDecimal("0.000001")))
                .hasMessageContaining("it can cost USD 0.0001.");
        budget.reserve(BigDecimal.ZERO);
    }

    @Test
    void reserve_byManyAtOnce_neverExceedsTheLimit() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                tries.add(this::reserveCent);
            }
            int allowed = 0;
            for (Future<Boolean> done : threads.invokeAll(tries)) {
                allowed += done.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(125);
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean reserveCent() {
        try {
            budget.reserve(new BigDecimal("0.02"));
            return true;
        } catch (UpstreamUnavailable e) {
            return false;
        }
    }

    @Test
    void budget_isNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FixedBudget(new BigDecimal("-1"), ""));
    }
}
