package org.skillgap.adapter.web;

import java.time.YearMonth;
import java.util.List;
import org.skillgap.application.release.AlternateTitle;
import org.skillgap.application.release.JobZone;
import org.skillgap.application.release.LevelAnchor;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.Origin;
import org.skillgap.application.release.RelatedOccupation;
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

/**
 * A release with made-up figures for the occupations that the examples of the OpenAPI document ask about, and thirty more, so
 * that lists are longer than their defaults. It has something of everything that an answer can show: levels of 0, flags,
 * anchors, ratings without a standard error, an occupation without ratings, job zones here and there.
 */
final class ExampleRelease {

    /** Known, and not rated. */
    static final String UNRATED = "15-2051.00";

    private static final Origin ORIGIN = new Origin("made up", 0);
    private static final List<String> ASKED_ABOUT = List.of("11-1011.00", "11-3013.00", "15-1252.00", "29-1141.00");
    private static final int OTHERS = 30;
    private static final Element[] SKILLS = {
        element("2.A.1.a", "Reading Comprehension"),
        element("2.B.3.e", "Programming"),
        element("2.B.3.j", "Equipment Maintenance"),
        element("2.B.4.g", "Systems Analysis")
    };
    private static final Element KNOWLEDGE = element("2.C.1.a", "Administration and Management");

    private ExampleRelease() {}

    /** Returns the release. */
    static Release rated() {
        ReleaseBuilder builder = occupations();
        int number = 0;
        for (String code : ASKED_ABOUT) {
            rate(builder, code, ++number);
        }
        for (int other = 0; other < OTHERS; other++) {
            rate(builder, other(other), ++number);
        }
        builder.levelAnchor(ORIGIN, anchor(2, "Mend a rake"), "");
        builder.levelAnchor(ORIGIN, anchor(4, "Mend a mower"), "");
        return builder.build("Examples", "00112233445566778899aabbccddeeff".repeat(2));
    }

    /** Returns the same occupations without any rating. */
    static Release bare() {
        return occupations().build("Bare", "ffeeddccbbaa99887766554433221100".repeat(2));
    }

    private static ReleaseBuilder occupations() {
        ReleaseBuilder builder = new ReleaseBuilder();
        builder.scale(ORIGIN, new Scale(ScaleId.IMPORTANCE, "Importance", 1, 5));
        builder.scale(ORIGIN, new Scale(ScaleId.LEVEL, "Level", 0, 7));
        occupation(builder, ASKED_ABOUT.get(0), "Chief Executives", "Runs a company.");
        occupation(builder, ASKED_ABOUT.get(1), "Facilities Managers", "Keeps buildings – früh und spät.");
        occupation(builder, ASKED_ABOUT.get(2), "Software Developers", "");
        occupation(builder, ASKED_ABOUT.get(3), "Registered Nurses", "Cares for patients.");
        occupation(builder, UNRATED, "Data Scientists", "Finds out.");
        for (int other = 0; other < OTHERS; other++) {
            occupation(builder, other(other), "Nurse " + other, "Cares for patients.");
        }
        builder.jobZone(ORIGIN, new JobZone(code(ASKED_ABOUT.get(0)), 5, YearMonth.of(2024, 1), "Analyst"));
        builder.jobZone(ORIGIN, new JobZone(code(ASKED_ABOUT.get(1)), 3, YearMonth.of(2024, 1), "Analyst"));
        builder.alternateTitle(ORIGIN, new AlternateTitle(code(ASKED_ABOUT.get(0)), "Boss", "", ""));
        builder.relatedOccupation(
                ORIGIN, new RelatedOccupation(code(ASKED_ABOUT.get(0)), code(ASKED_ABOUT.get(1)), "Primary-Short", 1));
        return builder;
    }

    private static void occupation(ReleaseBuilder builder, String code, String title, String description) {
        builder.occupation(ORIGIN, new Occupation(code(code), title, description));
    }

    private static String other(int number) {
        return "29-20%02d.00".formatted(number);
    }

    private static OccupationCode code(String code) {
        return new OccupationCode(code);
    }

    private static Element element(String id, String name) {
        return new Element(new ElementId(id), name, "");
    }

    private static LevelAnchor anchor(double level, String wording) {
        return new LevelAnchor(new ElementId("2.B.3.j"), ScaleId.LEVEL, level, wording);
    }

    /** Levels go up and down from occupation to occupation, from 0 on. */
    private static void rate(ReleaseBuilder builder, String code, int number) {
        for (int skill = 0; skill < SKILLS.length; skill++) {
            double level = (number * (skill + 1) - 1) % 15 * 0.25;
            rate(builder, code, SKILLS[skill], level, 0.25);
        }
        rate(builder, code, KNOWLEDGE, number % 7, number % 2 == 0 ? 0.25 : Double.NaN);
    }

    private static void rate(ReleaseBuilder builder, String code, Element element, double level, double standardError) {
        Rating importance = rating(1 + level / 2, Double.NaN, 0, Flag.NOT_AVAILABLE, "");
        Rating levelRating = rating(level, standardError, 8, level == 0 ? Flag.YES : Flag.NO, "Analyst");
        builder.rating(ORIGIN, row(code, element, ScaleId.IMPORTANCE, importance), element.name());
        builder.rating(ORIGIN, row(code, element, ScaleId.LEVEL, levelRating), element.name());
    }

    private static OccupationRating row(String code, Element element, ScaleId scale, Rating rating) {
        return new OccupationRating(code(code), element.id(), scale, rating);
    }

    private static Rating rating(double value, double standardError, int raters, Flag notRelevant, String ratedBy) {
        return new Rating(
                value,
                raters,
                standardError,
                Double.NaN,
                Double.NaN,
                value > 3 ? Flag.YES : Flag.NOT_AVAILABLE,
                notRelevant,
                YearMonth.of(2024, 11),
                ratedBy,
                RatingSource.ONET_FILE);
    }
}
