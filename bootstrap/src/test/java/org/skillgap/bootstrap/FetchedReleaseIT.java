package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.adapter.onet.service.OnetServer;
import org.skillgap.adapter.onet.service.OnetServer.Layout;
import org.skillgap.adapter.onet.service.OnetServer.Version;
import org.skillgap.adapter.web.WebConfig;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.fetch.FetchMissing;
import org.skillgap.application.fetch.FetchReport;
import org.skillgap.application.flight.FlightLimits;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.SharedFolder;
import org.skillgap.bootstrap.config.Settings;
import org.skillgap.bootstrap.config.Storage;
import org.skillgap.bootstrap.config.WebServices;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.Profile;

/** Release 30.1 as the Web Services have it, fetched whole into an empty store. */
@TestInstance(Lifecycle.PER_CLASS)
class FetchedReleaseIT {

    /** 1,016 occupations, of which 894 are rated, on 35 skills and 33 areas of knowledge, each twice. */
    private static final int RATINGS = 894 * (35 + 33) * 2;

    private Release release;
    private Map<OccupationCode, String> expected;

    @BeforeAll
    void readRelease() {
        release = TextRelease.at(SharedFolder.get("onet/30.1")).readRelease(LoadProgress.SILENT);
        InMemoryOccupationRepository loaded = new InMemoryOccupationRepository(Clock.systemUTC());
        loaded.replaceRelease(release, LoadProgress.SILENT);
        expected = levels(loaded.readCatalog());
    }

    @Test
    void everything_isLikeTheReleaseInMemory() {
        assertIsLikeTheRelease(new Storage.Memory(), Version.V1_9, Layout.UP_TO_30_2);
    }

    @Test
    void everything_isLikeTheReleaseInAnEmbeddedStore(@TempDir Path home) {
        assertIsLikeTheRelease(TestApplication.h2Storage(home), Version.V2, Layout.FROM_30_3);
    }

    private void assertIsLikeTheRelease(Storage storage, Version version, Layout layout) {
        try (OnetServer server = OnetServer.start(release, version, layout);
                Application application = open(storage, server)) {
            FetchReport report = new FetchMissing(application.fetching()).everything(LoadProgress.SILENT);

            assertThat(report.asked()).isEqualTo(1016);
            assertThat(report.fetched()).isEqualTo(1016);
            assertThat(report.normalised().rejected()).isZero();
            assertThat(server.seen()).as("requests").hasSizeLessThan(75);
            Catalog fetched = application.current().get();
            assertThat(fetched.occupations()).hasSize(1016);
            assertThat(fetched.ratingCount()).isEqualTo(RATINGS);
            assertThat(levels(fetched)).isEqualTo(expected);

            int requests = server.seen().size();
            long revision = fetched.revision();
            FetchReport again = new FetchMissing(application.fetching()).everything(LoadProgress.SILENT);
            assertThat(again.asked()).as("those without ratings").isEqualTo(122);
            assertThat(again.changed()).isZero();
            assertThat(server.seen().size() - requests).isLessThan(75);
            assertThat(application.current().get().revision()).isEqualTo(revision);
        }
    }

    private static Map<OccupationCode, String> levels(Catalog catalog) {
        Map<OccupationCode, String> levels = new TreeMap<>();
        catalog.occupations().forEach(occupation -> {
            StringBuilder text = new StringBuilder(occupation.title());
            for (ElementDomain domain : List.of(ElementDomain.SKILLS, ElementDomain.KNOWLEDGE)) {
                catalog.findProfile(occupation.code(), domain).ifPresent(profile -> add(text, profile));
            }
            levels.put(occupation.code(), text.toString());
        });
        return levels;
    }

    private static void add(StringBuilder text, Profile profile) {
        for (int i = 0; i < profile.size(); i++) {
            text.append(' ').append(profile.elementAt(i).id()).append('=').append(profile.levelHundredthsAt(i));
            profile.levelRatingAt(i)
                    .ifPresent(rating -> text.append('±')
                            .append(rating.standardError())
                            .append('/')
                            .append(rating.raters()));
        }
    }

    private static Application open(Storage storage, OnetServer server) {
        Settings settings = new Settings(
                storage,
                WebConfig.on("127.0.0.1", 0),
                TestApplication.OFFLINE,
                new WebServices.Configured(server.config(), FlightLimits.USUAL));
        return Application.open(settings, Clock.systemUTC());
    }
}
