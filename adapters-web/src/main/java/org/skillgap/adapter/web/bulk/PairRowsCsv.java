package org.skillgap.adapter.web.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.IntConsumer;
import org.skillgap.adapter.web.answer.GapForm;
import org.skillgap.adapter.web.answer.LevelJson;
import org.skillgap.application.bulk.PairAnswer;
import org.skillgap.application.bulk.PairAnswer.Compared;
import org.skillgap.application.bulk.PairAnswer.Refused;
import org.skillgap.application.bulk.PairAnswers;
import org.skillgap.domain.gap.LevelDifference;

/** Writes answers to many pairs as CSV: a row for each gap, and one for each pair that has no gap or could not be compared. */
final class PairRowsCsv {

    private static final String[] HEADER = {
        "pair", "from", "to", "element_id", "element_name", "from_level", "to_level", "error"
    };

    private PairRowsCsv() {}

    /** See {@link PairsFormat#write}. */
    static void write(PairAnswers answers, GapForm form, Writer out, IntConsumer progress) throws IOException {
        try {
            CsvWriter csv = CsvText.writer(out);
            csv.writeRecord(HEADER);
            for (int i = 0; i < answers.size(); i++) {
                write(answers.get(i), form, csv);
                progress.accept(i + 1);
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(PairAnswer answer, GapForm form, CsvWriter csv) {
        String number = Integer.toString(answer.number());
        if (answer instanceof Refused refused) {
            csv.writeRecord(
                    number,
                    CsvText.harmless(refused.from()),
                    CsvText.harmless(refused.to()),
                    "",
                    "",
                    "",
                    "",
                    CsvText.harmless(refused.message()));
            return;
        }
        Compared compared = (Compared) answer;
        String from = compared.from().code().value();
        String to = compared.to().code().value();
        List<LevelDifference> gaps = form.differences(compared.gap());
        if (gaps.isEmpty()) {
            csv.writeRecord(number, from, to, "", "", "", "", "");
        }
        for (LevelDifference gap : gaps) {
            csv.writeRecord(
                    number,
                    from,
                    to,
                    gap.element().id().value(),
                    CsvText.harmless(gap.element().name()),
                    LevelJson.text(gap.from()),
                    LevelJson.text(gap.to()),
                    "");
        }
    }
}
