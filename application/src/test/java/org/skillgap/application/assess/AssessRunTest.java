package org.skillgap.application.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.skillgap.application.assess.AssessRun.Turn;
import org.skillgap.application.assess.AssessRun.Worker;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.OccupationCode;

class AssessRunTest {

    private static final OccupationCode FIRST = SyntheticRelease.code(1);
    private static final OccupationCode SECOND = SyntheticRelease.code(2);
    private static final UpstreamUnavailable SPENT =
            new UpstreamUnavailable(Reason.BUDGET_SPENT, "The budget is spent.", Duration.ZERO, null);

    private final AssessRun run = new AssessRun(
            new AssessPlan(List.of(FIRST, SECOND), 1, 2, "command"),
            new FixedBudget(BigDecimal.ONE, "Raise it."),
            AssessProgress.SILENT,
            () -> false);
    private final Worker one = run.join();
    private final Worker other = run.join();

    @Test
    void cutOff_leavesTheOccupationToWhoIsStillAtWork() {
        run.next(one);
        Turn cutOff = run.next(other).orElseThrow();
        run.failed(cutOff, other, SPENT);

        assertThat(run.next(other)).as("who was cut off leaves").isEmpty();
        run.done(FIRST, new Assessment.Failed(List.of("it is wrong")));
        assertThat(run.next(one)).contains(new Turn(SECOND, true));
        assertThat(run.report().endedBy()).isEmpty();
    }

    @Test
    void cutOff_ofBoth_leavesOneAlone() {
        Turn first = run.next(one).orElseThrow();
        Turn second = run.next(other).orElseThrow();
        run.failed(second, other, SPENT);
        run.failed(first, one, SPENT);

        assertThat(run.next(one)).contains(new Turn(FIRST, true));
        assertThat(run.report().notTried()).isEqualTo(2);
    }

    @Test
    void cutOff_ofWhoIsAlone_endsTheRun() {
        run.next(one);
        run.failed(run.next(other).orElseThrow(), other, SPENT);
        run.next(other);
        run.done(FIRST, new Assessment.Failed(List.of("it is wrong")));
        run.failed(run.next(one).orElseThrow(), one, SPENT);

        assertThat(run.next(one)).isEqualTo(Optional.empty());
        assertThat(run.report().endedBy()).contains(SPENT);
        assertThat(run.report().notTried()).isEqualTo(1);
    }
}
