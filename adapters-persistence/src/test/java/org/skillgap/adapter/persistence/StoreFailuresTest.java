package org.skillgap.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillgap.application.error.StoreUnavailable;

class StoreFailuresTest {

    private static final Path FOLDER = Path.of("store").toAbsolutePath();
    private final StoreFailures failures = new StoreFailures("The store in " + FOLDER);

    /** Codes as listed in the documentation of H2's class ErrorCode, and in MySQL's Server Error Message Reference. */
    static Stream<Arguments> failuresAndWords() {
        return Stream.of(
                Arguments.of(h2(50200), "another load is under way"),
                Arguments.of(h2(90020), "locked by a program"),
                Arguments.of(h2(90030), "damaged"),
                Arguments.of(h2(90067), "was closed by the program"),
                Arguments.of(h2(57014), "did not answer in time"),
                Arguments.of(h2(99999), "cannot be used: what H2 said"),
                Arguments.of(
                        new SQLException("writing failed", new IOException("No space left on device")),
                        "the disk is full"),
                Arguments.of(batch(new IOException("No space left on device")), "the disk is full"),
                Arguments.of(mysql("HY000", 1205), "another load is under way"),
                Arguments.of(mysql("28000", 1045), "refuses the user or the password"),
                Arguments.of(mysql("42000", 1044), "Grant the user everything"),
                Arguments.of(mysql("08004", 1040), "takes no more connections"),
                Arguments.of(mysql("42000", 1203), "takes no more connections"),
                Arguments.of(mysql("HY000", 1114), "the disk is full"),
                Arguments.of(mysql("HY000", 1290), "read-only"),
                Arguments.of(mysql("22001", 1406), "refused a value"),
                Arguments.of(mysql("70100", 1317), "did not answer in time"),
                Arguments.of(mysql("08S01", 0), "cannot be reached"),
                Arguments.of(new AccessDeniedException("/data"), "may not write there"));
    }

    @ParameterizedTest
    @MethodSource("failuresAndWords")
    void explain_saysWhatIsWrongAndWhere(Exception failure, String words) {
        assertThatThrownBy(() -> failures.explain(() -> {
                    if (failure instanceof IOException e) {
                        throw e;
                    }
                    throw (SQLException) failure;
                }))
                .isExactlyInstanceOf(StoreUnavailable.class)
                .hasMessageStartingWith("The store in " + FOLDER)
                .hasMessageContaining(words)
                .hasCause(failure);
    }

    @Test
    void explain_looksIntoWhatLibrariesWrap() {
        assertThatThrownBy(() -> failures.explain(() -> {
                    throw new DataAccessException("SQL failed", h2(50200));
                }))
                .hasMessageContaining("another load is under way");
        assertThatThrownBy(() -> failures.explain(() -> {
                    throw new FlywayException("migration failed", h2(90030));
                }))
                .hasMessageContaining("damaged");
    }

    @Test
    void explain_leavesBugsAlone() {
        IllegalStateException bug = new IllegalStateException("a bug");

        assertThatThrownBy(() -> failures.explain(() -> {
                    throw bug;
                }))
                .isSameAs(bug);
    }

    @Test
    void explain_returnsTheResult() {
        assertThat(failures.explain(() -> 42)).isEqualTo(42);
    }

    private static SQLException batch(IOException cause) {
        SQLException failure = new BatchUpdateException("a batch failed", new int[0]);
        failure.setNextException(new SQLException("writing failed", cause));
        return failure;
    }

    private static SQLException mysql(String state, int code) {
        return new SQLException("what MySQL said", state, code);
    }

    private static SQLException h2(int code) {
        return new SQLException("what H2 said\nand more", "HY000", code);
    }
}
