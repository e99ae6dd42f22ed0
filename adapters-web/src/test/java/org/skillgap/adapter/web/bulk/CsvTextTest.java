package org.skillgap.adapter.web.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201"
            })
    void harmless_takesTheStartOfAFormulaAway(String text) {
        assertThat(CsvText.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11-1011.00", "Equipment Maintenance", "a=1", "1+1", "'=1"})
    void harmless_leavesOtherTextsAlone(String text) {
        assertThat(CsvText.harmless(text)).isEqualTo(text);
    }

    @Test
    void mediaType_saysTheCharset() {
        assertThat(CsvText.MEDIA_TYPE).isEqualTo("text/csv;charset=utf-8");
    }
}
