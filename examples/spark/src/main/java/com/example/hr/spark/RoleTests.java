package com.example.hr.spark;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.gap.PriorVariance;
import org.skillgap.domain.gap.TestedGap;
import org.skillgap.domain.gap.Verdict;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;

/** The roles that people are tested against, each moderated once. What Spark and a plain loop have in common. Immutable. */
final class RoleTests {

    private static final YearMonth RATED_ON = YearMonth.of(2026, 11);

    private final PriorVariance prior;
    private final Map<String, Element> elements = new HashMap<>();
    private final Map<String, ModeratedProfile> roles = new TreeMap<>();

    /**
     * @param rows the ratings of all roles, in any order
     * @param priorVariance the mean of N·SE² over the ratings of such roles, in squared levels
     */
    RoleTests(List<RatedLevel> rows, double priorVariance) {
        prior = new PriorVariance(priorVariance);
        rows.forEach(row -> elements.computeIfAbsent(row.element(), id -> new Element(new ElementId(id), id, "")));
        Map<String, Profile.Builder> builders = new TreeMap<>();
        rows.forEach(row -> add(builders.computeIfAbsent(row.owner(), role -> Profile.builder()), row));
        builders.forEach((role, builder) -> roles.put(role, ModeratedProfile.of(builder.build(), prior)));
    }

    private void add(Profile.Builder profile, RatedLevel row) {
        Element element = elements.get(row.element());
        if (element != null) {
            profile.levelRating(element, Rating.given(row.level(), row.raters(), row.standardError(), RATED_ON));
        }
    }

    /** Returns the names of the roles, in alphabetical order. */
    List<String> names() {
        return List.copyOf(roles.keySet());
    }

    /**
     * Returns how many gaps the ratings support between a person and each role, in the order of {@link #names}.
     *
     * @param rows the ratings of one person; elements that no role has are left out
     */
    int[] gaps(List<RatedLevel> rows) {
        Profile.Builder builder = Profile.builder();
        rows.forEach(row -> add(builder, row));
        ModeratedProfile person = ModeratedProfile.of(builder.build(), prior);
        return roles.values().stream().mapToInt(role -> gaps(person, role)).toArray();
    }

    private static int gaps(ModeratedProfile person, ModeratedProfile role) {
        int gaps = 0;
        for (Verdict verdict : TestedGap.between(person, role).verdicts()) {
            gaps += verdict == Verdict.GAP ? 1 : 0;
        }
        return gaps;
    }
}
