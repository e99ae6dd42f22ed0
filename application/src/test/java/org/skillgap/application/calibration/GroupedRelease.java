package org.skillgap.application.calibration;

import java.time.YearMonth;
import java.util.List;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.Origin;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseBuilder;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;
import org.skillgap.domain.rating.Scale;
import org.skillgap.domain.rating.ScaleId;

/** 24 occupations of six minor groups with two skills, in levels of quarters, and one that is not rated. */
final class GroupedRelease {

    static final OccupationCode UNRATED = new OccupationCode("53-3032.00");

    private static final List<String> GROUPS = List.of("11-1", "11-2", "11-3", "15-1", "15-2", "17-1");

    private GroupedRelease() {}

    /**
     * @param name its name; its SHA-256 follows from name and shift
     * @param shift added to every level, in quarters
     */
    static Release named(String name, int shift) {
        ReleaseBuilder builder = new ReleaseBuilder();
        Origin origin = new Origin("made up", 0);
        builder.scale(origin, new Scale(ScaleId.IMPORTANCE, "Importance", 1, 5));
        builder.scale(origin, new Scale(ScaleId.LEVEL, "Level", 0, 7));
        List<Element> skills = List.of(
                new Element(new ElementId("2.A.1.a"), "Reading", ""),
                new Element(new ElementId("2.A.1.b"), "Listening", ""));
        skills.forEach(skill -> builder.element(origin, skill));
        int number = 0;
        for (String group : GROUPS) {
            for (int place = 0; place < 4; place++) {
                OccupationCode code = new OccupationCode(group + place + "11.00");
                builder.occupation(origin, new Occupation(code, "Occupation " + number, ""));
                for (int skill = 0; skill < 2; skill++) {
                    double level = (number * 5 + skill * 7) % 16 / 4.0 + shift / 4.0;
                    Element element = skills.get(skill);
                    rate(builder, origin, code, element, ScaleId.IMPORTANCE, 3);
                    rate(builder, origin, code, element, ScaleId.LEVEL, level);
                }
                number++;
            }
        }
        builder.occupation(origin, new Occupation(UNRATED, "Not rated", ""));
        return builder.build(name, "%064x".formatted((name + shift).hashCode() & 0xffffffffL));
    }

    private static void rate(
            ReleaseBuilder builder, Origin origin, OccupationCode code, Element element, ScaleId scale, double value) {
        Rating rating = new Rating(
                value,
                8,
                0.125,
                Double.NaN,
                Double.NaN,
                Flag.NO,
                scale.equals(ScaleId.LEVEL) ? Flag.NO : Flag.NOT_AVAILABLE,
                YearMonth.of(2023, 8),
                "Analyst",
                RatingSource.ONET_FILE);
        builder.rating(origin, new OccupationRating(code, element.id(), scale, rating), element.name());
    }
}
