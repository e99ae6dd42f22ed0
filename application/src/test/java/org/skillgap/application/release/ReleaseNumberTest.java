package org.skillgap.application.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseNumberTest {

    @Test
    void parse_ignoresBlanksAround() {
        assertThat(ReleaseNumber.parse(" 30.3 ")).contains(new ReleaseNumber("30.3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30",
                "30.",
                "3.3",
                "30.33",
                "130.3",
                "30_3",
                "v30.3",
                "../30.3",
                "30.3/",
                "30.3\n30.3",
                "٣٠.٣",
                "-1.0"
            })
    void parse_refusesWhatIsNoNumber(String text) {
        assertThat(ReleaseNumber.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ReleaseNumber(text));
    }

    @ParameterizedTest
    @CsvSource({
        "O*NET 30.3 Database, true",
        "O*NET® 30.3, true",
        "'O*NET 30.3 Database, starter set', true",
        "'30.3.', true",
        "O*NET 30.1 Database, false",
        "O*NET 130.3 Database, false",
        "O*NET 30.31 Database, false",
        "O*NET 30.3.1 Database, false",
        "O*NET Database, false",
        "30.1 made of 30.3, false"
    })
    void isNamedIn_looksAtTheFirstNumber(String name, boolean isNamed) {
        assertThat(new ReleaseNumber("30.3").isNamedIn(name)).isEqualTo(isNamed);
    }
}
