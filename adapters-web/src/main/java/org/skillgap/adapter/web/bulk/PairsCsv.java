package org.skillgap.adapter.web.bulk;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.skillgap.adapter.web.failure.RequestRefused;
import org.skillgap.application.bulk.PairList;
import org.skillgap.application.error.InvalidInput;

/** Reads pairs from CSV (RFC 4180) in UTF-8, whose header names the columns from and to; others are passed over. */
final class PairsCsv {

    private static final String RULE = "; its first line is a header with the columns from and to, as in: from,to";
    private static final int LONGEST_FIELD = 64 * 1024;

    /** A row of another length than the header is no reason to stop. */
    private static final CsvReaderBuilder CSV = CsvReader.builder()
            .detectBomHeader(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(LONGEST_FIELD);

    private PairsCsv() {}

    /** See {@link PairsFormat#read}. */
    static boolean read(InputStream input, PairList pairs) throws IOException {
        long line = 1;
        try (CsvReader<CsvRecord> reader = CSV.ofCsvRecord(input)) {
            Iterator<CsvRecord> rows = reader.iterator();
            if (!rows.hasNext()) {
                throw new InvalidInput("The CSV is empty" + RULE);
            }
            List<String> header = rows.next().getFields().stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            int from = column(header, PairJson.FROM);
            int to = column(header, PairJson.TO);
            while (rows.hasNext()) {
                if (pairs.isFull()) {
                    return false;
                }
                CsvRecord row = rows.next();
                line = row.getStartingLineNumber();
                pairs.add((int) line, field(row, from), field(row, to));
            }
            return true;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw trouble(e, line);
        }
    }

    private static RuntimeException trouble(CsvParseException e, long lastLine) {
        if (e.getCause() instanceof RequestRefused refused) {
            return refused; // the input itself was refused, whatever it held
        }
        // without the cause, whose message may quote the body
        return new InvalidInput("The CSV cannot be read behind line " + lastLine
                + ": a quoted field is not closed or goes on behind its quote, or has more than "
                + LONGEST_FIELD + " characters" + RULE);
    }

    private static int column(List<String> header, String name) {
        int column = header.indexOf(name);
        if (column < 0 || column != header.lastIndexOf(name)) {
            throw new InvalidInput("The CSV has " + (column < 0 ? "no column '" : "two columns '") + name + "'" + RULE);
        }
        return column;
    }

    private static String field(CsvRecord row, int column) {
        return column < row.getFieldCount() ? row.getField(column) : "";
    }
}
