package org.skillgap.adapter.persistence;

import com.mysql.cj.exceptions.MysqlErrorNumbers;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.h2.api.ErrorCode;

/**
 * Does work on the database again when its connection was lost. A server may be started anew. With the embedded database the
 * process that has the file open serves the others; when it ends, or while another one is just opening the file, connections
 * fail for a moment, until one of those that are left has opened it.
 */
final class Reconnect {

    private static final Set<Integer> PASSING = Set.of(
            ErrorCode.DATABASE_ALREADY_OPEN_1,
            ErrorCode.CONNECTION_BROKEN_1,
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.OBJECT_CLOSED,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2,
            MysqlErrorNumbers.ER_LOCK_DEADLOCK,
            MysqlErrorNumbers.ER_SERVER_SHUTDOWN,
            MysqlErrorNumbers.ER_CON_COUNT_ERROR);

    /** How the SQL standard's states for trouble with a connection begin. */
    private static final String CONNECTION_STATES = "08";

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration WAIT = Duration.ofMillis(200);

    private Reconnect() {}

    /** Something to do with a connection. */
    interface Work<T> {
        /** Does it, from the beginning. */
        T run() throws SQLException;
    }

    /**
     * Returns the result of the work. While connections are lost it is begun again, but not later than ten seconds after it
     * was begun first.
     *
     * @throws SQLException if the database says so
     */
    static <T> T trying(Work<T> work) throws SQLException {
        try {
            return retryUntil(System.nanoTime() + LONGEST.toNanos()).executeCallable(work::run);
        } catch (SQLException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e); // the work throws no other
        }
    }

    private static Retry retryUntil(long deadline) {
        return Retry.of(
                "store",
                RetryConfig.custom()
                        .maxAttempts(Integer.MAX_VALUE)
                        .intervalFunction(IntervalFunction.ofRandomized(WAIT))
                        .retryOnException(failure -> isPassing(failure) && System.nanoTime() < deadline)
                        .build());
    }

    /** Tells whether a failure means that the connection was lost, or that another process is opening or closing the file. */
    static boolean isPassing(Throwable failure) {
        return StoreFailures.causes(failure).stream()
                .anyMatch(cause -> cause instanceof SQLException sql
                        && (PASSING.contains(sql.getErrorCode()) || isConnectionLost(sql)));
    }

    /** Tells whether a driver (not a server, which sends a code) says that there is no connection. */
    static boolean isConnectionLost(SQLException failure) {
        return failure.getErrorCode() == 0
                && failure.getSQLState() != null
                && failure.getSQLState().startsWith(CONNECTION_STATES);
    }
}
