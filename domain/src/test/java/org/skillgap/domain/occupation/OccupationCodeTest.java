package org.skillgap.domain.occupation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OccupationCodeTest {

    @ParameterizedTest
    @CsvSource({
        "15-1252.00, 15-1252.00",
        "15-1252, 15-1252.00",
        "15125200, 15-1252.00",
        "11-1011.03, 11-1011.03",
        "11101103, 11-1011.03",
        "'  15-1252.00\t', 15-1252.00"
    })
    void parse_normalisesTheAcceptedForms(String text, String code) {
        assertThat(OccupationCode.parse(text)).contains(new OccupationCode(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "15-1252.0",
                "15-1252.000",
                "151252",
                "15-12520",
                "1512-5200",
                "15_1252.00",
                "15-125X.00",
                "15-1252.00 x",
                "15-1252,00",
                "15.1252.00",
                "15 1252 00",
                "15-1252.",
                "-15-1252.00",
                "١٥-١٢٥٢.٠٠",
                "\uFF11\uFF15-1252.00"
            })
    void parse_refusesLettersOtherShapesAndForeignDigits(String text) {
        assertThat(OccupationCode.parse(text)).isEmpty();
    }

    @Test
    void constructor_refusesTheShortForms() {
        assertThatThrownBy(() -> new OccupationCode("15-1252"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("15-1252");
    }

    @ParameterizedTest
    @CsvSource({
        "15-1252.00, 15-1252.00, 5",
        "11-1011.00, 11-1011.03, 4",
        "15-1252.00, 15-1253.00, 3",
        "15-1252.00, 15-1211.00, 2",
        "15-1252.00, 15-2051.00, 1",
        "15-1252.00, 29-1141.00, 0"
    })
    void sharedSocLevels_countsTheHierarchyFromTheTop(String one, String other, int levels) {
        assertThat(new OccupationCode(one).sharedSocLevels(new OccupationCode(other)))
                .isEqualTo(levels);
        assertThat(new OccupationCode(other).sharedSocLevels(new OccupationCode(one)))
                .isEqualTo(levels);
    }

    @Test
    void minorGroup_isWhatTheCodesOfItShare() {
        OccupationCode code = new OccupationCode("31-1121.00");

        assertThat(code.majorGroup()).isEqualTo("31");
        assertThat(code.minorGroup()).isEqualTo("31-1");
    }
}
