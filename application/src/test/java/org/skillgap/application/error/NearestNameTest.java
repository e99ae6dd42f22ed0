package org.skillgap.application.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    @ParameterizedTest
    @CsvSource({"a, a, 0", "kitten, sitting, 3", "ab, ba, 1", "PORT, PROT, 1", "'', abc, 3", "ca, abc, 3"})
    void distance_countsChanges(String one, String other, int distance) {
        assertThat(NearestName.distance(one, other)).isEqualTo(distance);
        assertThat(NearestName.distance(other, one)).isEqualTo(distance);
    }

    @Test
    void to_ignoresCaseAndTakesTheFirstOfSeveral() {
        assertThat(NearestName.to("FORM", List.of("to", "from"))).isEqualTo("from");
        assertThat(NearestName.to("x", List.of("b", "a"))).isEqualTo("a");
    }
}
