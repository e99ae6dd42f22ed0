package org.skillgap.application.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.OccupationCode;

class AssessChoiceTest {

    /** 1,000 minor groups of one would be dull: 11-0 to 11-9 have 1,000 occupations each; 3,001 make four groups, 11-3 of one unrated. */
    private static final Catalog CATALOG = catalog(3001);

    private static Catalog catalog(int occupations) {
        InMemoryOccupationRepository store = new InMemoryOccupationRepository(Clock.systemUTC());
        store.replaceRelease(SyntheticRelease.of("made up", occupations, 1, 0), LoadProgress.SILENT);
        return store.readCatalog();
    }

    @Test
    void unrated_areThoseWithoutSkills() {
        assertThat(AssessChoice.unrated(CATALOG)).containsExactly(SyntheticRelease.code(3000));
        assertThat(AssessChoice.all(CATALOG)).hasSize(3001);
    }

    @Test
    void sample_takesAsManyOfEachMinorGroup() {
        List<OccupationCode> sample = AssessChoice.sample(CATALOG, 31);

        Map<String, Long> groups = sample.stream()
                .collect(Collectors.groupingBy(code -> code.value().substring(0, 4), Collectors.counting()));
        assertThat(new HashSet<>(sample)).hasSize(31);
        assertThat(groups.keySet()).containsExactlyInAnyOrder("11-0", "11-1", "11-2");
        assertThat(groups.values()).containsExactlyInAnyOrder(10L, 10L, 11L);
    }

    @Test
    void sample_isSpreadWithinAGroup() {
        List<Integer> tenths = AssessChoice.sample(CATALOG, 30).stream()
                .filter(code -> code.value().startsWith("11-0"))
                .map(code -> Integer.parseInt(code.value().substring(4, 5)))
                .distinct()
                .toList();

        assertThat(tenths)
                .as("hundreds of the group that ten occupations lie in")
                .hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void sample_ofALargerSizeContainsTheSmaller() {
        assertThat(AssessChoice.sample(CATALOG, 100))
                .startsWith(AssessChoice.sample(CATALOG, 7).toArray(OccupationCode[]::new));
    }

    @Test
    void sample_hasNoMoreThanThereAre() {
        assertThat(AssessChoice.sample(CATALOG, 10_000)).hasSize(3000).doesNotContain(SyntheticRelease.code(3000));
        assertThat(AssessChoice.sample(CATALOG, 0)).isEmpty();
        assertThat(AssessChoice.sample(Catalog.builder(0).build(), 5)).isEmpty();
    }
}
