package org.skillgap.application.schedule;

import java.time.Instant;
import java.util.Objects;
import org.skillgap.application.port.BackgroundTurn;

/**
 * How refreshing in the background stands, as one instance saw it last.
 *
 * @param turn the last refresh of any instance
 * @param nextAbout when this instance looks again whether it is time
 */
public record RefreshState(BackgroundTurn turn, Instant nextAbout) {

    /** Refuses a missing part. */
    public RefreshState {
        Objects.requireNonNull(turn, "turn");
        Objects.requireNonNull(nextAbout, "nextAbout");
    }
}
