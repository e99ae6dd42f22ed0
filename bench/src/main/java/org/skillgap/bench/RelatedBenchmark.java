package org.skillgap.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.related.FindRelatedOccupations;
import org.skillgap.application.related.RelatedOccupations;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.related.RelatedIndex;
import org.skillgap.domain.related.Relatedness;

/** Related occupations, without store and HTTP: the nearest of one occupation, and making what finds them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RelatedBenchmark {

    private static final int ASKED = 1_024;
    private static final int LIMIT = 20;
    private static final long SEED = 301;

    /** The folder or zip of a release. */
    @Param("../shared/onet/30.1")
    public String release;

    private Catalog catalog;
    private FindRelatedOccupations findRelatedOccupations;
    private OccupationCode[] asked;
    private int next;

    /** Reads the release and draws occupations, the same ones every time. */
    @Setup
    public void read() {
        InMemoryOccupationRepository repository = new InMemoryOccupationRepository(Clock.systemUTC());
        repository.replaceRelease(
                TextRelease.at(Path.of(release)).readRelease(LoadProgress.SILENT), LoadProgress.SILENT);
        CurrentCatalog current = new CurrentCatalog(repository, Clock.systemUTC());
        current.refresh();
        catalog = current.get();
        findRelatedOccupations = new FindRelatedOccupations(current);
        List<OccupationCode> candidates = catalog.relatedIndex().candidates();
        asked = new Random(SEED)
                .ints(ASKED, 0, candidates.size())
                .mapToObj(candidates::get)
                .toArray(OccupationCode[]::new);
    }

    private OccupationCode draw() {
        next = (next + 1) % asked.length;
        return asked[next];
    }

    /** The nearest 20 of one occupation, by all signals. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public List<Relatedness> nearest() {
        return catalog.relatedIndex().nearest(draw(), LIMIT);
    }

    /** The whole use case: the same, with the difficulties both ways. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public RelatedOccupations findRelatedOccupations() {
        return findRelatedOccupations.of(draw(), LIMIT);
    }

    /** The index, which is made when somebody first asks. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public RelatedIndex index() {
        RelatedIndex.Builder index = RelatedIndex.builder();
        for (Occupation occupation : catalog.occupations()) {
            OccupationCode code = occupation.code();
            index.occupation(occupation);
            index.alternateTitles(code, catalog.alternateTitles(code));
            catalog.findProfile(code, ElementDomain.SKILLS).ifPresent(profile -> index.skills(code, profile));
            catalog.findProfile(code, ElementDomain.KNOWLEDGE).ifPresent(profile -> index.knowledge(code, profile));
        }
        return index.build();
    }
}
