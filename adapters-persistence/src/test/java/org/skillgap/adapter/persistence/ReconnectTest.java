package org.skillgap.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.api.ErrorCode;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

class ReconnectTest {

    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void trying_beginsAgainWhileConnectionsAreLost() throws SQLException {
        String result = Reconnect.trying(() -> {
            if (attempts.incrementAndGet() < 3) {
                throw new DataAccessException("lost", failure(ErrorCode.CONNECTION_BROKEN_1));
            }
            return "done";
        });

        assertThat(result).isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void trying_doesNotRepeatWhatWillNotPass() {
        assertThatThrownBy(() -> Reconnect.trying(() -> {
                    attempts.incrementAndGet();
                    throw failure(ErrorCode.VALUE_TOO_LONG_2);
                }))
                .isInstanceOf(SQLException.class);
        assertThat(attempts).hasValue(1);
    }

    private static SQLException failure(int code) {
        return new SQLException("said by the database", "", code);
    }
}
