package org.skillgap.adapter.onet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.ScaleId;

/**
 * Turns cells into values. A release repeats the same few codes, ids, months and words a hundred thousand times: each is
 * made once and shared. Not safe for concurrent use.
 */
final class Values {

    private static final Pattern MONTH = Pattern.compile("(0[1-9]|1[0-2])/(19|20)[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}");

    private final Map<String, OccupationCode> codes = new HashMap<>();
    private final Map<String, ElementId> elements = new HashMap<>();
    private final Map<String, ScaleId> scales = new HashMap<>();
    private final Map<String, YearMonth> months = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    /** Returns the code of the form {@code 15-1252.00}; empty if the text has any other form. */
    Optional<OccupationCode> code(String text) {
        OccupationCode known = codes.get(text);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<OccupationCode> code =
                OccupationCode.parse(text).filter(parsed -> parsed.value().equals(text));
        code.ifPresent(value -> codes.put(text, value));
        return code;
    }

    /** Returns the element id of the form {@code 2.B.3.e}; empty if the text has any other form. */
    Optional<ElementId> element(String text) {
        ElementId known = elements.get(text);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<ElementId> id =
                ElementId.parse(text).filter(parsed -> parsed.value().equals(text));
        id.ifPresent(value -> elements.put(text, value));
        return id;
    }

    /** Returns the scale id; empty if the text is none. */
    Optional<ScaleId> scale(String text) {
        return ScaleId.isScaleId(text) ? Optional.of(scales.computeIfAbsent(text, ScaleId::new)) : Optional.empty();
    }

    /** Returns the month of a date from 1900 to 2099, {@code 08/2023} or {@code 2023-08-31}; empty if it is none. */
    Optional<YearMonth> month(String text) {
        YearMonth known = months.get(text);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<YearMonth> month = parseMonth(text);
        month.ifPresent(value -> months.put(text, value));
        return month;
    }

    /** Returns an equal text, the same one every time. */
    String word(String text) {
        return words.computeIfAbsent(text, word -> word);
    }

    private static Optional<YearMonth> parseMonth(String text) {
        if (MONTH.matcher(text).matches()) {
            return Optional.of(
                    YearMonth.of(Integer.parseInt(text.substring(3)), Integer.parseInt(text.substring(0, 2))));
        }
        if (!DAY.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(YearMonth.from(LocalDate.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
