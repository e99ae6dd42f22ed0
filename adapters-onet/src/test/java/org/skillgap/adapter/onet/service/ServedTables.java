package org.skillgap.adapter.onet.service;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.Release;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.Scale;
import org.skillgap.domain.rating.ScaleId;

/** The tables of a release as the Web Services hold them. Their rows are text, with decimals as in the files. */
final class ServedTables {

    private final Map<String, List<Row>> tables = new LinkedHashMap<>();
    private final Map<OccupationCode, String> titles;
    private final Map<ElementId, String> elements;
    private final Map<ScaleId, String> scales;

    /**
     * A row.
     *
     * @param code its onetsoc_code; empty if it has none
     * @param json its text
     */
    record Row(String code, String json) {}

    ServedTables(Release release, OnetServer.Layout layout) {
        titles = release.occupations().stream().collect(Collectors.toMap(Occupation::code, Occupation::title));
        elements = release.elements().stream().collect(Collectors.toMap(Element::id, Element::name));
        scales = release.scales().stream().collect(Collectors.toMap(Scale::id, Scale::name));
        for (Occupation occupation : release.occupations()) {
            add("occupation_data", occupation.code().value(), row(occupation));
        }
        release.scales().forEach(scale -> add("scales_reference", "", row(scale)));
        release.elements().forEach(element -> add("content_model_reference", "", row(element)));
        for (OccupationRating rating : release.ratings()) {
            add(table(rating.element(), layout), rating.occupation().value(), row(rating));
        }
    }

    /** Returns the tables' ids. */
    List<String> ids() {
        return List.copyOf(tables.keySet());
    }

    /** Returns the rows of a table; none if there is no such table. */
    List<Row> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    private void add(String table, String code, String json) {
        tables.computeIfAbsent(table, key -> new ArrayList<>()).add(new Row(code, json));
    }

    private static String table(ElementId element, OnetServer.Layout layout) {
        ElementDomain domain = ElementDomain.of(element);
        if (domain != ElementDomain.SKILLS || layout == OnetServer.Layout.UP_TO_30_2) {
            return domain.id();
        }
        return element.value().startsWith("2.A") ? "essential_skills" : "transferable_skills";
    }

    private static String row(Occupation occupation) {
        return "{ \"onetsoc_code\" : \"%s\", \"title\" : %s, \"description\" : %s }"
                .formatted(occupation.code(), quoted(occupation.title()), quoted(occupation.description()));
    }

    private static String row(Scale scale) {
        return "{ \"scale_id\" : \"%s\", \"scale_name\" : %s, \"minimum\" : %s, \"maximum\" : %s }"
                .formatted(scale.id(), quoted(scale.name()), (int) scale.minimum(), (int) scale.maximum());
    }

    private static String row(Element element) {
        return "{ \"element_id\" : \"%s\", \"element_name\" : %s, \"description\" : %s }"
                .formatted(element.id(), quoted(element.name()), quoted(element.description()));
    }

    private String row(OccupationRating row) {
        Rating rating = row.rating();
        return ("{ \"onetsoc_code\" : \"%s\", \"title\" : %s, \"element_id\" : \"%s\", \"element_name\" : %s,"
                        + " \"scale_id\" : \"%s\", \"scale_name\" : %s, \"data_value\" : %s, \"n\" : %s,"
                        + " \"standard_error\" : %s, \"lower_ci_bound\" : %s, \"upper_ci_bound\" : %s,"
                        + " \"recommend_suppress\" : %s, \"not_relevant\" : %s, \"date_updated\" : \"%s-01\","
                        + " \"domain_source\" : %s }")
                .formatted(
                        row.occupation(),
                        quoted(titles.get(row.occupation())),
                        row.element(),
                        quoted(elements.get(row.element())),
                        row.scale(),
                        quoted(scales.get(row.scale())),
                        number(rating.value(), 2),
                        rating.raters() == 0 ? "null" : rating.raters(),
                        number(rating.standardError(), 4),
                        number(rating.lowerBound(), 4),
                        number(rating.upperBound(), 4),
                        flag(rating.recommendSuppress()),
                        flag(rating.notRelevant()),
                        rating.ratedOn(),
                        quoted(rating.domainSource()));
    }

    private static String number(double value, int decimals) {
        return Double.isNaN(value)
                ? "null"
                : new BigDecimal(Double.toString(value)).setScale(decimals).toPlainString();
    }

    private static String flag(Flag flag) {
        return switch (flag) {
            case YES -> "\"Y\"";
            case NO -> "\"N\"";
            case NOT_AVAILABLE -> "null";
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
