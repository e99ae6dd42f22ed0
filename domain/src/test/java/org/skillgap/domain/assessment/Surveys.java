package org.skillgap.domain.assessment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.gap.PriorVariance;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;

/** Made-up surveys and assessments. */
final class Surveys {

    static final ElementId READING = new ElementId("2.A.1.a");
    static final ElementId LISTENING = new ElementId("2.A.1.b");

    private static final List<String> MINOR_GROUPS = List.of("11-1", "11-2", "11-3", "15-1", "15-2", "17-1");

    private Surveys() {}

    /** Returns a profile of the elements 2.A.1.a, 2.A.1.b and on, each rated by eight people with a standard error of 0.1. */
    static Profile profile(double... levels) {
        Profile.Builder profile = Profile.builder();
        for (int i = 0; i < levels.length; i++) {
            String id = "2.A.1." + (char) ('a' + i);
            profile.levelRating(new Element(new ElementId(id), "Skill " + id, ""), rating(levels[i]));
        }
        return profile.build();
    }

    static ModeratedProfile moderated(double... levels) {
        return ModeratedProfile.of(profile(levels), new PriorVariance(0.08));
    }

    private static Rating rating(double level) {
        return new Rating(
                level,
                8,
                0.1,
                Double.NaN,
                Double.NaN,
                Flag.NO,
                Flag.NO,
                YearMonth.of(2025, 8),
                "Analyst",
                RatingSource.ONET_FILE);
    }

    static ComparedLevel row(String code, ElementId element, double surveyed, double assessed) {
        return new ComparedLevel(new OccupationCode(code), element, Level.of(surveyed), Level.of(assessed));
    }

    /** Returns occupations of six minor groups, four in each, the first of them first. */
    static List<OccupationCode> occupations(int count) {
        List<OccupationCode> codes = new ArrayList<>();
        for (String group : MINOR_GROUPS) {
            for (int i = 0; i < 4 && codes.size() < count; i++) {
                codes.add(new OccupationCode(group + i + "11.00"));
            }
        }
        return codes;
    }

    /** Returns the two surveyed levels of each of 24 occupations, spread from 1.5 to 4.09 by a rule that anybody can repeat. */
    static SortedMap<OccupationCode, Profile> surveyed() {
        SortedMap<OccupationCode, Profile> surveyed = new TreeMap<>();
        List<OccupationCode> codes = occupations(24);
        for (int i = 0; i < codes.size(); i++) {
            surveyed.put(codes.get(i), profile(surveyedLevel(i, 0) / 100.0, surveyedLevel(i, 1) / 100.0));
        }
        return surveyed;
    }

    private static int surveyedLevel(int occupation, int element) {
        return 150 + (37 * occupation + 91 * element) % 260;
    }

    /** Returns what a model says of them that assesses too high, with errors that repeat. */
    static Map<OccupationCode, Map<ElementId, Level>> assessed() {
        Map<OccupationCode, Map<ElementId, Level>> assessed = new TreeMap<>();
        List<OccupationCode> codes = occupations(24);
        for (int i = 0; i < codes.size(); i++) {
            assessed.put(codes.get(i), Map.of(READING, assessedLevel(i, 0), LISTENING, assessedLevel(i, 1)));
        }
        return assessed;
    }

    private static Level assessedLevel(int occupation, int element) {
        int tooHigh = (53 * occupation + 29 * element) % 170;
        return new Level(Math.min(700, surveyedLevel(occupation, element) / 5 * 5 + tooHigh));
    }
}
