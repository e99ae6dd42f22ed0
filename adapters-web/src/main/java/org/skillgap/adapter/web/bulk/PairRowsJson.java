package org.skillgap.adapter.web.bulk;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.IntConsumer;
import org.skillgap.adapter.web.answer.GapForm;
import org.skillgap.adapter.web.answer.Json;
import org.skillgap.adapter.web.failure.ErrorCode;
import org.skillgap.application.bulk.PairAnswer;
import org.skillgap.application.bulk.PairAnswer.Compared;
import org.skillgap.application.bulk.PairAnswer.Refused;
import org.skillgap.application.bulk.PairAnswers;
import org.skillgap.application.gap.Provenance;

/** Writes answers to many pairs as JSON, one at a time. */
final class PairRowsJson {

    private PairRowsJson() {}

    /** What counts for all rows. The envelope has it before them, because it is known; lines have it last, as a mark of the end. */
    private record Summary(
            int pairs, int errors, String form, String domain, String release, long revision, String attribution) {

        private static Summary of(PairAnswers answers, GapForm form) {
            return new Summary(
                    answers.size(),
                    answers.errors(),
                    form.id(),
                    answers.domain().id(),
                    answers.release(),
                    answers.revision(),
                    Provenance.attributionOf(answers.release()));
        }
    }

    private record End(Summary summary) {}

    /** A pair that was compared. */
    private record GapRow(
            int pair,
            String from,
            String to,
            String fromOccupationTitle,
            String toOccupationTitle,
            List<?> skillGaps) {}

    /** A pair that was not. */
    private record ErrorRow(int pair, String from, String to, RowError error) {}

    private record RowError(String code, String message) {}

    /** Writes the usual envelope, the rows within. */
    static void writeEnvelope(PairAnswers answers, GapForm form, Writer out, IntConsumer progress) throws IOException {
        JsonGenerator json = Json.generator(out);
        json.writeStartObject();
        json.writeBooleanField("success", true);
        json.writeStringField("message", message(answers));
        json.writeObjectFieldStart("result");
        json.writeFieldName("summary");
        Json.write(json, Summary.of(answers, form));
        json.writeArrayFieldStart("rows");
        for (int i = 0; i < answers.size(); i++) {
            Json.write(json, row(answers.get(i), form));
            progress.accept(i + 1);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
        json.flush();
    }

    /** Writes a line for each row, and one with the summary. */
    static void writeLines(PairAnswers answers, GapForm form, Writer out, IntConsumer progress) throws IOException {
        JsonGenerator json = Json.generator(out);
        json.setRootValueSeparator(null);
        for (int i = 0; i < answers.size(); i++) {
            Json.write(json, row(answers.get(i), form));
            json.writeRaw('\n');
            progress.accept(i + 1);
        }
        Json.write(json, new End(Summary.of(answers, form)));
        json.writeRaw('\n');
        json.flush();
    }

    private static String message(PairAnswers answers) {
        int compared = answers.size() - answers.errors();
        return "Compared " + compared + " of " + answers.size() + (answers.size() == 1 ? " pair." : " pairs.");
    }

    private static Object row(PairAnswer answer, GapForm form) {
        if (answer instanceof Refused refused) {
            RowError error = new RowError(ErrorCode.of(refused.kind()).id(), refused.message());
            return new ErrorRow(refused.number(), refused.from(), refused.to(), error);
        }
        Compared compared = (Compared) answer;
        return new GapRow(
                compared.number(),
                compared.from().code().value(),
                compared.to().code().value(),
                compared.from().title(),
                compared.to().title(),
                form.rows(compared.gap()));
    }
}
