package org.skillgap.bootstrap.fuzz;

import static org.skillgap.bootstrap.fuzz.ValidRequests.pick;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/** Spoils one part of a request and leaves the others as they are, so that the request comes as far as that part matters. */
final class RequestMutations {

    private static final List<String> NAMES = List.of(
            "from",
            "to",
            "domain",
            "levels",
            "evidence",
            "rows",
            "min_difference",
            "min_importance",
            "verdict",
            "q",
            "limit",
            "form",
            "From",
            "fr%6fm",
            "from[]",
            "utm_source",
            "");
    private static final int DEEP = 30_000;

    private RequestMutations() {}

    static void spoilQuery(Request request, SplittableRandom random) {
        String name = pick(NAMES, random);
        String value = random.nextInt(4) == 0 ? OddTexts.longText(random) : pick(OddTexts.VALUES, random);
        List<String> query = request.query;
        int at = query.isEmpty() ? 0 : random.nextInt(query.size());
        switch (random.nextInt(8)) {
            case 0 -> query.add(name + "=" + value);
            case 1 -> query.add(value);
            case 2 -> query.addAll(List.copyOf(query));
            case 3 -> query.clear();
            case 4 -> query.addAll(List.of("", "", "=", "&&", ";"));
            case 5 -> {
                for (int i = 0; i < 1 + random.nextInt(1_200); i++) {
                    query.add("a" + i);
                }
            }
            default -> {
                if (query.isEmpty()) {
                    query.add(name + "=" + value);
                } else {
                    query.set(at, query.get(at).replaceFirst("=.*", "") + "=" + value);
                }
            }
        }
    }

    static void spoilPath(Request request, SplittableRandom random) {
        String odd = random.nextInt(5) == 0 ? OddTexts.longText(random) : pick(OddTexts.SEGMENTS, random);
        String path = request.path;
        request.path = switch (random.nextInt(9)) {
            case 0 -> path + "/" + odd;
            case 1 -> "/" + odd + path;
            case 2 -> path + odd;
            case 3 -> "/" + odd;
            case 4 -> path.substring(0, path.lastIndexOf('/') + 1) + odd;
            case 5 -> path + ("/" + odd).repeat(1 + random.nextInt(300));
            case 6 ->
                "http://"
                        + pick(
                                List.of("localhost", "evil.example", "localhost:1", "u:p@localhost", "[::1]", ""),
                                random)
                        + path;
            case 7 ->
                pick(
                        List.of(
                                "localhost:443",
                                "*",
                                "",
                                "x",
                                "//evil.example" + path,
                                "/\\evil.example",
                                path.toUpperCase(java.util.Locale.ROOT)),
                        random);
            default -> path.replaceFirst("/", "/" + odd + "/../");
        };
    }

    static void spoilMethod(Request request, SplittableRandom random) {
        request.method = random.nextInt(8) == 0 ? OddTexts.longText(random) : pick(OddTexts.METHODS, random);
    }

    static void spoilVersion(Request request, SplittableRandom random) {
        request.version = pick(OddTexts.VERSIONS, random);
    }

    static void spoilHeaders(Request request, SplittableRandom random) {
        List<String> headers = request.headers;
        int at = random.nextInt(headers.size() + 1);
        switch (random.nextInt(10)) {
            case 0 -> headers.add(at, "X-Long: " + OddTexts.longText(random));
            case 1 -> headers.add(at, "X-Request-Id: " + OddTexts.longText(random));
            case 2 -> {
                for (int i = 0; i < 1 + random.nextInt(600); i++) {
                    headers.add("X" + i + ": y");
                }
            }
            case 3 -> {
                if (at < headers.size()) {
                    headers.remove(at);
                }
            }
            case 4 ->
                headers.add(
                        at,
                        pick(
                                        List.of(
                                                "Accept",
                                                "Accept-Encoding",
                                                "If-None-Match",
                                                "Origin",
                                                "Host",
                                                "Content-Type",
                                                "Forwarded"),
                                        random)
                                + ": " + OddTexts.longText(random));
            case 5 ->
                headers.add(
                        at,
                        pick(List.of("Accept", "If-None-Match", "Origin", "X-Request-Id", "Content-Type"), random)
                                + ": " + pick(OddTexts.VALUES, random));
            default -> headers.add(at, pick(OddTexts.HEADERS, random));
        }
    }

    /** Gives a request to POST another body, mostly with a Content-Length that is right. */
    static void spoilBody(Request request, SplittableRandom random) {
        byte[] body = body(request, random);
        request.body = body;
        request.headers.removeIf(line -> line.startsWith("Content-Length"));
        switch (random.nextInt(8)) {
            case 0 -> request.headers.add("Content-Length: " + Math.max(0, body.length - 1 - random.nextInt(9)));
            case 1 -> request.headers.add("Content-Length: " + (body.length + 1 + random.nextInt(9)));
            case 2 -> {
                request.headers.add("Transfer-Encoding: chunked");
                request.body = chunked(body, random);
            }
            default -> request.headers.add("Content-Length: " + body.length);
        }
    }

    private static byte[] body(Request request, SplittableRandom random) {
        return switch (random.nextInt(12)) {
            case 0 -> Request.raw("[".repeat(1 + random.nextInt(DEEP)));
            case 1 -> Request.raw("{\"a\":".repeat(1 + random.nextInt(DEEP / 5)) + "1");
            case 2 -> Request.raw("{\"2.A.1.a\":" + "9".repeat(random.nextInt(2 * DEEP)) + "}");
            case 3 -> Request.raw("{\"" + OddTexts.longText(random) + "\":" + OddTexts.longText(random) + "}");
            case 4 ->
                Request.raw("{\"pairs\":[" + "{\"from\":\"x\",\"to\":\"y\"},".repeat(1 + random.nextInt(1_000)) + "]}");
            case 5 ->
                Request.raw("from,to\n"
                        + (OddTexts.longText(random) + "," + pick(OddTexts.VALUES, random) + "\n")
                                .repeat(1 + random.nextInt(5)));
            case 6 ->
                Request.raw("{\"from\":\"" + OddTexts.longText(random) + "\",\"to\":\""
                        + pick(OddTexts.VALUES, random).replace("\"", "") + "\"}\n");
            case 7 -> zeros(1 + random.nextInt(2_000_000));
            case 8, 9 -> ByteMutations.spoil(request.body, request.body, random);
            default -> Request.raw(pick(OddTexts.BODIES, random));
        };
    }

    /** Returns zeros as gzip makes them: a thousandth of their number. */
    private static byte[] zeros(int length) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[length]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] chunked(byte[] body, SplittableRandom random) {
        String size = pick(
                List.of(
                        "%x",
                        "%x",
                        "%x",
                        "%X;ext=1",
                        "0%x",
                        "-%x",
                        "%x ",
                        "+%x",
                        "0x%x",
                        "%xg",
                        "fffffffffffffff%x",
                        ";%x",
                        "\n%x",
                        ""),
                random);
        String end = pick(
                List.of(
                        "\r\n0\r\n\r\n",
                        "\r\n0\r\n\r\n",
                        "0\r\n\r\n",
                        "\r\n0\r\nX-Injected: yes\r\n\r\n",
                        "\r\n",
                        "",
                        "\r\n0\n\n",
                        "\r\n00000\r\n\r\n"),
                random);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Request.raw((size.contains("%") ? size.formatted(body.length) : size) + "\r\n"));
        bytes.writeBytes(body);
        bytes.writeBytes(Request.raw(end));
        return bytes.toByteArray();
    }
}
