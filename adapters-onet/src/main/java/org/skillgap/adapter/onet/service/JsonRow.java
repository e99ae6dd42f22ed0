package org.skillgap.adapter.onet.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.skillgap.application.error.RowProblem;
import org.skillgap.application.landing.ServiceRow;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Scale;
import org.skillgap.domain.rating.ScaleId;

/**
 * One row as the service sent it, value by value. A value that breaks a rule is noted as a problem and read as a stand-in,
 * so that the rest can still be checked; only a row without problems is used.
 */
final class JsonRow {

    private static final YearMonth SOME_MONTH = YearMonth.of(2000, 1);
    private static final Pattern DAY = Pattern.compile("(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final String NOT_AVAILABLE = "n/a";

    private final ServiceRow row;
    private final int place;
    private final JsonNode values;
    private final List<RowProblem> problems;
    private boolean isGood = true;

    /**
     * @param place the row's place in its table, from 1
     * @param problems is told what is wrong
     */
    JsonRow(ServiceRow row, int place, List<RowProblem> problems) {
        this.row = row;
        this.place = place;
        this.problems = problems;
        Optional<JsonNode> json = Json.read(row.json()).filter(JsonNode::isObject);
        values = json.orElseGet(JsonNodeFactory.instance::objectNode);
        if (json.isEmpty()) {
            note("", "", "not a JSON object");
        }
    }

    /** Tells whether no problem was found so far. */
    boolean isGood() {
        return isGood;
    }

    /** Returns the row's place in its table, from 1. */
    int place() {
        return place;
    }

    /** Returns the code of the occupation, which must be the row's subject. */
    Optional<OccupationCode> occupation() {
        String key = "onetsoc_code";
        String text = text(key, 10);
        Optional<OccupationCode> code =
                OccupationCode.parse(text).filter(parsed -> parsed.value().equals(text));
        if (code.isEmpty()) {
            refuse(key, "not a code of the form 15-1252.00");
        } else if (!text.equals(row.subject())) {
            refuse(key, "the row is about another occupation than asked for");
        }
        return code;
    }

    /** Returns the element id; empty, and a problem, if it is none. */
    Optional<ElementId> element() {
        String key = "element_id";
        String text = text(key, 20);
        Optional<ElementId> id =
                ElementId.parse(text).filter(parsed -> parsed.value().equals(text));
        if (id.isEmpty()) {
            refuse(key, "not an element id of the form 2.B.3.e");
        }
        return id;
    }

    /** Returns the scale id; empty, and a problem, if it is none. */
    Optional<ScaleId> scale() {
        String key = "scale_id";
        String text = text(key, 3);
        if (ScaleId.isScaleId(text)) {
            return Optional.of(new ScaleId(text));
        }
        refuse(key, "not a scale id of one to three capital letters");
        return Optional.empty();
    }

    /** Returns a text that must not be blank, without blanks around it. */
    String name(String key, int longest) {
        String name = text(key, longest);
        return name.isEmpty() ? refuse(key, "must not be blank", "?") : name;
    }

    /**
     * Returns a text without blanks around it, empty for {@code null}.
     *
     * @param longest how long it may be, in UTF-16 units, as in text releases
     */
    String text(String key, int longest) {
        JsonNode value = values.path(key);
        if (isOpen(value)) {
            return "";
        }
        if (!value.isTextual()) {
            return refuse(key, "not a text", "");
        }
        String text = value.textValue().strip();
        if (text.chars().anyMatch(Character::isISOControl)) {
            return refuse(key, "holds a control character", "");
        }
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            return refuse(key, "holds half a character", "");
        }
        return text.length() > longest ? refuse(key, "longer than " + longest + " characters", "") : text;
    }

    /** Returns a number that must be there, with at most so many digits before and after the point. */
    double number(String key, int wholeDigits, int decimals) {
        return isOpen(values.path(key))
                ? refuse(key, "a number is needed", Double.NaN)
                : optionalNumber(key, wholeDigits, decimals);
    }

    /** Returns a number with at most so many digits before and after the point; NaN if it is not published. */
    double optionalNumber(String key, int wholeDigits, int decimals) {
        JsonNode value = values.path(key);
        if (isOpen(value)) {
            return Double.NaN;
        }
        if (!value.isNumber()) {
            return refuse(key, "not a number", Double.NaN);
        }
        BigDecimal number = value.decimalValue().stripTrailingZeros();
        if (number.scale() > decimals) {
            return refuse(
                    key, decimals == 0 ? "not a whole number" : "more than " + decimals + " decimals", Double.NaN);
        }
        if ((long) number.precision() - number.scale() > wholeDigits) {
            return refuse(key, "more than " + wholeDigits + " digits before the decimal point", Double.NaN);
        }
        // Adding 0 makes 0 of -0.
        return number.doubleValue() + 0.0;
    }

    /** Returns a number of at least 0; NaN if it is not published. */
    double optionalAmount(String key, int wholeDigits, int decimals) {
        double amount = optionalNumber(key, wholeDigits, decimals);
        return amount < 0 ? refuse(key, "must not be negative", Double.NaN) : amount;
    }

    /** Returns the month of a date that must be there. */
    YearMonth month(String key) {
        String text = text(key, 10);
        if (DAY.matcher(text).matches()) {
            try {
                return YearMonth.from(LocalDate.parse(text));
            } catch (DateTimeException e) {
                return refuse(key, "not a date of the form YYYY-MM-DD", SOME_MONTH);
            }
        }
        return refuse(key, "not a date of the form YYYY-MM-DD", SOME_MONTH);
    }

    /** Returns a mark. */
    Flag flag(String key) {
        return switch (text(key, 3)) {
            case "Y" -> Flag.YES;
            case "N" -> Flag.NO;
            case "" -> Flag.NOT_AVAILABLE;
            default -> refuse(key, "not Y, N or null", Flag.NOT_AVAILABLE);
        };
    }

    /** Notes a problem if a value is published and lies outside a scale. */
    void refuseOutside(Scale scale, String key, double value) {
        if (!Double.isNaN(value) && !scale.contains(value)) {
            refuse(
                    key,
                    "outside scale " + scale.id() + ", which runs from " + (int) scale.minimum() + " to "
                            + (int) scale.maximum());
        }
    }

    /** Notes that a value breaks a rule. */
    void refuse(String key, String reason) {
        note(key, values.path(key).asText(), reason);
    }

    private <T> T refuse(String key, String reason, T standIn) {
        refuse(key, reason);
        return standIn;
    }

    private void note(String key, String value, String reason) {
        isGood = false;
        problems.add(new RowProblem(row.table(), place, key, value, reason));
    }

    private static boolean isOpen(JsonNode value) {
        return value.isMissingNode() || value.isNull() || NOT_AVAILABLE.equals(value.textValue());
    }
}
