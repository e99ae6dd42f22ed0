package org.skillgap.adapter.onet.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.adapter.onet.service.OnetServer.Layout;
import org.skillgap.adapter.onet.service.OnetServer.Version;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.SharedFolder;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;

/** Real releases through the server and the client: what comes out is what went in. */
class RealServiceIT {

    @ParameterizedTest
    @CsvSource({"30.1, UP_TO_30_2, V1_9", "30.3, FROM_30_3, V2"})
    void fetchRatings_bringsAWholeRelease(String name, Layout layout, Version version) throws Exception {
        Release release = TextRelease.at(SharedFolder.get("onet/" + name), name).readRelease(LoadProgress.SILENT);
        try (OnetServer server = OnetServer.start(release, version, layout);
                HttpOnetService service = new HttpOnetService(server.config(), Clock.systemUTC())) {
            List<OccupationCode> codes =
                    release.occupations().stream().map(Occupation::code).toList();
            assertThat(service.read(service.fetchOccupations()).occupations()).isEqualTo(release.occupations());
            assertThat(service.read(service.fetchReference()).elements()).isEqualTo(release.elements());

            List<OccupationRating> ratings = new ArrayList<>();
            service.fetchRatings(
                    Set.copyOf(codes),
                    rows -> ratings.addAll(StarterRelease.ratings(service.read(rows))),
                    LoadProgress.SILENT);

            assertThat(ratings).hasSize(release.ratings().size());
            // Not AssertJ's comparison in any order, which takes the square of 121,584 steps.
            assertThat(figures(ratings).equals(figures(release.ratings()))).isTrue();
            // 62,580 + 59,004 rows, 2000 a page, and the pages of the other tables.
            assertThat(server.count("")).isLessThan(75);
        }
    }

    /** Returns the ratings as text, without where they came from. */
    private static Set<String> figures(List<OccupationRating> ratings) {
        return ratings.stream()
                .map(row -> row.toString().replaceFirst("source=ONET_(API|FILE)", ""))
                .collect(Collectors.toSet());
    }
}
