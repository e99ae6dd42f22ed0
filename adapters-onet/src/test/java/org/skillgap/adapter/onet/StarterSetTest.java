package org.skillgap.adapter.onet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseCounts;
import org.skillgap.domain.rating.ElementDomain;

/** The data that comes with the program; the figures are those of its own README. */
class StarterSetTest {

    @Test
    void readRelease_takesTheStarterSet() {
        Release release = TextRelease.at(Path.of("..", "data")).readRelease(LoadProgress.SILENT);
        ReleaseCounts counts = ReleaseCounts.of(release);

        assertThat(release.name()).isEqualTo("O*NET 30.1 Database, starter set of 48 occupations");
        assertThat(counts.occupations()).isEqualTo(48);
        assertThat(counts.ratedOccupations()).isEqualTo(Map.of(ElementDomain.SKILLS, 47, ElementDomain.KNOWLEDGE, 47));
        assertThat(counts.ratedElements()).isEqualTo(Map.of(ElementDomain.SKILLS, 35, ElementDomain.KNOWLEDGE, 33));
        assertThat(counts.ratings()).isEqualTo(Map.of(ElementDomain.SKILLS, 3_290, ElementDomain.KNOWLEDGE, 3_102));
        assertThat(counts.jobZones()).isEqualTo(48);
        assertThat(counts.relatedOccupations()).isEqualTo(124);
    }
}
