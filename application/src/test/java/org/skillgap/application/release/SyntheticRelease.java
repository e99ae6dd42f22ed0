package org.skillgap.application.release;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;
import org.skillgap.domain.rating.Scale;
import org.skillgap.domain.rating.ScaleId;

/** Makes small or large releases for tests, with made-up figures that follow from the arguments. */
public final class SyntheticRelease {

    private SyntheticRelease() {}

    /** Returns the code of the occupation with this number, 0 to 9999: {@code 11-0000.00} and on. */
    public static OccupationCode code(int number) {
        return new OccupationCode("11-%04d.00".formatted(number));
    }

    /**
     * Returns a release in which every occupation has every skill.
     *
     * @param name its name; its SHA-256 follows from the name and the other arguments
     * @param occupations how many occupations, the last one without ratings if there are at least two
     * @param skills how many skills, 1 to 26
     * @param shift added to every level in quarters, so that two releases can differ in every value
     */
    public static Release of(String name, int occupations, int skills, int shift) {
        ReleaseBuilder builder = new ReleaseBuilder();
        Origin origin = new Origin("synthetic", 0);
        builder.scale(origin, new Scale(ScaleId.IMPORTANCE, "Importance", 1, 5));
        builder.scale(origin, new Scale(ScaleId.LEVEL, "Level", 0, 7));
        List<Element> elements = new ArrayList<>();
        for (int skill = 0; skill < skills; skill++) {
            Element element =
                    new Element(new ElementId("2.B.1." + (char) ('a' + skill)), "Skill " + skill, "What it is");
            elements.add(element);
            builder.element(origin, element);
        }
        for (int number = 0; number < occupations; number++) {
            builder.occupation(origin, new Occupation(code(number), "Occupation " + number, "Does things."));
            if (occupations > 1 && number == occupations - 1) {
                break;
            }
            for (int skill = 0; skill < skills; skill++) {
                double level = (number + 3 * skill + shift) % 28 / 4.0;
                rate(builder, origin, code(number), elements.get(skill), ScaleId.IMPORTANCE, 1 + level / 7 * 4);
                rate(builder, origin, code(number), elements.get(skill), ScaleId.LEVEL, level);
            }
        }
        return builder.build(
                name, "%064x".formatted((name + occupations + "/" + skills + "/" + shift).hashCode() & 0xffffffffL));
    }

    private static void rate(
            ReleaseBuilder builder, Origin origin, OccupationCode code, Element element, ScaleId scale, double value) {
        double rounded = Math.round(value * 100) / 100.0;
        Rating rating = new Rating(
                rounded,
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
