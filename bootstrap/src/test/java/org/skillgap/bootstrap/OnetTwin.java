package org.skillgap.bootstrap;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.skillgap.adapter.onet.service.OnetServer;
import org.skillgap.adapter.onet.service.OnetServer.Layout;
import org.skillgap.adapter.onet.service.OnetServer.Version;
import org.skillgap.adapter.onet.service.OnetServiceConfig;
import org.skillgap.adapter.web.WebConfig;
import org.skillgap.application.flight.FlightLimits;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.Release;
import org.skillgap.bootstrap.config.Settings;
import org.skillgap.bootstrap.config.Storage;
import org.skillgap.bootstrap.config.WebServices;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * Skillgap on the starter set, and a server like O*NET's that knows more: twins of Software Developers, and ratings of
 * Data Scientists, whom the starter set has without any.
 */
public final class OnetTwin implements AutoCloseable {

    static final String DEVELOPERS = "15-1252.00";
    static final String SCIENTISTS = "15-2051.00";
    static final String UNKNOWN = "99-9999.00";

    /** Present, and asked for while others wait. */
    static final String PRESENT = "/skill-gap-by-lvl?from=11-1011.00&to=11-3013.00";

    static final FlightLimits LIMITS =
            new FlightLimits(32, Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofSeconds(15));

    private static final Release STARTER = StarterSet.source().readRelease(LoadProgress.SILENT);
    private static final int TWINS = 40;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final OnetServer onet;
    private final Application application;
    private final int port;

    private OnetTwin(OnetServer onet, OnetServiceConfig service, Storage storage, FlightLimits limits) {
        this.onet = onet;
        Settings settings = new Settings(
                storage,
                WebConfig.on("127.0.0.1", 0),
                TestApplication.OFFLINE,
                new WebServices.Configured(service, limits));
        application = Application.open(settings, Clock.systemUTC());
        application.read();
        port = application.serve();
    }

    static OnetTwin serve(Storage storage) {
        return serve(Version.V2, Layout.FROM_30_3, storage, LIMITS);
    }

    static OnetTwin serve(Version version, Layout layout, Storage storage, FlightLimits limits) {
        OnetServer onet = onet(version, layout);
        return new OnetTwin(onet, onet.config(), storage, limits);
    }

    static OnetTwin serve(OnetServer onet, OnetServiceConfig service, FlightLimits limits) {
        return new OnetTwin(onet, service, new Storage.Memory(), limits);
    }

    /** Starts the server alone. */
    public static OnetServer onet(Version version, Layout layout) {
        return OnetServer.start(release(), version, layout);
    }

    /** Returns the code of one of the 40 twins, from 0. */
    public static String twin(int number) {
        return "15-19%02d.00".formatted(number);
    }

    private static Release release() {
        List<Occupation> occupations = new ArrayList<>(STARTER.occupations());
        List<OccupationRating> ratings = new ArrayList<>(STARTER.ratings());
        for (int i = 0; i < TWINS; i++) {
            occupations.add(new Occupation(new OccupationCode(twin(i)), "Twin " + i, "Fetched."));
            ratings.addAll(ratingsOf(twin(i)));
        }
        ratings.addAll(ratingsOf(SCIENTISTS));
        return new Release(
                STARTER.name(),
                STARTER.sha256(),
                STARTER.scales(),
                STARTER.elements(),
                occupations,
                ratings,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<OccupationRating> ratingsOf(String code) {
        return STARTER.ratings().stream()
                .filter(row -> row.occupation().value().equals(DEVELOPERS))
                .map(row -> new OccupationRating(new OccupationCode(code), row.element(), row.scale(), row.rating()))
                .toList();
    }

    OnetServer onet() {
        return onet;
    }

    Application application() {
        return application;
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, headers).get();
    }

    CompletableFuture<HttpResponse<String>> ask(String path) {
        return send("GET", path);
    }

    CompletableFuture<HttpResponse<String>> send(String method, String path, String... headers) {
        boolean isPost = method.equals("POST");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, isPost ? BodyPublishers.ofString("{\"Programming\": 3}") : BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(60));
        if (isPost) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.sendAsync(request.build(), BodyHandlers.ofString());
    }

    /** Ends both. */
    @Override
    public void close() {
        onet.close();
        application.close();
    }
}
