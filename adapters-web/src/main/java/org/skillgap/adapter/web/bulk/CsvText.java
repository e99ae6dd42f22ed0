package org.skillgap.adapter.web.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Writer;

/** What all CSV that is written has in common: RFC 4180, lines that end with a line feed, no byte order mark, no formulas. */
public final class CsvText {

    /** What a spreadsheet takes for the beginning of a formula, by the rule of OWASP ("CSV Injection"), full-width forms too. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /** The media type, with the charset that RFC 7111 asks to be said. */
    public static final String MEDIA_TYPE = "text/csv;charset=utf-8";

    private CsvText() {}

    static CsvWriter writer(Writer out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    }

    /** Returns a text that no spreadsheet takes for a formula: one that could be is given an apostrophe in front. */
    static String harmless(String text) {
        return text.isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
