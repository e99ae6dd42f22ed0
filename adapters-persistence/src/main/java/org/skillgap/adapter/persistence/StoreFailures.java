package org.skillgap.adapter.persistence;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.jooq.exception.DataAccessException;
import org.skillgap.application.error.StoreUnavailable;

/** Turns what goes wrong in the database into plain words. Nothing else in this package does. */
final class StoreFailures {

    private final String place;

    /**
     * @param folder where the database is, to be named in messages
     */
    StoreFailures(Path folder) {
        place = "The store in " + folder;
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
            return "cannot be written: the disk is full. Nothing was changed; make room and try again.";
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
            case ErrorCode.LOCK_TIMEOUT_1, ErrorCode.DEADLOCK_1 ->
                "is being written: another load is under way. Nothing was changed; try again when it is done.";
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                "is locked by a program that does not share it; end that program and try again.";
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 ->
                "cannot be opened: its file is damaged or not of this program. Move the file away and load again.";
            case ErrorCode.CONNECTION_BROKEN_1, ErrorCode.DATABASE_IS_CLOSED ->
                "was closed by the program that had it open; try again.";
            case ErrorCode.STATEMENT_WAS_CANCELED -> "did not answer in time; try again.";
            case ErrorCode.VALUE_TOO_LONG_2 -> "refused a value: " + firstLine(failure) + ". Nothing was changed.";
            default -> "cannot be used: " + firstLine(failure);
        };
    }

    private static String reasonOf(FileSystemException failure) {
        String why = failure instanceof AccessDeniedException
                ? "this user may not write there"
                : Objects.requireNonNullElse(failure.getReason(), "a file is in the way");
        return "cannot be used: " + why + " (" + failure.getFile() + "). Choose another folder.";
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
