package org.skillgap.adapter.onet;

import java.util.Optional;

/**
 * How a number is written: digits, with or without a point and a minus sign, no exponent. Everything that it takes fits
 * a {@code DECIMAL(wholeDigits + decimals, decimals)} of the store without rounding.
 *
 * @param wholeDigits the most digits before the point
 * @param decimals the most digits after it, 0 for a whole number
 */
record Decimal(int wholeDigits, int decimals) {

    /** A rating, an anchor. */
    static final Decimal VALUE = new Decimal(3, 2);

    /** A standard error, a bound. */
    static final Decimal ERROR = new Decimal(3, 4);

    /** An end of a scale. */
    static final Decimal SCALE_END = new Decimal(5, 2);

    /** A count, a place in a list. */
    static final Decimal WHOLE = new Decimal(9, 0);

    /** Returns why the text is no such number; empty if it is one. */
    Optional<String> reasonAgainst(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        if (!isDigits(text, start, end) || (point >= 0 && !isDigits(text, point + 1, text.length()))) {
            return Optional.of("not a number");
        }
        if (point >= 0 && text.length() - point - 1 > decimals) {
            return Optional.of(decimals == 0 ? "not a whole number" : "more than " + decimals + " decimals");
        }
        return end - start > wholeDigits
                ? Optional.of("more than " + wholeDigits + " digits before the decimal point")
                : Optional.empty();
    }

    private static boolean isDigits(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return start < end;
    }
}
