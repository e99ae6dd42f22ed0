package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.application.path.CareerPath;
import org.skillgap.application.path.CareerPath.Step;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SharedFolder;
import org.skillgap.domain.occupation.OccupationCode;

/** Real release 30.1. Routes and difficulties are those that make-paths.py gives. */
class PathIT {

    private static final Duration UNTIL_COMPUTED = Duration.ofSeconds(60);

    private static Application application;

    @BeforeAll
    static void load() {
        application = TestApplication.memory();
        application.load(TextRelease.at(SharedFolder.get("onet/30.1")), LoadProgress.SILENT);
        application.read();
    }

    @AfterAll
    static void close() {
        if (application != null) {
            application.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "29-1141.00 19-5011.00 15-1299.05 15-1252.00, 0.216850649351 0.223966266034 0.198981301727, 0.437512005722",
        "11-1011.00 11-3013.01 11-3013.00, 0.122326392161 0.156854367007, 0.278304748686",
        "11-3013.00 11-9021.00 11-1011.00, 0.514444139947 0.600612007168, 1.080818996416",
        "53-3032.00 47-4041.00 31-2021.00 29-1141.00, 0.352102376600 0.397243376596 0.399063187363, 1.112152569486",
        "35-3023.00 43-4121.00 13-2023.00 43-9031.00 15-1252.00, 0.444568326271 0.455115906289 0.474776086232 0.471165832226, 1.651399816083",
        "41-2011.00 43-9061.00 13-2022.00 13-1199.05 29-1216.00, 0.371198608068 0.420981580223 0.438639281130 0.443877310263, 1.556320290995",
        "15-1252.00 35-3023.00, 0.003133393017, 0.003133393017",
        "15-1252.00 15-1253.00, 0.153732690532, 0.153732690532",
        "13-2011.00 15-1255.01 15-1252.00, 0.352524831785 0.329006845816, 0.588770818433",
        "25-2021.00 25-1063.00 15-2041.00, 0.235169193584 0.289841149773, 0.510631078453",
        "51-4041.00 27-4012.00 17-2072.01 15-1241.00 17-2141.00, 0.344224402207 0.361901055004 0.289618863049 0.328172103487, 1.164072928384",
        "43-4051.00 43-4161.00 43-6011.00 13-1071.00, 0.172775055134 0.192964399817 0.184198446737, 0.377661991422"
    })
    void path_equalsThatOfAnotherProgram(String codes, String difficulties, double direct) {
        List<String> route = List.of(codes.split(" "));

        CareerPath path = application
                .findCareerPath()
                .between(new OccupationCode(route.get(0)), new OccupationCode(route.get(route.size() - 1)));

        assertThat(path.steps())
                .extracting(step -> step.to().code().value())
                .containsExactlyElementsOf(route.subList(1, route.size()));
        List<String> expected = List.of(difficulties.split(" "));
        assertThat(path.steps()).extracting(Step::difficulty).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(path.steps().get(i).difficulty()).isCloseTo(Double.parseDouble(expected.get(i)), within(1e-12));
        }
        assertThat(path.direct()).isCloseTo(direct, within(1e-12));
    }

    @Test
    void api_answersWithoutAnybodyHavingWaited() throws Exception {
        URI address =
                URI.create("http://127.0.0.1:" + application.serve() + "/career-path?from=29-1141.00&to=15-1252.00");
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build();
        long start = System.nanoTime();

        HttpResponse<String> last = http.send(request, BodyHandlers.ofString());
        while (last.statusCode() == 503 && System.nanoTime() - start < UNTIL_COMPUTED.toNanos()) {
            last = http.send(request, BodyHandlers.ofString());
        }

        assertThat(last.statusCode()).as(last.body()).isEqualTo(200);
        JsonNode hops = new ObjectMapper().readTree(last.body()).at("/result/hops");
        assertThat(hops.findValuesAsText("to_occupation_code"))
                .containsExactly("19-5011.00", "15-1299.05", "15-1252.00");
    }
}
