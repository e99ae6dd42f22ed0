package org.skillgap.application.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.quality.RankingQuality.Ranking;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.RelatedOccupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.quality.RankingScore;
import org.skillgap.domain.related.RelatedIndex;
import org.skillgap.domain.related.Relatedness;
import org.skillgap.domain.related.Signal;

/** Measures the lists of nearest occupations against O*NET's lists of related ones. */
final class EvaluateRanking {

    /** What a related occupation is worth; one of another tier is worth nothing. Tiers: O*NET 30.1, Related Occupations.txt. */
    private static final Map<String, Integer> WORTHS = Map.of("Primary-Short", 3, "Primary-Long", 2, "Supplemental", 1);

    /** Besides all signals together. The SOC hierarchy alone is what one has without any data. */
    private static final List<Set<Signal>> BASELINES = List.of(
            EnumSet.of(Signal.SKILLS),
            EnumSet.of(Signal.HIERARCHY),
            EnumSet.of(Signal.SKILLS, Signal.KNOWLEDGE),
            EnumSet.of(Signal.SKILLS, Signal.KNOWLEDGE, Signal.TITLES));

    private final RelatedIndex index;
    private final Map<OccupationCode, Map<OccupationCode, Integer>> reference;

    private EvaluateRanking(Catalog catalog) {
        index = catalog.relatedIndex();
        reference = reference(catalog.relatedOccupations(), Set.copyOf(index.candidates()));
    }

    /**
     * Returns the scores.
     *
     * @param clock tells how long it took
     * @param progress is told how many lists have been made
     */
    static RankingQuality of(Catalog catalog, Clock clock, LoadProgress progress) {
        Instant start = clock.instant();
        EvaluateRanking evaluation = new EvaluateRanking(catalog);
        List<Ranking> rankings = evaluation.reference.isEmpty() ? List.of() : evaluation.rankings(progress);
        return new RankingQuality(
                evaluation.index.candidates().size(), rankings, Duration.between(start, clock.instant()));
    }

    private static Map<OccupationCode, Map<OccupationCode, Integer>> reference(
            List<RelatedOccupation> related, Set<OccupationCode> candidates) {
        Map<OccupationCode, Map<OccupationCode, Integer>> reference = new HashMap<>();
        for (RelatedOccupation row : related) {
            boolean isCounted = candidates.contains(row.occupation())
                    && candidates.contains(row.related())
                    && WORTHS.containsKey(row.tier());
            if (isCounted) {
                reference
                        .computeIfAbsent(row.occupation(), code -> new HashMap<>())
                        .put(row.related(), WORTHS.get(row.tier()));
            }
        }
        return reference;
    }

    /**
     * Tells whether the weights were chosen on an occupation, whatever is loaded. Occupations of one minor group (such as 15-1)
     * stay together, because they resemble each other: half of its first number, rounded down, and its last digit make an odd
     * sum. In release 30.1 these are 472 of 894.
     */
    private static boolean isChosenOn(OccupationCode code) {
        int majorGroup = Integer.parseInt(code.value().substring(0, 2));
        int minorGroup = Character.digit(code.value().charAt(3), 10);
        return (majorGroup / 2 + minorGroup) % 2 == 1;
    }

    private List<Ranking> rankings(LoadProgress progress) {
        Set<Signal> loaded = index.signals();
        Set<Set<Signal>> wanted = new LinkedHashSet<>(BASELINES);
        wanted.removeIf(signals -> !loaded.containsAll(signals));
        wanted.add(loaded);
        List<OccupationCode> asked = index.candidates();
        progress.started("Ranking related occupations", (long) wanted.size() * asked.size());
        List<Ranking> rankings = new ArrayList<>();
        for (Set<Signal> signals : wanted) {
            rankings.add(ranking(signals, asked));
            progress.advanced((long) rankings.size() * asked.size());
        }
        progress.finished();
        return rankings;
    }

    private Ranking ranking(Set<Signal> signals, List<OccupationCode> asked) {
        RelatedIndex ranked = index.by(signals);
        RankingScore first = RankingScore.NONE;
        RankingScore second = RankingScore.NONE;
        for (OccupationCode code : asked) {
            List<OccupationCode> nearest = ranked.nearest(code, RankingScore.DEPTH).stream()
                    .map(Relatedness::code)
                    .toList();
            RankingScore score = RankingScore.of(nearest, reference.getOrDefault(code, Map.of()));
            if (isChosenOn(code)) {
                first = first.plus(score);
            } else {
                second = second.plus(score);
            }
        }
        return new Ranking(signals, first, second);
    }
}
