package org.skillgap.adapter.onet.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillgap.application.error.RowProblem;
import org.skillgap.application.landing.ServiceReading;
import org.skillgap.application.landing.ServiceReading.NamedRating;
import org.skillgap.application.landing.ServiceRow;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;
import org.skillgap.domain.rating.Scale;
import org.skillgap.domain.rating.ScaleId;

class RowReadingTest {

    /** The row of the reference manual, "Data rows". */
    private static final String DOCUMENTED = """
            { "onetsoc_code" : "11-1011.00", "title" : "Chief Executives", "element_id" : "2.C.1.a",
              "element_name" : "Administration and Management", "scale_id" : "IM", "scale_name" : "Importance",
              "data_value" : 4.78, "n" : 28, "standard_error" : 0.1102, "lower_ci_bound" : 4.5564,
              "upper_ci_bound" : 5, "recommend_suppress" : "N", "not_relevant" : null,
              "date_updated" : "2023-08-01", "domain_source" : "Incumbent" }""";

    private static final OccupationCode CHIEFS = new OccupationCode("11-1011.00");
    private static final ElementId ADMINISTRATION = new ElementId("2.C.1.a");

    private static ServiceReading read(String json) {
        return RowReading.of(List.of(ServiceRow.of(CHIEFS, "knowledge", json)));
    }

    @Test
    void read_takesTheDocumentedRow() {
        Rating rating = new Rating(
                4.78,
                28,
                0.1102,
                4.5564,
                5,
                Flag.NO,
                Flag.NOT_AVAILABLE,
                YearMonth.of(2023, 8),
                "Incumbent",
                RatingSource.ONET_API);
        OccupationRating row = new OccupationRating(CHIEFS, ADMINISTRATION, ScaleId.IMPORTANCE, rating);

        assertThat(read(DOCUMENTED).problems()).isEmpty();
        assertThat(read(DOCUMENTED).ratings())
                .containsExactly(new NamedRating(row, "Administration and Management", "knowledge", 1));
        assertThat(ElementDomain.of(ADMINISTRATION)).isEqualTo(ElementDomain.KNOWLEDGE);
    }

