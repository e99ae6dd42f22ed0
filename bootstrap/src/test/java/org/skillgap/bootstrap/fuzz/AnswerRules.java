package org.skillgap.bootstrap.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What holds of every answer, whatever was sent. All that is expected of the server stands here and in {@code requests.txt}. */
final class AnswerRules {

    /** What the program answers with, all of it in docs/api.md; 500 is not among it. */
    static final Set<Integer> OF_THE_PROGRAM =
            Set.of(200, 204, 304, 400, 401, 404, 405, 408, 413, 415, 421, 422, 429, 503);

    /**
     * Why the program may answer 503: no language model is configured, figures are being computed, the store is away, or the program
     * is stopping.
     */
    static final Set<String> UNAVAILABLE =
            Set.of("upstream_unavailable", "still_computing", "store_unavailable", "stopping", "busy");

    /** What the HTTP server answers by itself. 505 is no failure of the server: the request names a version that there is not. */
    static final Set<Integer> OF_THE_SERVER = Set.of(400, 404, 405, 408, 413, 414, 415, 417, 421, 426, 431, 503, 505);

    /** Every header that an answer may have, at most once each. */
    static final Set<String> HEADERS = Set.of(
            "date",
            "connection",
            "content-type",
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "x-request-id",
            "x-content-type-options",
            "cache-control",
            "vary",
            "etag",
            "allow",
            "www-authenticate",
            "retry-after",
            "x-skillgap-pairs",
            "x-skillgap-errors",
            "x-skillgap-revision",
            "content-security-policy",
            "referrer-policy",
            "x-frame-options",
            "permissions-policy",
            "cross-origin-resource-policy",
            "cross-origin-opener-policy",
            "strict-transport-security",
            "ratelimit-limit",
            "ratelimit-remaining",
            "ratelimit-reset",
            "ratelimit-policy",
            "ratelimit",
            "upgrade");

    private static final Set<String> DATA_TYPES = Set.of(
            "application/json",
            "application/problem+json",
            "application/x-ndjson",
            "text/csv;charset=utf-8",
            "text/plain;version=0.0.4;charset=utf-8");
    private static final Set<String> PAGE_TYPES = Set.of(
            "text/html;charset=utf-8",
            "text/css;charset=utf-8",
            "text/javascript;charset=utf-8",
            "image/svg+xml;charset=utf-8");

    /** How the HTTP server says that it refuses. */
    private static final String CODE_OF_THE_SERVER = "\"code\":\"bad_request\"";

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    /** A frame of a stack, a qualified name of Java's, a path of this machine. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [a-z]\\w*\\.[\\w.$]+\\(|\\b(?:javax?|jakarta|org\\.(?:eclipse|skillgap|jooq|slf4j)|com\\.(?:fasterxml|zaxxer)"
                    + "|io\\.javalin|kotlin|de\\.siegmar)\\.\\w+"
                    + "|\\b[A-Z]\\w+Exception\\b|\\b(?:StackOverflow|OutOfMemory|Assertion|NoClassDefFound)Error\\b|\\.java:\\d|/(?:home|root|tmp|usr|work|var)/\\w|Caused by|Jetty");

    private static final ObjectMapper JSON = new ObjectMapper();

    private AnswerRules() {}

    /** Returns what is wrong with the answers to a request; nothing if all is well. */
    static List<String> complaints(Sent sent, List<Answer> answers) {
        List<String> complaints = new ArrayList<>();
        if (answers.size() > sent.mostAnswers()) {
            complaints.add(answers.size() + " answers to at most " + sent.mostAnswers() + " requests");
        }
        if (!answers.isEmpty()
                && !sent.statuses().isEmpty()
                && answers.get(0).status() != UNAUTHORIZED // which comes before everything else
                && !sent.statuses().contains(answers.get(0).status())) {
            complaints.add("status " + answers.get(0).status() + " instead of " + sent.statuses());
        }
        for (Answer answer : answers) {
            status(answer, complaints);
            headers(answer, complaints);
            body(answer, complaints);
            Echoes.of(sent, answer)
                    .forEach(
                            echoed -> complaints.add("more than " + Echoes.MOST + " characters are echoed: " + echoed));
        }
        return complaints;
    }

    /** Tells whether the HTTP server has answered before the program was asked; without a body both look the same. */
    static boolean isOfTheServer(Answer answer) {
        return answer.text().contains(CODE_OF_THE_SERVER)
                || answer.body().length == 0 && answer.status() >= BAD_REQUEST;
    }

    private static void status(Answer answer, List<String> complaints) {
        Set<Integer> known = isOfTheServer(answer) ? OF_THE_SERVER : OF_THE_PROGRAM;
        if (!known.contains(answer.status())) {
            complaints.add("status " + answer.status());
        }
        if (!answer.isWhole()) {
            complaints.add("the answer is cut");
        }
    }

    private static void headers(Answer answer, List<String> complaints) {
        Set<String> seen = new HashSet<>();
        for (String line : answer.headers()) {
            String name = line.split(":", 2)[0].toLowerCase(Locale.ROOT);
            if (!HEADERS.contains(name)) {
                complaints.add("header " + name + " is not one of this server's");
            }
            if (!seen.add(name) && !name.equals("vary")) {
                complaints.add("header " + name + " twice");
            }
        }
        Optional<String> id = answer.header("x-request-id");
        if (!REQUEST_ID.matcher(id.orElse("")).matches()) {
            complaints.add("X-Request-Id is '" + id.orElse("") + "'");
        }
    }

    private static void body(Answer answer, List<String> complaints) {
        String type = answer.header("content-type").orElse("").replace(" ", "").toLowerCase(Locale.ROOT);
        if (PAGE_TYPES.contains(type) && answer.status() == OK) {
            if (answer.header("content-security-policy").isEmpty()) {
                complaints.add("a page without Content-Security-Policy");
            }
            return;
        }
        Matcher inside = INSIDE.matcher(answer.text());
        if (inside.find()) {
            complaints.add("the body tells of the inside: " + inside.group());
        }
        if (answer.body().length == 0) {
            return;
        }
        if (!DATA_TYPES.contains(type)) {
            complaints.add("Content-Type is '" + type + "'");
        }
        if (answer.status() >= BAD_REQUEST) {
            failure(answer, type, complaints);
        }
    }

    /** An error is an envelope or a problem, and its id is that of the header. */
    private static void failure(Answer answer, String type, List<String> complaints) {
        try {
            JsonNode said = JSON.readTree(answer.body());
            if (said.path("status").asText().equals("not_ready")) {
                return;
            }
            boolean isProblem = type.equals("application/problem+json");
            JsonNode error = isProblem ? said : said.path("error");
            boolean isComplete = isProblem
                    ? said.path("status").asInt() == answer.status()
                    : said.path("success").isBoolean()
                            && !said.path("success").booleanValue()
                            && said.path("message").isTextual();
            if (!isComplete || !error.path("code").isTextual()) {
                complaints.add("the error is neither an envelope nor a problem");
            }
            if (!error.path("request_id")
                    .asText("")
                    .equals(answer.header("x-request-id").orElse(""))) {
                complaints.add("the request id of the body is not that of the header");
            }
            if (answer.status() == SERVICE_UNAVAILABLE
                    && !UNAVAILABLE.contains(error.path("code").asText())) {
                complaints.add("503 for " + error.path("code").asText());
            }
        } catch (JsonProcessingException e) {
            complaints.add("the error is no JSON");
        } catch (java.io.IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }
}
