package org.skillgap.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** What a soak asks for: a mix of routes, by number, the same one every time. */
final class SoakMix {

    private static final int OK = 200;
    private static final int UNCHANGED = 304;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int BULK_PAIRS = 1_000;
    private static final List<String> WORDS = List.of("nurse", "software", "manager", "teach", "engineer", "sales");

    private final List<String> pairs;
    private final String tag;
    private final Asked bulk;

    /**
     * A request.
     *
     * @param route what it counts as
     * @param bytes as they are sent
     * @param status what it must be answered with
     */
    record Asked(String route, byte[] bytes, int status) {}

    /**
     * @param pairs two codes each, with a blank between them; 1,000 at least
     * @param tag the entity tag of all data
     */
    SoakMix(List<String> pairs, String tag) {
        this.pairs = pairs;
        this.tag = tag;
        String body =
                "from,to\n" + String.join("\n", pairs.subList(0, BULK_PAIRS)).replace(' ', ',') + "\n";
        bulk = new Asked(
                "bulk of 1,000",
                ("POST /skill-gaps HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\nContent-Length: "
                                + body.length() + "\r\n\r\n" + body)
                        .getBytes(StandardCharsets.ISO_8859_1),
                OK);
    }

    /** Returns a request, by its number from 0: of 2,000 one asks for the matrix, ten for many pairs. */
    Asked get(long number) {
        int turn = (int) (number % 2_000);
        if (turn == 1_999) {
            return asked("matrix", "/matrix", OK, "Accept-Encoding: gzip\r\n");
        }
        if (turn % 200 == 100) {
            return bulk;
        }
        SplittableRandom random = new SplittableRandom(number);
        String[] pair = pairs.get(random.nextInt(pairs.size())).split(" ");
        String query = "?from=" + pair[0] + "&to=" + pair[1];
        int kind = random.nextInt(100);
        if (kind < 32) {
            return asked("gap", "/skill-gap" + query, OK, "");
        }
        if (kind < 54) {
            return asked("gap by level", "/skill-gap-by-lvl" + query, OK, "");
        }
        if (kind < 66) {
            return asked("with evidence", "/skill-gap-by-lvl" + query + "&evidence=true", OK, "");
        }
        if (kind < 75) {
            return asked("search", "/occupations?q=" + WORDS.get(random.nextInt(WORDS.size())), OK, "");
        }
        if (kind < 82) {
            return asked("related", "/occupations/" + pair[0] + "/related", OK, "");
        }
        if (kind < 84) {
            return asked("career path", "/career-path" + query, OK, "");
        }
        if (kind < 92) {
            return asked("unchanged (304)", "/skill-gap" + query, UNCHANGED, "If-None-Match: " + tag + "\r\n");
        }
        return kind < 96
                ? asked("unknown (404)", "/occupations/99-9999.00", NOT_FOUND, "")
                : asked("wrong (400)", "/skill-gap?from=x&to=" + pair[1], BAD_REQUEST, "");
    }

    private static Asked asked(String route, String target, int status, String headers) {
        String text = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
        return new Asked(route, text.getBytes(StandardCharsets.ISO_8859_1), status);
    }
}
