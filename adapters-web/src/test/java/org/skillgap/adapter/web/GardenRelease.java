package org.skillgap.adapter.web;

import java.time.YearMonth;
import org.skillgap.application.release.AlternateTitle;
import org.skillgap.application.release.JobZone;
import org.skillgap.application.release.LevelAnchor;
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

/**
 * A made-up release of four occupations and five skills, small enough to know its answers by heart: a gardener (37-3011)
 * and a head gardener (37-1012) with different skills, a garden historian (37-1099) without ratings, a baker (51-3011)
 * who has the gardener's skills. Both gardeners know biology, the head gardener's without a standard error.
 */
final class GardenRelease {

    static final String GARDENER = "37-3011.00";
    static final String HEAD_GARDENER = "37-1012.00";
    static final String HISTORIAN = "37-1099.00";
    static final String BAKER = "51-3011.00";
    static final String UNKNOWN = "99-9999.00";

    private static final Origin ORIGIN = new Origin("made up", 0);
    private static final String[][] SKILLS = {
        {"2.A.1.a", "Reading"},
        {"2.B.1.a", "Listening"},
        {"2.B.3.e", "Planning"},
        {"2.B.3.j", "Mending"},
        {"2.B.3.k", "Digging"}
    };

    private GardenRelease() {}

    static Release named(String name, String sha256) {
        ReleaseBuilder builder = new ReleaseBuilder();
        builder.scale(ORIGIN, new Scale(ScaleId.IMPORTANCE, "Importance", 1, 5));
        builder.scale(ORIGIN, new Scale(ScaleId.LEVEL, "Level", 0, 7));
        occupation(builder, GARDENER, "Gardener", "Keeps gardens – früh und spät.");
        occupation(builder, HEAD_GARDENER, "Head Gardener", "Leads gardeners.");
        occupation(builder, HISTORIAN, "Garden Historian", "");
        occupation(builder, BAKER, "Baker", "Bakes.");
        builder.jobZone(ORIGIN, new JobZone(code(GARDENER), 2, YearMonth.of(2024, 1), "Analyst"));
        builder.jobZone(ORIGIN, new JobZone(code(HEAD_GARDENER), 4, YearMonth.of(2024, 1), "Analyst"));
        builder.alternateTitle(ORIGIN, new AlternateTitle(code(GARDENER), "Rose Tender", "", ""));
        builder.alternateTitle(ORIGIN, new AlternateTitle(code(GARDENER), "Hedge Cutter", "", ""));
        levels(builder, GARDENER, 3, 4.5, 0, 0, 0);
        levels(builder, HEAD_GARDENER, 3.12, 4, 1, 2.25, 1);
        levels(builder, BAKER, 3, 4.5, 0, 0, 0);
        anchor(builder, "2.B.3.j", 2, "Mend a rake");
        anchor(builder, "2.B.3.j", 4, "Mend a mower");
        anchor(builder, "2.B.3.e", 2, "Plan a flower bed");
        anchor(builder, "2.B.3.e", 6, "Plan a park");
        knowledge(builder, GARDENER, 2, 0.25);
        knowledge(builder, HEAD_GARDENER, 4, Double.NaN);
        return builder.build(name, sha256);
    }

    private static OccupationCode code(String code) {
        return new OccupationCode(code);
    }

    private static void occupation(ReleaseBuilder builder, String code, String title, String description) {
        builder.occupation(ORIGIN, new Occupation(code(code), title, description));
    }

    private static void levels(ReleaseBuilder builder, String code, double... levels) {
        for (int i = 0; i < levels.length; i++) {
            Element element = new Element(new ElementId(SKILLS[i][0]), SKILLS[i][1], "");
            builder.rating(ORIGIN, row(code, element, ScaleId.IMPORTANCE, bare(1 + i * 0.5)), element.name());
            builder.rating(ORIGIN, row(code, element, ScaleId.LEVEL, full(levels[i])), element.name());
        }
    }

    private static void anchor(ReleaseBuilder builder, String element, double level, String wording) {
        builder.levelAnchor(ORIGIN, new LevelAnchor(new ElementId(element), ScaleId.LEVEL, level, wording), "");
    }

    /** The one knowledge area, rated by 23 people. */
    private static void knowledge(ReleaseBuilder builder, String code, double level, double standardError) {
        Element biology = new Element(new ElementId("2.C.4.d"), "Biology", "");
        Rating rating = new Rating(
                level,
                23,
                standardError,
                Double.NaN,
                Double.NaN,
                Flag.YES,
                Flag.NO,
                YearMonth.of(2021, 8),
                "Incumbent",
                RatingSource.ONET_FILE);
        builder.rating(ORIGIN, row(code, biology, ScaleId.IMPORTANCE, bare(3)), biology.name());
        builder.rating(ORIGIN, row(code, biology, ScaleId.LEVEL, rating), biology.name());
    }

    private static OccupationRating row(String code, Element element, ScaleId scale, Rating rating) {
        return new OccupationRating(code(code), element.id(), scale, rating);
    }

    private static Rating bare(double value) {
        return new Rating(
                value,
                0,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Flag.NOT_AVAILABLE,
                Flag.NOT_AVAILABLE,
                YearMonth.of(2023, 8),
                "",
                RatingSource.ONET_FILE);
    }

    private static Rating full(double value) {
        return new Rating(
                value,
                8,
                0.125,
                Math.max(0, value - 0.25),
                value + 0.25,
                Flag.NO,
                value == 0 ? Flag.YES : Flag.NO,
                YearMonth.of(2024, 11),
                "Analyst",
                RatingSource.ONET_FILE);
    }
}
