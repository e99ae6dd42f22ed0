package org.skillgap.adapter.onet.service;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.skillgap.application.error.RowProblem;
import org.skillgap.application.landing.ServiceReading;
import org.skillgap.application.landing.ServiceReading.NamedRating;
import org.skillgap.application.landing.ServiceRow;
import org.skillgap.application.release.OccupationRating;
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
 * Reads rows, each by itself. The keys of ratings and occupations are documented by O*NET (reference manual of the Web
 * Services 1.9, "Data rows"); those of scales and elements are inferred from the names of their columns. Keys that are not
 * known are ignored, one that is missing means the same as {@code null}. The lengths are those of text releases.
 */
final class RowReading {

    private static final Scale IMPORTANCE = new Scale(ScaleId.IMPORTANCE, "Importance", 1, 5);
    private static final Scale LEVEL = new Scale(ScaleId.LEVEL, "Level", 0, 7);

    private static final int NAME = 150;
    private static final int SCALE_NAME = 100;
    private static final int DESCRIPTION = 2000;
    private static final int DOMAIN_SOURCE = 30;

    private final List<Scale> scales = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private final List<Occupation> occupations = new ArrayList<>();
    private final List<NamedRating> ratings = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    private RowReading() {}

    /** Returns what the rows say. */
    static ServiceReading of(List<ServiceRow> rows) {
        RowReading reading = new RowReading();
        rows.forEach(reading::read);
        return new ServiceReading(
                reading.scales, reading.elements, reading.occupations, reading.ratings, reading.problems);
    }

    private void read(ServiceRow row) {
        JsonRow json = new JsonRow(row, places.merge(row.table(), 1, Integer::sum), problems);
        if (!json.isGood()) {
            return;
        }
        switch (row.table()) {
            case Tables.OCCUPATIONS -> readOccupation(json);
            case Tables.SCALES -> readScale(json);
            case Tables.ELEMENTS -> readElement(json);
            default -> readRating(json, row.table());
        }
    }

    private void readOccupation(JsonRow row) {
        Optional<OccupationCode> code = row.occupation();
        String title = row.name("title", NAME);
        String description = row.text("description", DESCRIPTION);
        if (row.isGood()) {
            occupations.add(new Occupation(code.orElseThrow(), title, description));
        }
    }

    private void readScale(JsonRow row) {
        Optional<ScaleId> id = row.scale();
        String name = row.name("scale_name", SCALE_NAME);
        double minimum = row.number("minimum", 5, 2);
        double maximum = row.number("maximum", 5, 2);
        if (minimum > maximum) {
            row.refuse("minimum", "above the maximum");
        }
        if (row.isGood()) {
            scales.add(new Scale(id.orElseThrow(), name, minimum, maximum));
        }
    }

    private void readElement(JsonRow row) {
        Optional<ElementId> id = row.element();
        String name = row.name("element_name", NAME);
        String description = row.text("description", DESCRIPTION);
        if (row.isGood()) {
            elements.add(new Element(id.orElseThrow(), name, description));
        }
    }

    private void readRating(JsonRow row, String table) {
        if (!Tables.hasRatings(table)) {
            row.refuse("", "a table that is not known");
            return;
        }
        Optional<OccupationCode> code = row.occupation();
        Optional<ElementId> element = row.element();
        String name = row.name("element_name", NAME);
        Optional<ScaleId> scaleId = row.scale();
        double value = row.number("data_value", 3, 2);
        double raters = row.optionalAmount("n", 9, 0);
        double error = row.optionalAmount("standard_error", 3, 4);
        double lower = row.optionalNumber("lower_ci_bound", 3, 4);
        double upper = row.optionalNumber("upper_ci_bound", 3, 4);
        Flag suppress = row.flag("recommend_suppress");
        Flag notRelevant = row.flag("not_relevant");
        YearMonth month = row.month("date_updated");
        String source = row.text("domain_source", DOMAIN_SOURCE);
        scaleId.ifPresent(id -> checkScale(row, id, value, lower, upper));
        if (!row.isGood()) {
            return;
        }
        int count = Double.isNaN(raters) ? 0 : (int) raters;
        Rating rating = new Rating(
                value, count, error, lower, upper, suppress, notRelevant, month, source, RatingSource.ONET_API);
        ratings.add(new NamedRating(
                new OccupationRating(code.orElseThrow(), element.orElseThrow(), scaleId.orElseThrow(), rating),
                name,
                table,
                row.place()));
    }

    private static void checkScale(JsonRow row, ScaleId id, double value, double lower, double upper) {
        if (!id.equals(ScaleId.IMPORTANCE) && !id.equals(ScaleId.LEVEL)) {
            row.refuse("scale_id", "a rating is on scale IM or LV");
            return;
        }
        Scale scale = id.equals(ScaleId.LEVEL) ? LEVEL : IMPORTANCE;
        row.refuseOutside(scale, "data_value", value);
        row.refuseOutside(scale, "lower_ci_bound", lower);
        row.refuseOutside(scale, "upper_ci_bound", upper);
        if (lower > upper) {
            row.refuse("lower_ci_bound", "the lower bound is above the upper bound");
        }
    }
}
