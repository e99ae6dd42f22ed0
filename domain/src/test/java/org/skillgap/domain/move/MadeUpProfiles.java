package org.skillgap.domain.move;

import java.time.YearMonth;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;

/** Profiles by chance, each of which leaves some elements out. */
final class MadeUpProfiles {

    private static final int ELEMENTS = 8;

    private MadeUpProfiles() {}

    static OccupationCode code(int number) {
        return new OccupationCode("11-10%02d.00".formatted(number));
    }

    static SortedMap<OccupationCode, Profile> many(int count, Random random) {
        SortedMap<OccupationCode, Profile> profiles = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            profiles.put(code(i), one(random));
        }
        return profiles;
    }

    static Profile one(Random random) {
        Profile.Builder profile = Profile.builder();
        for (int i = 0; i < ELEMENTS; i++) {
            if (random.nextInt(4) > 0) {
                add(profile, i, random.nextInt(701) / 100.0, 1 + random.nextInt(401) / 100.0);
            }
        }
        return profile.build();
    }

    /** A profile with all its weights equal, so that its difficulties from level 0 are the mean of its levels. */
    static Profile of(double... levels) {
        Profile.Builder profile = Profile.builder();
        for (int i = 0; i < levels.length; i++) {
            add(profile, i, levels[i], 1);
        }
        return profile.build();
    }

    static void add(Profile.Builder profile, int element, double level, double importance) {
        Element skill = new Element(new ElementId("2.A.1." + element), "Skill " + element, "");
        profile.levelRating(skill, Rating.given(level, 8, 0.2, YearMonth.of(2025, 8)));
        profile.importanceRating(skill, Rating.given(importance, 8, 0.2, YearMonth.of(2025, 8)));
    }
}
