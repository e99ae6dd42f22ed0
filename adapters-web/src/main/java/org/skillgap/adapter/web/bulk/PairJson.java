package org.skillgap.adapter.web.bulk;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.skillgap.application.bulk.PairList;
import org.skillgap.application.error.Echo;

/**
 * One pair of JSON, as it is written: an object with the members from and to; others are passed over.
 *
 * @param from the text of the member; empty if there is none
 * @param to the text of the member; empty if there is none
 * @param problem why it is no pair; empty if it is one
 */
record PairJson(String from, String to, String problem) {

    /** The member that names the source. */
    static final String FROM = "from";

    /** The member that names the target. */
    static final String TO = "to";

    private static final String RULE = "it is an object such as {\"from\": \"15-1252.00\", \"to\": \"15-1253.00\"}.";

    /** Returns what is no pair. */
    static PairJson problem(String what) {
        return new PairJson("", "", what + "; " + RULE);
    }

    /** Reads the value that begins with the current token, to its end. */
    static PairJson read(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return problem("'" + Echo.of(text(parser)) + "' is no pair");
        }
        String from = null;
        String to = null;
        boolean isTwice = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            String value = text(parser);
            if (name.equals(FROM)) {
                isTwice |= from != null;
                from = value;
            } else if (name.equals(TO)) {
                isTwice |= to != null;
                to = value;
            }
        }
        if (isTwice) {
            return problem("'from' or 'to' is given twice");
        }
        return new PairJson(from == null ? "" : from, to == null ? "" : to, "");
    }

    void addTo(PairList pairs, int line) {
        if (problem.isEmpty()) {
            pairs.add(line, from, to);
        } else {
            pairs.addMalformed(line, problem);
        }
    }

    /** Returns a scalar as it is written, and of anything else what no code looks like. */
    private static String text(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                parser.skipChildren();
                return "{…}";
            }
            case START_ARRAY -> {
                parser.skipChildren();
                return "[…]";
            }
            case VALUE_NULL -> {
                return "";
            }
            default -> {
                return parser.getText();
            }
        }
    }
}
