package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SharedFolder;
import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.gap.TestedGap;
import org.skillgap.domain.move.Difficulty;
import org.skillgap.domain.move.TestedDifficulty;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.quality.RaterSpread;
import org.skillgap.domain.quality.ReRating;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.statistics.Normal;

/**
 * Real release 30.1: how often the interval of a difficulty holds the published one after both sides were rated again. The
 * expected shares and widths are those of make-difficulty-coverage.py, which draws its chances with numpy's generator.
 */
class DifficultyIT {

    private static final int RANDOM_PAIRS = 2_000;
    private static final int SAME_REPLICATES = 2;

    private static Application application;

    private record Pair(ModeratedProfile from, ModeratedProfile to) {}

    private record Coverage(double share, double width) {}

    @BeforeAll
    static void load() {
        application = TestApplication.memory();
        application.load(TextRelease.at(SharedFolder.get("onet/30.1")), LoadProgress.SILENT);
        application.read();
    }

    @AfterAll
    static void close() {
        if (application != null) {
            application.close();
        }
    }

    private static Catalog catalog() {
        return application.current().get();
    }

    @Test
    void skills_intervalsHoldThePublishedDifficulty() {
        assertCoverage(related(ElementDomain.SKILLS), RaterSpread.PUBLISHED, 0.993, 0.210);
        assertCoverage(related(ElementDomain.SKILLS), RaterSpread.MODERATED, 0.994, 0.219);
        assertCoverage(random(ElementDomain.SKILLS), RaterSpread.PUBLISHED, 0.983, 0.224);
        assertCoverage(random(ElementDomain.SKILLS), RaterSpread.MODERATED, 0.979, 0.231);
        assertCoverage(same(ElementDomain.SKILLS), RaterSpread.PUBLISHED, 0.986, 0.154);
        assertCoverage(same(ElementDomain.SKILLS), RaterSpread.MODERATED, 0.979, 0.174);
    }

    /** Each share is known to a standard error of 0.0035 at most, each width far better. */
    private static void assertCoverage(List<Pair> pairs, RaterSpread spread, double share, double width) {
        Coverage coverage = coverage(pairs, spread, ModeratedProfile::profile);
        assertThat(coverage.share()).isGreaterThan(0.95).isCloseTo(share, within(0.012));
        assertThat(coverage.width()).isCloseTo(width, within(0.005));
    }

    /**
     * Those who rate knowledge are so far apart that many simulated answers would lie beyond the scale; what is left has
     * another mean than the published one. So the interval is to hold what these raters would agree on in the long run.
     */
    @Test
    void knowledge_intervalsHoldWhatTheSimulatedRatersMean() {
        for (RaterSpread spread : RaterSpread.values()) {
            for (List<Pair> pairs : List.of(
                    related(ElementDomain.KNOWLEDGE), random(ElementDomain.KNOWLEDGE), same(ElementDomain.KNOWLEDGE))) {
                assertThat(coverage(everyTenth(pairs), spread, rated -> meant(rated, spread))
                                .share())
                        .isGreaterThan(0.95);
            }
        }
    }

    /** There are many raters of knowledge, and simulating all of them takes long. */
    private static List<Pair> everyTenth(List<Pair> pairs) {
        return IntStream.iterate(0, i -> i < pairs.size(), i -> i + 10)
                .mapToObj(pairs::get)
                .toList();
    }

    /** Returns the mean answer, the sum of the chances of an answer of at least 1, 2 and so on to 7, as the level. */
    private static Profile meant(ModeratedProfile rated, RaterSpread spread) {
        Profile.Builder meant = Profile.builder();
        for (Element element : rated.profile().elements()) {
            Rating rating = rated.profile().levelRating(element.id()).orElseThrow();
            double deviation = spread == RaterSpread.PUBLISHED
                    ? Math.sqrt(rating.raters()) * rating.standardError()
                    : Math.sqrt(rating.raters() * rated.prior().moderate(rating));
            double mean = rating.value();
            if (deviation > 0) {
                mean = IntStream.rangeClosed(1, 7)
                        .mapToDouble(answer -> Normal.lowerTail((rating.value() - answer + 0.5) / deviation))
                        .sum();
            }
            meant.levelRating(element, Rating.given(Math.rint(100 * mean) / 100, 2, 1, rating.ratedOn()));
        }
        return meant.build();
    }

    private static Coverage coverage(List<Pair> pairs, RaterSpread spread, Function<ModeratedProfile, Profile> truth) {
        ReRating again = new ReRating(spread, new Random(1)::nextGaussian);
        int compared = 0;
        int held = 0;
        double width = 0;
        for (Pair pair : pairs) {
            Profile one = again.of(pair.from()).profile();
            Profile other = again.of(pair.to()).profile();
            Set<Element> both = new HashSet<>(one.elements());
            both.retainAll(other.elements());
            if (!both.isEmpty()) {
                Profile needs = pair.to().profile();
                double right = Difficulty.between(
                        part(both, truth.apply(pair.from()), needs), part(both, truth.apply(pair.to()), needs));
                TestedDifficulty found = TestedDifficulty.of(
                        TestedGap.between(
                                        part(both, one, needs),
                                        part(both, other, needs),
                                        pair.to().prior())
                                .all(),
                        part(both, other, needs));
                compared++;
                held += found.lowerBound() <= right && right <= found.upperBound() ? 1 : 0;
                width += found.upperBound() - found.lowerBound();
            }
        }
        return new Coverage((double) held / compared, width / compared);
    }

    /** Levels of one profile and importance of another; a rating that is made again has none. */
    private static Profile part(Set<Element> elements, Profile levels, Profile importance) {
        Profile.Builder part = Profile.builder();
        for (Element element : elements) {
            part.levelRating(element, levels.levelRating(element.id()).orElseThrow());
            importance.importanceRating(element.id()).ifPresent(rating -> part.importanceRating(element, rating));
        }
        return part.build();
    }

    private static List<Pair> related(ElementDomain domain) {
        Map<OccupationCode, ModeratedProfile> rated = catalog().moderatedProfiles(domain);
        return catalog().relatedOccupations().stream()
                .filter(row -> row.tier().equals("Primary-Short"))
                .filter(row -> rated.containsKey(row.occupation()) && rated.containsKey(row.related()))
                .map(row -> new Pair(rated.get(row.occupation()), rated.get(row.related())))
                .toList();
    }

    private static List<Pair> random(ElementDomain domain) {
        List<ModeratedProfile> rated = rated(domain);
        Random random = new Random(1);
        return Stream.generate(() ->
                        new Pair(rated.get(random.nextInt(rated.size())), rated.get(random.nextInt(rated.size()))))
                .filter(pair -> pair.from() != pair.to())
                .limit(RANDOM_PAIRS)
                .toList();
    }

    private static List<Pair> same(ElementDomain domain) {
        return Stream.generate(() -> rated(domain))
                .limit(SAME_REPLICATES)
                .flatMap(List::stream)
                .map(rated -> new Pair(rated, rated))
                .toList();
    }

    private static List<ModeratedProfile> rated(ElementDomain domain) {
        return List.copyOf(catalog().moderatedProfiles(domain).values());
    }
}
