package org.skillgap.application.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.port.OnetSource;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseInfo;
import org.skillgap.application.release.SyntheticRelease;

class LoadReleaseTest {

    private static final Release FIRST = SyntheticRelease.of("first", 4, 2, 0);
    private static final Release SECOND = SyntheticRelease.of("second", 5, 2, 0);

    private final InMemoryOccupationRepository repository = new InMemoryOccupationRepository(Clock.systemUTC());
    private final LoadRelease loadRelease = new LoadRelease(repository);

    @Test
    void ifEmpty_reportsWhatItLoaded() {
        LoadReport report =
                loadRelease.ifEmpty(progress -> FIRST, LoadProgress.SILENT).orElseThrow();

        assertThat(report.replacement().before()).isEqualTo(ReleaseInfo.NONE);
        assertThat(report.replacement().now().name()).isEqualTo("first");
        assertThat(report.counts().occupations()).isEqualTo(4);
    }

    @Test
    void ifEmpty_readsNothingWhenAReleaseIsHeld() {
        repository.replaceRelease(FIRST, LoadProgress.SILENT);
        OnetSource unread = progress -> {
            throw new AssertionError("was read");
        };

        assertThat(loadRelease.ifEmpty(unread, LoadProgress.SILENT)).isEmpty();
        assertThat(heldName()).isEqualTo("first");
    }

    @Test
    void ifEmpty_leavesWhatAnotherProcessLoadedMeanwhile() {
        OnetSource slow = progress -> {
            repository.replaceRelease(FIRST, progress);
            return SECOND;
        };

        assertThat(loadRelease.ifEmpty(slow, LoadProgress.SILENT)).isEmpty();
        assertThat(heldName()).isEqualTo("first");
    }

    private String heldName() {
        return repository.readCatalog().release().name();
    }
}
