package org.skillgap.application.quality;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.skillgap.application.assessment.Calibration;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.quality.QualityReport.Chance;
import org.skillgap.application.quality.QualityReport.FalseGaps;
import org.skillgap.application.quality.QualityReport.Survival;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.RelatedOccupation;
import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.gap.TestedGap;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.quality.LevelCounts;
import org.skillgap.domain.quality.PooledVerdicts;
import org.skillgap.domain.quality.RaterSpread;
import org.skillgap.domain.quality.ReRating;
import org.skillgap.domain.rating.ElementDomain;

/**
 * Measures how good the verdicts are: how often they find a gap where there is none, how many plain gaps they leave, and how
 * many ratings they cannot judge; and how good the lists of related occupations are. On a full release this takes some seconds of one processor. {@link Random} is the generator
 * because its numbers are specified: the same seed gives the same report everywhere.
 */
public final class EvaluateQuality {

    /** The seed unless another is asked for. */
    public static final long USUAL_SEED = 1;

    /** How many times each occupation is compared with itself: enough to know a share of 2.5 % to 0.1 %. */
    private static final int REPLICATES = 20;

    private static final int RANDOM_PAIRS = 10_000;

    private final CurrentCatalog current;
    private final Clock clock;

    /**
     * @param current the catalog to evaluate
     * @param clock tells how long ranking took
     */
    public EvaluateQuality(CurrentCatalog current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /**
     * Returns the figures of the current catalog.
     *
     * @param domain what to compare
     * @param seed of the chances
     * @param progress is told how many comparisons have been made
     * @throws RatingsMissing if nothing is rated in this domain
     * @throws StoreUnavailable if no data could be read yet
     */
    public QualityReport in(ElementDomain domain, long seed, LoadProgress progress) {
        return of(current.get(), clock, domain, seed, progress);
    }

    static QualityReport of(Catalog catalog, Clock clock, ElementDomain domain, long seed, LoadProgress progress) {
        requireRatings(catalog, domain);
        Map<OccupationCode, ModeratedProfile> rated = catalog.moderatedProfiles(domain);
        LevelCounts levels = rated.values().stream().map(LevelCounts::of).reduce(LevelCounts.NONE, LevelCounts::plus);
        List<FalseGaps> falseGaps = falseGaps(List.copyOf(rated.values()), seed, progress);
        List<Survival> survival = new ArrayList<>(ofRelated(catalog.relatedOccupations(), rated, progress));
        if (rated.size() > 1) {
            survival.add(ofRandomPairs(List.copyOf(rated.values()), seed, progress));
        }
        return new QualityReport(
                catalog.release().name(),
                domain,
                TestedGap.METHOD_VERSION,
                rated.size(),
                levels,
                new Chance(seed, REPLICATES),
                falseGaps,
                survival,
                EvaluateRanking.of(catalog, clock, progress),
                calibrations(catalog));
    }

    private static List<Calibration> calibrations(Catalog catalog) {
        return catalog.calibrations().values().stream()
                .sorted(Comparator.comparing(Calibration::model, ModelIdentity.BY_NAME))
                .toList();
    }

    static void requireRatings(Catalog catalog, ElementDomain domain) {
        if (!catalog.hasRatingsOf(domain)) {
            throw RatingsMissing.ofDomain(domain);
        }
    }

    private static List<FalseGaps> falseGaps(List<ModeratedProfile> rated, long seed, LoadProgress progress) {
        RaterSpread[] spreads = RaterSpread.values();
        progress.started("Rating every occupation again", (long) spreads.length * REPLICATES * rated.size());
        List<FalseGaps> found = new ArrayList<>();
        long done = 0;
        for (RaterSpread spread : spreads) {
            ReRating again = new ReRating(spread, new Random(seed)::nextGaussian);
            PooledVerdicts pooled = PooledVerdicts.NONE;
            for (int replicate = 0; replicate < REPLICATES; replicate++) {
                for (ModeratedProfile published : rated) {
                    ModeratedProfile one = again.of(published);
                    if (one.profile().size() > 0) {
                        pooled = pooled.plus(PooledVerdicts.of(TestedGap.between(one, again.of(published))));
                    }
                }
                done += rated.size();
                progress.advanced(done);
            }
            found.add(new FalseGaps(spread, pooled));
        }
        progress.finished();
        return found;
    }

    private static List<Survival> ofRelated(
            List<RelatedOccupation> related, Map<OccupationCode, ModeratedProfile> rated, LoadProgress progress) {
        progress.started("Comparing related occupations", related.size());
        Map<String, PooledVerdicts> tiers = new TreeMap<>();
        Map<String, Integer> nearest = related.stream()
                .collect(Collectors.toMap(RelatedOccupation::tier, RelatedOccupation::index, Math::min));
        int done = 0;
        for (RelatedOccupation row : related) {
            ModeratedProfile from = rated.get(row.occupation());
            ModeratedProfile to = rated.get(row.related());
            if (from != null && to != null) {
                tiers.merge(row.tier(), PooledVerdicts.of(TestedGap.between(from, to)), PooledVerdicts::plus);
            }
            progress.advanced(++done);
        }
        progress.finished();
        return tiers.keySet().stream()
                .sorted(Comparator.comparing(nearest::get)) // stable: tiers that begin at the same place stay by name
                .map(tier -> new Survival(tier, tiers.get(tier)))
                .toList();
    }

    /** Draws the pairs with repetition, the two sides of each without. */
    private static Survival ofRandomPairs(List<ModeratedProfile> rated, long seed, LoadProgress progress) {
        progress.started("Comparing random pairs", RANDOM_PAIRS);
        Random random = new Random(seed);
        PooledVerdicts pooled = PooledVerdicts.NONE;
        for (int done = 1; done <= RANDOM_PAIRS; done++) {
            int from = random.nextInt(rated.size());
            int other = random.nextInt(rated.size() - 1);
            int to = other < from ? other : other + 1;
            pooled = pooled.plus(PooledVerdicts.of(TestedGap.between(rated.get(from), rated.get(to))));
            progress.advanced(done);
        }
        progress.finished();
        return new Survival(Survival.RANDOM, pooled);
    }
}
