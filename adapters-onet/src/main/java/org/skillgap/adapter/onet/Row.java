package org.skillgap.adapter.onet;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.skillgap.application.release.Origin;
import org.skillgap.application.release.ReleaseBuilder;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.ScaleId;

/**
 * One row of a table, cell by cell. A cell that breaks a rule is noted as a problem, which refuses the release in the
 * end, and read as a harmless stand-in, so that the rest can still be checked; only a key has no stand-in.
 */
final class Row {

    private static final String NOT_AVAILABLE = "n/a";
    private static final YearMonth SOME_MONTH = YearMonth.of(2000, 1);

    private final Header header;
    private final List<String> cells;
    private final Origin origin;
    private final Values values;
    private final ReleaseBuilder problems;

    /**
     * @param cells as many as the header has columns
     * @param problems is told which cells break a rule
     */
    Row(Header header, List<String> cells, Origin origin, Values values, ReleaseBuilder problems) {
        this.header = header;
        this.cells = cells;
        this.origin = origin;
        this.values = values;
        this.problems = problems;
    }

    /** Returns where the row stands. */
    Origin origin() {
        return origin;
    }

    /** Returns an O*NET-SOC code; empty, and a problem, if it is none. */
    Optional<OccupationCode> code(Column column) {
        return key(column, values.code(cell(column)), "not a code of the form 15-1252.00");
    }

    /** Returns the element id; empty, and a problem, if it is none. */
    Optional<ElementId> element() {
        Column column = Column.ELEMENT_ID;
        return key(column, values.element(cell(column)), "not an element id of the form 2.B.3.e");
    }

    /** Returns the scale id; empty, and a problem, if it is none. */
    Optional<ScaleId> scale() {
        Column column = Column.SCALE_ID;
        return key(column, values.scale(cell(column)), "not a scale id of one to three capital letters");
    }

    /**
     * Returns a text that must not be blank, without blanks around it.
     *
     * @param longest how long it may be, see {@link #text}
     */
    String name(Column column, int longest) {
        String name = text(column, longest);
        return name.isEmpty() ? refuse(column, "must not be blank", "?") : name;
    }

    /**
     * Returns a text without blanks around it, empty for {@code n/a}.
     *
     * @param longest how long it may be, in UTF-16 units: H2's VARCHAR counts these, and MySQL's, which counts
     *     characters, then has room too
     */
    String text(Column column, int longest) {
        String text = isOpen(column) ? "" : cell(column).strip();
        return text.length() > longest ? refuse(column, "longer than " + longest + " characters", "?") : text;
    }

    /** Returns a text that many rows have in common, see {@link #text}. */
    String word(Column column, int longest) {
        return values.word(text(column, longest));
    }

    /** Returns a number that must be there; the stand-in if it breaks the form. */
    double number(Column column, Decimal form, double standIn) {
        return isOpen(column) ? refuse(column, "a number is needed", standIn) : parse(column, form, standIn);
    }

    /** Returns a number; NaN if it is not published. */
    double optionalNumber(Column column, Decimal form) {
        return isOpen(column) ? Double.NaN : parse(column, form, Double.NaN);
    }

    /** Returns a number of at least 0; NaN if it is not published. */
    double optionalAmount(Column column, Decimal form) {
        double amount = optionalNumber(column, form);
        return amount < 0 ? refuse(column, "must not be negative", Double.NaN) : amount;
    }

    /** Returns a whole number of at least 0; 0 if it is not published. */
    int optionalCount(Column column) {
        double count = optionalAmount(column, Decimal.WHOLE);
        return Double.isNaN(count) ? 0 : (int) count;
    }

    /** Returns a whole number that must be there; the stand-in is 1. */
    int wholeNumber(Column column) {
        return (int) number(column, Decimal.WHOLE, 1);
    }

    /** Returns a whole number that is a key; empty, and a problem, if it is none. */
    Optional<Integer> numberKey(Column column) {
        Optional<String> reason =
                isOpen(column) ? Optional.of("a number is needed") : Decimal.WHOLE.reasonAgainst(cell(column));
        return reason.isPresent()
                ? refuse(column, reason.get(), Optional.empty())
                : Optional.of(Integer.parseInt(cell(column)));
    }

    /** Returns the month of a date that must be there. */
    YearMonth month(Column column) {
        Optional<YearMonth> month = values.month(cell(column));
        return month.isPresent()
                ? month.get()
                : refuse(column, "not a date of the form MM/YYYY or YYYY-MM-DD", SOME_MONTH);
    }

    /** Returns a mark. */
    Flag flag(Column column) {
        if (isOpen(column)) {
            return Flag.NOT_AVAILABLE;
        }
        return switch (cell(column)) {
            case "Y" -> Flag.YES;
            case "N" -> Flag.NO;
            default -> refuse(column, "not Y, N or n/a", Flag.NOT_AVAILABLE);
        };
    }

    /** Notes that a cell breaks a rule. */
    void refuse(Column column, String reason) {
        refuse(column, reason, "");
    }

    private boolean isOpen(Column column) {
        String cell = cell(column);
        return cell.isEmpty() || cell.equals(NOT_AVAILABLE);
    }

    private String cell(Column column) {
        Optional<Integer> position = header.position(column);
        return position.isPresent() ? cells.get(position.get()) : "";
    }

    private double parse(Column column, Decimal form, double standIn) {
        String cell = cell(column);
        Optional<String> reason = form.reasonAgainst(cell);
        // Adding 0 makes 0 of -0.
        return reason.isPresent() ? refuse(column, reason.get(), standIn) : Double.parseDouble(cell) + 0.0;
    }

    private <T> Optional<T> key(Column column, Optional<T> key, String reason) {
        return key.isPresent() ? key : refuse(column, reason, key);
    }

    private <T> T refuse(Column column, String reason, T standIn) {
        int position = header.position(column).orElseThrow();
        problems.problem(origin, header.names().get(position), cells.get(position), reason);
        return standIn;
    }
}
