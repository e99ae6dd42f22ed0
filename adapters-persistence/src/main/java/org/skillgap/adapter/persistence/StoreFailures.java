package org.skillgap.adapter.persistence;

import com.mysql.cj.exceptions.MysqlErrorNumbers;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.jooq.exception.DataAccessException;
import org.skillgap.application.error.StoreUnavailable;

/** Turns what goes wrong in the database into plain words. Nothing else in this package does. */
final class StoreFailures {

    private static final String DISK_FULL =
            "cannot be written: the disk is full. Nothing was changed; make room and try again.";

    private final String place;

    /**
     * @param place what the database is and where, as messages begin; without secrets
     */
    StoreFailures(String place) {
        this.place = place;
    }

    /** Something to do with the database. */
    interface Attempt<T> {
        /** Does it. */
        T run() throws SQLException, IOException;
    }

    /**
     * Does something with the database and returns its result.
     *
     * @throws StoreUnavailable if the database, its driver, its pool, its migration or its folder fails
     */
    <T> T explain(Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (SQLException
                | IOException
                | DataAccessException
                | FlywayException
                | PoolInitializationException failure) {
            throw new StoreUnavailable(place + ' ' + reason(failure), failure);
        }
    }

    private static String reason(Throwable failure) {
        if (isDiskFull(failure)) {
            return DISK_FULL;
        }
        if (isOfAnotherProgram(failure)) {
            return "cannot be used: it holds the tables of another program. Name an empty or a new database.";
        }
        return causes(failure).stream()
                .filter(cause -> cause instanceof SQLException sql && sql.getErrorCode() != 0)
                .findFirst()
                .or(() -> first(failure, SQLException.class))
                .map(cause -> reasonOf((SQLException) cause))
                .or(() -> first(failure, FileSystemException.class).map(StoreFailures::reasonOf))
                .orElseGet(() -> "cannot be used: " + firstLine(failure));
    }

    private static String reasonOf(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case ErrorCode.LOCK_TIMEOUT_1,
                    ErrorCode.DEADLOCK_1,
                    MysqlErrorNumbers.ER_LOCK_WAIT_TIMEOUT,
                    MysqlErrorNumbers.ER_LOCK_DEADLOCK ->
                "is being written: another load is under way. Nothing was changed; try again when it is done.";
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                "is locked by a program that does not share it; end that program and try again.";
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 ->
                "cannot be opened: its file is damaged or not of this program. Move the file away and load again.";
            case ErrorCode.CONNECTION_BROKEN_1, ErrorCode.DATABASE_IS_CLOSED ->
                "was closed by the program that had it open; try again.";
            case ErrorCode.STATEMENT_WAS_CANCELED, MysqlErrorNumbers.ER_QUERY_INTERRUPTED ->
                "did not answer in time; try again.";
            case ErrorCode.VALUE_TOO_LONG_2,
                    MysqlErrorNumbers.ER_DATA_TOO_LONG,
                    MysqlErrorNumbers.ER_WARN_DATA_OUT_OF_RANGE,
                    MysqlErrorNumbers.ER_TRUNCATED_WRONG_VALUE_FOR_FIELD ->
                "refused a value: " + firstLine(failure) + ". Nothing was changed.";
            case MysqlErrorNumbers.ER_ACCESS_DENIED_ERROR ->
                "refuses the user or the password; check both in the configuration.";
            case MysqlErrorNumbers.ER_DBACCESS_DENIED_ERROR,
                    MysqlErrorNumbers.ER_TABLEACCESS_DENIED_ERROR,
                    MysqlErrorNumbers.ER_SPECIFIC_ACCESS_DENIED_ERROR ->
                "refuses this user: " + firstLine(failure) + ". Grant the user everything on the database.";
            case MysqlErrorNumbers.ER_CON_COUNT_ERROR,
                    MysqlErrorNumbers.ER_TOO_MANY_USER_CONNECTIONS,
                    MysqlErrorNumbers.ER_USER_LIMIT_REACHED ->
                "takes no more connections now; try again, or raise the server's limit.";
            case MysqlErrorNumbers.ER_RECORD_FILE_FULL -> DISK_FULL;
            case MysqlErrorNumbers.ER_OPTION_PREVENTS_STATEMENT, MysqlErrorNumbers.ER_READ_ONLY_MODE ->
                "is read-only: " + firstLine(failure) + ". Nothing was changed.";
            default ->
                Reconnect.isConnectionLost(failure)
                        ? "cannot be reached, or broke the connection off. Is the server running, and its address right?"
                        : "cannot be used: " + firstLine(failure);
        };
    }

    private static String reasonOf(FileSystemException failure) {
        String why = failure instanceof AccessDeniedException
                ? "this user may not write there"
                : Objects.requireNonNullElse(failure.getReason(), "a file is in the way");
        return "cannot be used: " + why + " (" + failure.getFile() + "). Choose another folder.";
    }

    private static boolean isOfAnotherProgram(Throwable failure) {
        return failure instanceof FlywayException migration
                && migration.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE;
    }

    private static boolean isDiskFull(Throwable failure) {
        return causes(failure).stream()
                .map(cause -> String.valueOf(cause.getMessage()))
                .anyMatch(text -> text.contains("No space left on device") || text.contains("not enough space"));
    }

    private static <T> Optional<T> first(Throwable failure, Class<T> kind) {
        return causes(failure).stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** Returns a failure and everything behind it; a batch says what went wrong not in its cause but in chained exceptions. */
    static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.add(cause);
            if (cause instanceof SQLException chain) {
                chain.forEach(causes::add);
            }
        }
        return causes;
    }

    private static String firstLine(Throwable failure) {
        String line = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        return line.replace("; SQL statement:", "");
    }
}
