package org.skillgap.adapter.llm;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;

class UnconfiguredNarratorTest {

    @Test
    void describe_saysThatNoLanguageModelIsConfigured() {
        Occupation one = new Occupation(new OccupationCode("11-1011.00"), "Chief Executives", "");
        Occupation other = new Occupation(new OccupationCode("11-3013.00"), "Facilities Managers", "");

        assertThatExceptionOfType(UpstreamUnavailable.class)
                .isThrownBy(() -> new UnconfiguredNarrator().describe(one, other, List.of()))
                .withMessageStartingWith("No language model is configured");
    }
}
