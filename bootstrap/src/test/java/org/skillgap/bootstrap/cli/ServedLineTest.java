package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillgap.adapter.web.WebConfig;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.port.Secret;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.bootstrap.config.Releases;
import org.skillgap.bootstrap.config.Settings;
import org.skillgap.bootstrap.config.SettingsLoader;
import org.skillgap.bootstrap.config.Storage;
import org.skillgap.bootstrap.config.Surroundings;
import org.skillgap.bootstrap.config.WebServices;

class ServedLineTest {

    @Test
    void text_saysWhatIsServedAndWhereToTry() {
        assertThat(new ServedLine(catalog(4), settings("127.0.0.1", List.of()), 8000, false).text())
                .isEqualTo("Serving made up (4 occupations, 3 rated; load a full release with:"
                        + " ./skillgap load --release 30.3)."
                        + " Try http://127.0.0.1:8000/skill-gap?from=11-0000.00&to=11-0001.00");
    }

    @Test
    void text_saysThatAnOfficialReleaseWillFollow() {
        assertThat(new ServedLine(catalog(4), settings("127.0.0.1", List.of()), 8000, true).text())
                .startsWith("Serving made up (4 occupations, 3 rated; O*NET 30.3 will follow). Try http");
    }

    @Test
    void text_namesAnAddressThatCanBeOpened() {
        assertThat(line("0.0.0.0")).endsWith("Try http://127.0.0.1:80/occupations");
        assertThat(line("::")).endsWith("Try http://[::1]:80/occupations");
        assertThat(line("example.org")).endsWith("Try http://example.org:80/occupations");
    }

    @Test
    void text_remindsOfTheKeyWithoutShowingIt() {
        Settings guarded = settings("localhost", List.of(new Secret("s3cret")));

        assertThat(new ServedLine(catalog(1), guarded, 80, false).text())
                .endsWith(" with your key in the header X-API-Key")
                .doesNotContain("s3cret");
    }

    private static String line(String host) {
        return new ServedLine(catalog(1), settings(host, List.of()), 80, false).text();
    }

    private static Settings settings(String host, List<Secret> keys) {
        Releases releases = new SettingsLoader(new Surroundings(Map.of(), "Linux", "/nowhere"), Map.of())
                .load()
                .releases();
        return new Settings(
                new Storage.Memory(), WebConfig.on(host, 0).withKeys(keys), releases, new WebServices.None());
    }

    private static Catalog catalog(int occupations) {
        InMemoryOccupationRepository repository = new InMemoryOccupationRepository(Clock.systemUTC());
        repository.replaceRelease(SyntheticRelease.of("made up", occupations, 2, 0), LoadProgress.SILENT);
        return repository.readCatalog();
    }
}
