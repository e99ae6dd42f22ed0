package org.skillgap.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skillgap.domain.rating.Level;

class MedianLevelTest {

    @ParameterizedTest
    @CsvSource({
        "3.5, 3.5, 0",
        "2 6 4, 4, 2",
        "7 0 0, 0, 1",
        "3 4, 3.5, 0",
        "3.25 3.26, 3.26, 1",
        "1 2 6 7, 4, 1",
        "6 2 1 7, 4, 0",
        "5 5 5, 5, 0",
    })
    void median_isTheMiddleOrTheMeanOfTheTwoInTheMiddle(String levels, double median, int nearest) {
        assertThat(MedianLevel.of(levels(levels))).isEqualTo(Level.of(median));
        assertThat(MedianLevel.nearest(levels(levels))).isEqualTo(nearest);
    }

    @Test
    void median_needsALevel() {
        assertThatIllegalArgumentException().isThrownBy(() -> MedianLevel.of(List.of()));
    }

    private static List<Level> levels(String text) {
        return Stream.of(text.split(" "))
                .map(level -> Level.of(Double.parseDouble(level)))
                .toList();
    }
}
