package org.skillgap.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.path.CareerPath;
import org.skillgap.application.path.CurrentDifficulties;
import org.skillgap.application.path.FindCareerPath;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.move.DifficultyMatrix;
import org.skillgap.domain.move.Route;
import org.skillgap.domain.move.SteppingStones;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.Profile;

/** Stepping stones on the rated occupations of a release, all on one thread: the matrix, a change of it, and a query. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PathBenchmark {

    private static final int PAIRS = 4_096;
    private static final long SEED = 301;

    /** The folder or zip of a release. */
    @Param("../shared/onet/30.1")
    public String release;

    private Map<OccupationCode, Profile> profiles;
    private List<OccupationCode> codes;
    private DifficultyMatrix matrix;
    private FindCareerPath findCareerPath;
    private int[] pairs;
    private int next;

    /** Reads the release and draws pairs, the same ones every time. */
    @Setup
    public void read() {
        InMemoryOccupationRepository repository = new InMemoryOccupationRepository(Clock.systemUTC());
        repository.replaceRelease(
                TextRelease.at(Path.of(release)).readRelease(LoadProgress.SILENT), LoadProgress.SILENT);
        CurrentCatalog current = new CurrentCatalog(repository, Clock.systemUTC());
        current.refresh();
        profiles = new TreeMap<>();
        current.get()
                .moderatedProfiles(ElementDomain.SKILLS)
                .forEach((code, rated) -> profiles.put(code, rated.profile()));
        codes = List.copyOf(profiles.keySet());
        matrix = DifficultyMatrix.of(profiles);
        findCareerPath = new FindCareerPath(current, new CurrentDifficulties(current, Runnable::run));
        pairs = new Random(SEED).ints(2 * PAIRS, 0, codes.size()).toArray();
    }

    private OccupationCode draw() {
        next = (next + 1) % pairs.length;
        return codes.get(pairs[next]);
    }

    /** The matrix of all occupations. */
    @Benchmark
    public DifficultyMatrix wholeMatrix() {
        return DifficultyMatrix.of(profiles);
    }

    /** The matrix after one occupation got the profile of another. */
    @Benchmark
    public DifficultyMatrix oneOccupation() {
        return matrix.with(draw(), profiles.get(draw()));
    }

    /** One route, in a matrix that is there. */
    @Benchmark
    public Route route() {
        return SteppingStones.between(matrix, draw(), draw());
    }

    /** The whole use case of one pair, from occupation codes. */
    @Benchmark
    public CareerPath findCareerPath() {
        return findCareerPath.between(draw(), draw());
    }
}
