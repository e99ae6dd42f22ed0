package org.skillgap.adapter.web.bulk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.skillgap.application.bulk.PairList;
import org.skillgap.application.error.Echo;

/** Reads pairs from lines of one JSON object each. A line that is none is a malformed pair; a blank one is passed over. */
final class PairsLines {

    static final int LONGEST_LINE = 4 * 1024;

    private static final int END = -1;

    private final InputStream input;
    private final byte[] chunk = new byte[8 * 1024];
    private final byte[] line = new byte[LONGEST_LINE];
    private int next;
    private int filled;
    /** Bytes of the current line, those that had no room too. */
    private long length;

    PairsLines(InputStream input) {
        this.input = input;
    }

    /** See {@link PairsFormat#read}. */
    boolean read(PairList pairs) throws IOException {
        for (int number = 1; readLine(); number++) {
            if (length == 0 || isBlank()) {
                continue;
            }
            if (pairs.isFull()) {
                return false;
            }
            pair().addTo(pairs, number);
        }
        return true;
    }

    /** Reads to the next end of a line; false if there is nothing more. */
    private boolean readLine() throws IOException {
        length = 0;
        int read = readByte();
        if (read == END) {
            return false;
        }
        while (read != END && read != '\n') {
            if (length < line.length) {
                line[(int) length] = (byte) read;
            }
            length++;
            read = readByte();
        }
        return true;
    }

    private int readByte() throws IOException {
        if (next == filled) {
            filled = Math.max(0, input.read(chunk, 0, chunk.length));
            next = 0;
            if (filled == 0) {
                return END;
            }
        }
        return chunk[next++] & 0xff;
    }

    private boolean isBlank() {
        for (int i = 0; i < Math.min(length, line.length); i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return length <= line.length;
    }

    private PairJson pair() throws IOException {
        if (length > line.length) {
            return PairJson.problem(
                    "'" + shown(line.length) + "' is the beginning of a line of more than " + LONGEST_LINE + " bytes");
        }
        try (JsonParser parser = PairsJson.parserOf(line, (int) length)) {
            if (parser.nextToken() == null) {
                return PairJson.problem("'" + shown((int) length) + "' is no JSON");
            }
            PairJson pair = PairJson.read(parser);
            return parser.nextToken() == null
                    ? pair
                    : PairJson.problem("'" + shown((int) length) + "' goes on behind the pair");
        } catch (JsonProcessingException e) {
            return PairJson.problem("'" + shown((int) length) + "' is no JSON");
        }
    }

    private String shown(int bytes) {
        return Echo.of(new String(line, 0, bytes, StandardCharsets.UTF_8).strip());
    }
}
