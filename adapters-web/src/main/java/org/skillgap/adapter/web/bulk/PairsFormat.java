package org.skillgap.adapter.web.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.skillgap.adapter.web.answer.AcceptHeader;
import org.skillgap.adapter.web.answer.GapForm;
import org.skillgap.adapter.web.answer.Json;
import org.skillgap.application.bulk.PairAnswers;
import org.skillgap.application.bulk.PairList;
import org.skillgap.application.error.InvalidInput;

/** The formats in which many pairs are asked about and answered, for the API and for the command line. */
public enum PairsFormat {
    /** One object {@code {"pairs": [{"from": "…", "to": "…"}, …]}}, answered by the usual envelope. */
    JSON(Json.MEDIA_TYPE) {
        @Override
        public boolean read(InputStream input, PairList pairs) throws IOException {
            return PairsJson.read(input, pairs);
        }

        @Override
        public void write(PairAnswers answers, GapForm form, Writer out, IntConsumer progress) throws IOException {
            PairRowsJson.writeEnvelope(answers, form, out, progress);
        }
    },
    /** One JSON object a line. */
    NDJSON("application/x-ndjson") {
        @Override
        public boolean read(InputStream input, PairList pairs) throws IOException {
            return new PairsLines(input).read(pairs);
        }

        @Override
        public void write(PairAnswers answers, GapForm form, Writer out, IntConsumer progress) throws IOException {
            PairRowsJson.writeLines(answers, form, out, progress);
        }
    },
    /** RFC 4180, with a header. */
    CSV("text/csv") {
        @Override
        public boolean read(InputStream input, PairList pairs) throws IOException {
            return PairsCsv.read(input, pairs);
        }

        @Override
        public void write(PairAnswers answers, GapForm form, Writer out, IntConsumer progress) throws IOException {
            PairRowsCsv.write(answers, form, out, progress);
        }
    };

    private final String mediaType;

    PairsFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Returns the format with a name such as {@code csv}; empty if there is none. */
    public static Optional<PairsFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.id().equals(name))
                .findFirst();
    }

    /** Returns the names of all formats, as an unmodifiable list. */
    public static List<String> names() {
        return Arrays.stream(values()).map(PairsFormat::id).toList();
    }

    public static Optional<PairsFormat> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    /** Returns the format that an Accept header likes best; another one where it names none, or likes that as much. */
    public static PairsFormat accepted(String accept, PairsFormat byDefault) {
        if (accept == null) {
            return byDefault;
        }
        PairsFormat best = byDefault;
        for (PairsFormat format : values()) {
            if (AcceptHeader.quality(accept, format.mediaType) > AcceptHeader.quality(accept, best.mediaType)) {
                best = format;
            }
        }
        return best;
    }

    /** Returns the name that people write, such as {@code csv}, which is the usual ending of files, too. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what an answer in this format says to be. */
    public String contentType() {
        return this == CSV ? CsvText.MEDIA_TYPE : mediaType;
    }

    /**
     * Adds the pairs of a text to a list, in their order, while the text comes. What should be a pair and is none is added as
     * malformed. Reads in small steps and keeps nothing else.
     *
     * @return whether all of them had room
     * @throws InvalidInput if the text is not of this format, so that it cannot be read on
     * @throws IOException if the input fails
     */
    public abstract boolean read(InputStream input, PairList pairs) throws IOException;

    /**
     * Writes the answers one after the other, in their order. Does not close the writer.
     *
     * @param form what is shown of each gap
     * @param progress is told how many answers are written, after each
     * @throws IOException if the writer fails
     */
    public abstract void write(PairAnswers answers, GapForm form, Writer out, IntConsumer progress) throws IOException;
}
