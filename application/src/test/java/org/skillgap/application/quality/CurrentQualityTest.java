package org.skillgap.application.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StillComputing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.rating.ElementDomain;

class CurrentQualityTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private final InMemoryOccupationRepository repository = new InMemoryOccupationRepository(Clock.systemUTC());
    private final CurrentCatalog catalog = new CurrentCatalog(repository, Clock.systemUTC());
    private final List<Runnable> tasks = new ArrayList<>();
    private final CurrentQuality quality = new CurrentQuality(catalog, NOON, tasks::add);

    private void load(String name) {
        repository.replaceRelease(RelatedRelease.named(name), LoadProgress.SILENT);
        catalog.refresh();
    }

    private void assertStillComputing(ElementDomain domain) {
        assertThatExceptionOfType(StillComputing.class)
                .isThrownBy(() -> quality.get(domain))
                .withMessage("The figures are being computed; ask again in a few seconds.");
    }

    @Test
    void get_hasTheReportComputedOnceForAllWhoAsk() {
        load("A");

        assertStillComputing(ElementDomain.SKILLS);
        assertStillComputing(ElementDomain.SKILLS);
        assertThat(tasks).hasSize(1);
        tasks.remove(0).run();

        QualityReport report = quality.get(ElementDomain.SKILLS);
        assertThat(report)
                .isEqualTo(new EvaluateQuality(catalog, NOON)
                        .in(ElementDomain.SKILLS, EvaluateQuality.USUAL_SEED, LoadProgress.SILENT));
        assertThat(quality.get(ElementDomain.SKILLS)).isSameAs(report);
        assertThat(tasks).isEmpty();
    }

    @Test
    void get_hasItComputedAgainForNewData() {
        load("A");
        assertStillComputing(ElementDomain.SKILLS);
        load("B");

        assertStillComputing(ElementDomain.SKILLS);
        tasks.remove(0).run();
        assertStillComputing(ElementDomain.SKILLS);
        tasks.remove(0).run();

        assertThat(quality.get(ElementDomain.SKILLS).release()).isEqualTo("B");
        assertThat(tasks).isEmpty();
    }

    @Test
    void get_tellsABugOnceAndHasItComputedAgain() {
        AtomicInteger evaluations = new AtomicInteger();
        CurrentQuality failingOnce = new CurrentQuality(catalog, Runnable::run, (served, domain) -> {
            if (evaluations.incrementAndGet() == 1) {
                throw new IllegalStateException("a bug");
            }
            return EvaluateQuality.of(served, NOON, domain, EvaluateQuality.USUAL_SEED, LoadProgress.SILENT);
        });
        load("A");

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(() -> failingOnce.get(ElementDomain.SKILLS))
                .withMessageContaining("a bug");
        assertThat(failingOnce.get(ElementDomain.SKILLS).release()).isEqualTo("A");
        assertThat(failingOnce.get(ElementDomain.SKILLS).release()).isEqualTo("A");
        assertThat(evaluations).hasValue(2);
    }

    @Test
    void get_computesNothingWhereNothingIsRated() {
        load("A");

        assertThatExceptionOfType(RatingsMissing.class).isThrownBy(() -> quality.get(ElementDomain.ABILITIES));
        assertThat(tasks).isEmpty();
    }

    @Test
    void get_refusesBeforeThereIsData() {
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> quality.get(ElementDomain.SKILLS));
    }
}
