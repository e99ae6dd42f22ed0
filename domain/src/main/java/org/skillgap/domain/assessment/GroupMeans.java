package org.skillgap.domain.assessment;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Profile;

/**
 * The mean levels of surveyed occupations and of their SOC groups. A mean for an occupation is that of the others: its own level
 * is never in it. Immutable.
 */
public final class GroupMeans {

    private final Map<Baseline, Map<Key, Sum>> sums = new EnumMap<>(Baseline.class);
    private final Map<Key, Integer> own = new HashMap<>();

    private record Key(String group, ElementId element) {}

    private record Sum(long hundredths, int levels) {

        private Sum plus(Sum other) {
            return new Sum(hundredths + other.hundredths, levels + other.levels);
        }
    }

    private GroupMeans() {}

    /** Returns the means of the levels that have a rating behind them. */
    public static GroupMeans of(Map<OccupationCode, Profile> surveyed) {
        GroupMeans means = new GroupMeans();
        for (Baseline baseline : Baseline.values()) {
            means.sums.put(baseline, new HashMap<>());
        }
        surveyed.forEach(means::add);
        return means;
    }

    private void add(OccupationCode occupation, Profile profile) {
        for (int i = 0; i < profile.size(); i++) {
            if (profile.levelRatingAt(i).isPresent()) {
                ElementId element = profile.elementAt(i).id();
                int hundredths = profile.levelHundredthsAt(i);
                own.put(new Key(occupation.value(), element), hundredths);
                sums.forEach((baseline, byKey) ->
                        byKey.merge(new Key(baseline.group(occupation), element), new Sum(hundredths, 1), Sum::plus));
            }
        }
    }

    /** Returns the means as estimates; NaN where no other occupation has a level of the element. */
    public LevelEstimate estimate(Baseline baseline) {
        return (occupation, element) -> othersMean(baseline, occupation, element);
    }

    private double othersMean(Baseline baseline, OccupationCode occupation, ElementId element) {
        Sum all = sums.get(baseline).getOrDefault(new Key(baseline.group(occupation), element), new Sum(0, 0));
        Integer level = own.get(new Key(occupation.value(), element));
        Sum others = level == null ? all : all.plus(new Sum(-level, -1));
        if (others.levels() > 0) {
            return (double) others.hundredths() / others.levels();
        }
        return baseline.wider()
                .map(wider -> othersMean(wider, occupation, element))
                .orElse(Double.NaN);
    }
}
