package org.skillgap.bootstrap.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Planted answers, good and bad: the rules see what they are there for. */
class AnswerRulesTest {

    private static final String LONG = "0123456789".repeat(11);
    private static final String HEAD = "Content-Type: application/json\r\nX-Request-Id: id-1\r\n";
    private static final String ENVELOPE =
            "{\"success\":false,\"message\":\"Error: %s\",\"result\":null,\"error\":{\"code\":\"%s\",\"request_id\":\"id-1\"}}";

    private static String answer(int status, String headers, String body) {
        return "HTTP/1.1 " + status + " Said\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static List<String> complaints(String answered) throws IOException {
        return complaints(
                Sent.of("planted", ("GET /" + LONG + " HTTP/1.1\r\n\r\n").getBytes(StandardCharsets.UTF_8)), answered);
    }

    private static List<String> complaints(Sent sent, String answered) throws IOException {
        return AnswerRules.complaints(sent, Answer.all(answered.getBytes(StandardCharsets.UTF_8), false));
    }

    private static String refusal(String message) {
        return answer(400, HEAD, ENVELOPE.formatted(message, "bad_parameter"));
    }

    @ParameterizedTest
    @CsvSource({"400, bad_parameter", "404, not_found", "503, still_computing", "503, stopping"})
    void knownErrors_areFine(int status, String code) throws IOException {
        assertThat(complaints(answer(status, HEAD, ENVELOPE.formatted("no", code))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500, internal_error", "503, internal_error", "502, bad_gateway"})
    void failuresOfTheServer_areFound(int status, String code) throws IOException {
        assertThat(complaints(answer(status, HEAD, ENVELOPE.formatted("no", code))))
                .isNotEmpty();
    }

    @Test
    void hundredCharacters_mayBeEchoed() throws IOException {
        assertThat(complaints(refusal(LONG.substring(0, 100)))).isEmpty();
    }

    @Test
    void oneCharacterMore_isFound() throws IOException {
        assertThat(complaints(refusal(LONG.substring(3, 104))))
                .singleElement()
                .asString()
                .contains("more than 100");
        assertThat(complaints(answer(200, HEAD.replace("id-1", "id-1\r\nETag: " + LONG), "{}")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.lang.IllegalStateException: no",
                "at org.skillgap.Main.main(Main.java:3)",
                "NumberFormatException",
                "read /home/somebody/file",
                "Powered by Jetty",
            })
    void tellingOfTheInside_isFound(String message) throws IOException {
        assertThat(complaints(refusal(message))).isNotEmpty();
    }

    @Test
    void otherHeader_isFound() throws IOException {
        assertThat(complaints(answer(200, HEAD + "X-Injected: yes\r\n", "{}"))).hasSize(1);
        assertThat(complaints(answer(200, HEAD + "Cache-Control: a\r\nCache-Control: b\r\n", "{}")))
                .hasSize(1);
    }

    @Test
    void errorPageOfTheServer_isFound() throws IOException {
        assertThat(complaints(answer(400, "Content-Type: text/html;charset=iso-8859-1\r\n", "<h1>no</h1>")))
                .isNotEmpty();
    }

    @Test
    void refusalOfTheServer_isFine() throws IOException {
        assertThat(complaints(answer(505, HEAD, ENVELOPE.formatted("no", "bad_request"))))
                .isEmpty();
    }

    @Test
    void answerWithoutAnId_isFound() throws IOException {
        assertThat(complaints(answer(200, HEAD.replaceFirst("X-Request-Id: [^\r]*\r\n", ""), "{}")))
                .hasSize(1);
    }

    @Test
    void errorThatIsNoEnvelope_isFound() throws IOException {
        assertThat(complaints(answer(400, HEAD, "{\"error\":\"no\"}"))).isNotEmpty();
        assertThat(complaints(answer(400, HEAD, "no"))).isNotEmpty();
    }

    @Test
    void idThatIsAnother_isFound() throws IOException {
        assertThat(complaints(refusal("no").replace("X-Request-Id: id-1", "X-Request-Id: id-2")))
                .hasSize(1);
    }

    @Test
    void smuggledRequest_isFound() throws IOException {
        String two = refusal("no") + answer(200, HEAD, "{}");

        assertThat(complaints(Sent.of("planted", new byte[0]).answersAtMost(1), two))
                .hasSize(1);
        assertThat(complaints(Sent.of("planted", new byte[0]).answersAtMost(2), two))
                .isEmpty();
    }

    @Test
    void cutAnswer_isFound() throws IOException {
        assertThat(complaints(refusal("no").replaceFirst("..$", ""))).contains("the answer is cut");
    }
}
