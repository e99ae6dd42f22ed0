package org.skillgap.domain.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;

/**
 * What a language model assessed beside what O*NET surveyed, in all occupations that have both. A level that no other occupation
 * was surveyed on is left out, because nothing could be said about it without the model.
 *
 * @param rows by occupation, then by element id; may be empty
 */
public record ComparedLevels(List<ComparedLevel> rows) {

    /** Copies the list. */
    public ComparedLevels {
        rows = List.copyOf(rows);
    }

    /**
     * Returns the comparison.
     *
     * @param surveyed the rated occupations, all of them
     * @param assessed the levels of one model, as it assessed them
     */
    public static ComparedLevels of(
            SortedMap<OccupationCode, Profile> surveyed,
            Map<OccupationCode, ? extends Map<ElementId, Level>> assessed) {
        LevelEstimate others = GroupMeans.of(surveyed).estimate(Baseline.SKILL_MEAN);
        List<ComparedLevel> rows = new ArrayList<>();
        surveyed.forEach((occupation, profile) -> {
            Map<ElementId, ? extends Level> levels =
                    assessed.containsKey(occupation) ? assessed.get(occupation) : Map.of();
            for (int i = 0; i < profile.size(); i++) {
                ElementId element = profile.elementAt(i).id();
                boolean isCompared = levels.containsKey(element)
                        && profile.levelRatingAt(i).isPresent()
                        && !Double.isNaN(others.hundredths(occupation, element));
                if (isCompared) {
                    Level level = new Level(profile.levelHundredthsAt(i));
                    rows.add(new ComparedLevel(occupation, element, level, levels.get(element)));
                }
            }
        });
        return new ComparedLevels(rows);
    }

    /** Returns the surveyed levels beside themselves, as a model would assess them that is always right. */
    public static ComparedLevels withThemselves(SortedMap<OccupationCode, Profile> surveyed) {
        Map<OccupationCode, Map<ElementId, Level>> levels = new HashMap<>();
        surveyed.forEach((occupation, profile) -> {
            Map<ElementId, Level> own = levels.computeIfAbsent(occupation, code -> new HashMap<>());
            profile.elements().forEach(element -> own.put(element.id(), profile.level(element.id())));
        });
        return of(surveyed, levels);
    }

    /** Returns how many occupations are compared. */
    public int occupations() {
        return (int) rows.stream().map(ComparedLevel::occupation).distinct().count();
    }

    /** Returns how many SOC minor groups they belong to. */
    public int minorGroups() {
        return (int) rows.stream()
                .map(row -> row.occupation().minorGroup())
                .distinct()
                .count();
    }

    /** Returns the levels as the model assessed them; NaN where nothing is compared. */
    public LevelEstimate asAssessed() {
        return estimate(ComparedLevel::assessed);
    }

    /** Returns what a rule makes of each row, as estimates; NaN where nothing is compared. */
    LevelEstimate estimate(Function<ComparedLevel, Level> rule) {
        Map<OccupationCode, Map<ElementId, Level>> levels = new HashMap<>();
        for (ComparedLevel row : rows) {
            levels.computeIfAbsent(row.occupation(), code -> new HashMap<>()).put(row.element(), rule.apply(row));
        }
        return (occupation, element) -> {
            Level level = levels.getOrDefault(occupation, Map.of()).get(element);
            return level == null ? Double.NaN : level.hundredths();
        };
    }

    /** Returns the rows of each element, in the order of their ids. */
    SortedMap<ElementId, ComparedLevels> byElement() {
        SortedMap<ElementId, List<ComparedLevel>> lists = new TreeMap<>();
        for (ComparedLevel row : rows) {
            lists.computeIfAbsent(row.element(), element -> new ArrayList<>()).add(row);
        }
        SortedMap<ElementId, ComparedLevels> elements = new TreeMap<>();
        lists.forEach((element, list) -> elements.put(element, new ComparedLevels(list)));
        return elements;
    }
}
