package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skillgap.application.error.ExpectedFailure;

class ExitCodeTest {

    @ParameterizedTest
    @CsvSource({
        "INVALID_INPUT, 2",
        "OCCUPATION_NOT_FOUND, 3",
        "OCCUPATION_AMBIGUOUS, 3",
        "RATINGS_MISSING, 3",
        "STORE_UNAVAILABLE, 4",
        "UPSTREAM_UNAVAILABLE, 4",
        "DATA_REFUSED, 5"
    })
    void of_givesTheNumber(ExpectedFailure.Kind kind, int number) {
        assertThat(ExitCode.of(kind).number()).isEqualTo(number);
    }
}
