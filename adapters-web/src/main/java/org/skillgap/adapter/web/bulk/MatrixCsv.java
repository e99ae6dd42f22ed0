package org.skillgap.adapter.web.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.skillgap.domain.move.DifficultyMatrix;
import org.skillgap.domain.occupation.OccupationCode;

/** Writes difficulties as CSV, in the order of codes, each with all digits that tell it from its neighbours. */
public final class MatrixCsv {

    private static final String FROM = "from";

    private MatrixCsv() {}

    /** Writes a row for each ordered pair of two different occupations. */
    public static void writeLong(DifficultyMatrix matrix, Writer out) throws IOException {
        try {
            CsvWriter csv = CsvText.writer(out);
            csv.writeRecord(FROM, "to", "difficulty");
            for (OccupationCode from : matrix.codes()) {
                for (OccupationCode to : matrix.codes()) {
                    if (!from.equals(to)) {
                        csv.writeRecord(from.value(), to.value(), Double.toString(matrix.between(from, to)));
                    }
                }
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes a row for each source and a column for each target; on the diagonal stands 0. */
    public static void writeWide(DifficultyMatrix matrix, Writer out) throws IOException {
        try {
            List<OccupationCode> codes = matrix.codes();
            CsvWriter csv = CsvText.writer(out);
            String[] row = new String[codes.size() + 1];
            row[0] = FROM;
            for (int to = 0; to < codes.size(); to++) {
                row[to + 1] = codes.get(to).value();
            }
            csv.writeRecord(row);
            for (OccupationCode from : codes) {
                row[0] = from.value();
                for (int to = 0; to < codes.size(); to++) {
                    row[to + 1] = Double.toString(matrix.between(from, codes.get(to)));
                }
                csv.writeRecord(row);
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
