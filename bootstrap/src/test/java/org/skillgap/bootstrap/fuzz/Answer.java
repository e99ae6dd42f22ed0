package org.skillgap.bootstrap.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * One answer as it came over the wire.
 *
 * @param status such as 200
 * @param headers lines without their end, in their order
 * @param body decoded from chunks and gzip
 * @param isWhole whether it came to its end
 */
record Answer(int status, List<String> headers, byte[] body, boolean isWhole) {

    /** Returns the first value of a header, by its name in lower case. */
    Optional<String> header(String name) {
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * Reads all answers of a connection, those that announce others (1xx) left out.
     *
     * @param isHead whether they are to HEAD and have no body
     * @throws IOException if the bytes are no answers
     */
    static List<Answer> all(byte[] bytes, boolean isHead) throws IOException {
        Reader reader = new Reader(bytes);
        List<Answer> answers = new ArrayList<>();
        while (reader.next < bytes.length) {
            Answer answer = reader.answer(isHead);
            if (answer.status() >= 200) {
                answers.add(answer);
            }
        }
        return answers;
    }

    private static final class Reader {

        private final byte[] bytes;
        private int next;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        Answer answer(boolean isHead) throws IOException {
            String first = line();
            if (!first.matches("HTTP/1\\.1 [1-5][0-9]{2} .*")) {
                throw new IOException("no status line: " + first);
            }
            int status = Integer.parseInt(first.substring(9, 12));
            List<String> headers = new ArrayList<>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                headers.add(line);
            }
            Answer head = new Answer(status, headers, new byte[0], true);
            if (isHead || status < 200 || status == 204 || status == 304) {
                return head;
            }
            return withBody(head);
        }

        private Answer withBody(Answer head) throws IOException {
            byte[] body;
            boolean isWhole = true;
            if (head.header("transfer-encoding").isPresent()) {
                ByteArrayOutputStream chunks = new ByteArrayOutputStream();
                isWhole = chunks(chunks);
                body = chunks.toByteArray();
            } else {
                int length =
                        head.header("content-length").map(Integer::parseInt).orElse(bytes.length - next);
                isWhole = length <= bytes.length - next;
                body = take(Math.min(length, bytes.length - next));
            }
            return new Answer(head.status(), head.headers(), isWhole ? plain(head, body) : body, isWhole);
        }

        private static byte[] plain(Answer head, byte[] body) throws IOException {
            if (!head.header("content-encoding").orElse("").equals("gzip")) {
                return body;
            }
            try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return gzip.readAllBytes();
            }
        }

        /** Reads chunks; false if they have no end. */
        private boolean chunks(ByteArrayOutputStream chunks) throws IOException {
            while (next < bytes.length) {
                int length = Integer.parseInt(line(), 16);
                if (length + 2 > bytes.length - next) {
                    chunks.writeBytes(take(bytes.length - next));
                    return false;
                }
                chunks.writeBytes(take(length));
                if (!line().isEmpty()) {
                    throw new IOException("a chunk is longer than it says");
                }
                if (length == 0) {
                    return true;
                }
            }
            return false;
        }

        private byte[] take(int length) {
            byte[] taken = java.util.Arrays.copyOfRange(bytes, next, next + length);
            next += length;
            return taken;
        }

        private String line() throws IOException {
            int start = next;
            while (next + 1 < bytes.length && !(bytes[next] == '\r' && bytes[next + 1] == '\n')) {
                next++;
            }
            if (next + 1 >= bytes.length) {
                throw new IOException("a line without end: "
                        + new String(bytes, start, Math.min(200, bytes.length - start), StandardCharsets.ISO_8859_1));
            }
            next += 2;
            return new String(bytes, start, next - 2 - start, StandardCharsets.ISO_8859_1);
        }
    }
}
