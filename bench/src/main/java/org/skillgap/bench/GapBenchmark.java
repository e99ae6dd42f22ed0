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
import org.skillgap.application.gap.FindSkillGap;
import org.skillgap.application.gap.OccupationGap;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.gap.LevelDifference;
import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.gap.SkillGap;
import org.skillgap.domain.gap.TestedDifference;
import org.skillgap.domain.gap.TestedGap;
import org.skillgap.domain.gap.Verdict;
import org.skillgap.domain.move.TestedDifficulty;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.Profile;

/** The gap rules alone, without store and HTTP: one pair, and every pair of the rated occupations of a release. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GapBenchmark {

    private static final int PAIRS = 4_096;
    private static final long SEED = 301;

    /** The folder or zip of a release. */
    @Param("../shared/onet/30.1")
    public String release;

    private List<Occupation> occupations;
    private Profile[] profiles;
    private ModeratedProfile[] moderated;
    private FindSkillGap findSkillGap;
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
        Catalog catalog = current.get();
        findSkillGap = new FindSkillGap(current);
        occupations = catalog.occupations().stream()
                .filter(occupation -> catalog.isRated(occupation.code()))
                .toList();
        profiles = occupations.stream()
                .map(occupation -> catalog.findProfile(occupation.code(), ElementDomain.SKILLS)
                        .orElseThrow())
                .toArray(Profile[]::new);
        moderated = catalog.moderatedProfiles(ElementDomain.SKILLS).values().toArray(ModeratedProfile[]::new);
        pairs = new Random(SEED).ints(2 * PAIRS, 0, profiles.length).toArray();
    }

    private int draw() {
        next = (next + 1) % pairs.length;
        return pairs[next];
    }

    /** The names of the skills that are missing, of one pair. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public List<Element> missing() {
        return SkillGap.between(profiles[draw()], profiles[draw()]).missing();
    }

    /** The skills whose level is higher, of one pair. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public List<LevelDifference> higherLevels() {
        return SkillGap.between(profiles[draw()], profiles[draw()]).higherLevels();
    }

    /** Every figure of the evidence, bounds included, of one pair. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public List<TestedDifference> tested() {
        return TestedGap.between(moderated[draw()], moderated[draw()]).all();
    }

    /** The same with the difficulty of the move and its interval. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public TestedDifficulty difficulty() {
        ModeratedProfile to = moderated[draw()];
        return TestedDifficulty.of(TestedGap.between(moderated[draw()], to).all(), to.profile());
    }

    /** The verdicts alone, of one pair. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public List<Verdict> verdicts() {
        return TestedGap.between(moderated[draw()], moderated[draw()]).verdicts();
    }

    /** The whole use case of one pair, from occupation codes. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    public List<LevelDifference> findSkillGap() {
        OccupationGap found = findSkillGap.between(
                occupations.get(draw()).code(), occupations.get(draw()).code());
        return found.gap().higherLevels();
    }

    /** Every pair, in both directions, on one thread. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public int allPairs() {
        int higher = 0;
        for (Profile from : profiles) {
            for (Profile to : profiles) {
                higher += SkillGap.between(from, to).higherLevels().size();
            }
        }
        return higher;
    }

    /** The verdicts of every pair, in both directions, on one thread. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public int allVerdicts() {
        int elements = 0;
        for (ModeratedProfile from : moderated) {
            for (ModeratedProfile to : moderated) {
                elements += TestedGap.between(from, to).verdicts().size();
            }
        }
        return elements;
    }
}