    @Test
    void read_takesWhatIsNotPublished() {
        ServiceReading reading = read("""
                {"onetsoc_code":"11-1011.00","element_id":"2.C.1.a","element_name":"A","scale_id":"LV","data_value":0,
                "n":null,"standard_error":null,"date_updated":"2023-08-31","not_relevant":"n/a","new":[{}]}""");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.ratings().get(0).rating().rating())
                .isEqualTo(new Rating(
                        0,
                        0,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Flag.NOT_AVAILABLE,
                        Flag.NOT_AVAILABLE,
                        YearMonth.of(2023, 8),
                        "",
                        RatingSource.ONET_API));
    }

    @Test
    void read_takesOccupationsScalesAndElements() {
        ServiceReading reading = RowReading.of(List.of(
                ServiceRow.of(CHIEFS, "occupation_data", """
                        {"onetsoc_code":"11-1011.00","title":" Chief Executives ","description":null}"""),
                new ServiceRow(ServiceRow.REFERENCE, "scales_reference", """
                        {"scale_id":"WI","scale_name":"Impact","minimum":-3,"maximum":3.0}"""),
                new ServiceRow(ServiceRow.REFERENCE, "content_model_reference", """
                        {"element_id":"2.B.3.e","element_name":"Programming","description":"Write \\"it\\"."}""")));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.occupations()).containsExactly(new Occupation(CHIEFS, "Chief Executives", ""));
        assertThat(reading.scales()).containsExactly(new Scale(new ScaleId("WI"), "Impact", -3, 3));
        assertThat(reading.elements())
                .containsExactly(new Element(new ElementId("2.B.3.e"), "Programming", "Write \"it\"."));
    }

    /** Text, what is put in its place, key, value, reason. */
    static Stream<Arguments> broken() {
        String offImportance = "outside scale IM, which runs from 1 to 5";
        String badDate = "not a date of the form YYYY-MM-DD";
        return Stream.of(
                arguments("4.78,", "\"4.78\",", "data_value", "4.78", "not a number"),
                arguments("4.78,", "null,", "data_value", "null", "a number is needed"),
                arguments("\"data_value\"", "\"value\"", "data_value", "", "a number is needed"),
                arguments("4.78,", "4.785,", "data_value", "4.785", "more than 2 decimals"),
                arguments("4.78,", "5.01,", "data_value", "5.01", offImportance),
                arguments("4.78,", "0.99,", "data_value", "0.99", offImportance),
                arguments(
                        "4.78,",
                        "1E+999999999,",
                        "data_value",
                        "1E+999999999",
                        "more than 3 digits before the decimal point"),
                arguments("28,", "2.5,", "n", "2.5", "not a whole number"),
                arguments("28,", "-2,", "n", "-2", "must not be negative"),
                arguments("28,", "true,", "n", "true", "not a number"),
                arguments("0.1102", "-0.1102", "standard_error", "-0.1102", "must not be negative"),
                arguments("0.1102", "0.11021", "standard_error", "0.11021", "more than 4 decimals"),
                arguments("4.5564", "0.5", "lower_ci_bound", "0.5", offImportance),
                arguments(
                        "\"upper_ci_bound\" : 5",
                        "\"upper_ci_bound\" : 4.5",
                        "lower_ci_bound",
                        "4.5564",
                        "the lower bound is above the upper bound"),
                arguments("\"N\"", "false", "recommend_suppress", "false", "not a text"),
                arguments("\"N\"", "\"n\"", "recommend_suppress", "n", "not Y, N or null"),
                arguments("2023-08-01", "08/2023", "date_updated", "08/2023", badDate),
                arguments("2023-08-01", "2023-02-30", "date_updated", "2023-02-30", badDate),
                arguments("\"2023-08-01\"", "null", "date_updated", "null", badDate),
                arguments("11-1011.00", "11-1011", "onetsoc_code", "11-1011", "not a code of the form 15-1252.00"),
                arguments(
                        "11-1011.00",
                        "11-1021.00",
                        "onetsoc_code",
                        "11-1021.00",
                        "the row is about another occupation than asked for"),
                arguments("2.C.1.a", "2.C.", "element_id", "2.C.", "not an element id of the form 2.B.3.e"),
                arguments("\"IM\"", "\"im\"", "scale_id", "im", "not a scale id of one to three capital letters"),
                arguments("\"IM\"", "\"WI\"", "scale_id", "WI", "a rating is on scale IM or LV"),
                arguments("\"Administration and Management\"", "\" \"", "element_name", " ", "must not be blank"),
                arguments("Incumbent", "x".repeat(31), "domain_source", "x".repeat(31), "longer than 30 characters"),
                arguments("Incumbent", "In\\u0000cumbent", "domain_source", "In?cumbent", "holds a control character"),
                arguments("Incumbent", "In\\ud800cumbent", "domain_source", "In?cumbent", "holds half a character"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void read_refusesABrokenValue(String text, String replacement, String key, String value, String reason) {
        assertThat(DOCUMENTED).contains(text);
        ServiceReading reading = read(DOCUMENTED.replace(text, replacement));

        assertThat(reading.ratings()).isEmpty();
        assertThat(reading.problems()).containsExactly(new RowProblem("knowledge", 1, key, value, reason));
    }

    @Test
    void read_countsTheRowsOfEachTable() {
        ServiceRow good = ServiceRow.of(CHIEFS, "knowledge", DOCUMENTED);
        ServiceReading reading = RowReading.of(List.of(
                good,
                ServiceRow.of(CHIEFS, "skills", DOCUMENTED),
                ServiceRow.of(CHIEFS, "knowledge", "[]"),
                ServiceRow.of(CHIEFS, "tasks", DOCUMENTED),
                good));

        assertThat(reading.ratings()).extracting(NamedRating::row).containsExactly(1, 1, 3);
        assertThat(reading.problems())
                .containsExactly(
                        new RowProblem("knowledge", 2, "", "", "not a JSON object"),
                        new RowProblem("tasks", 1, "", "", "a table that is not known"));
    }
}
