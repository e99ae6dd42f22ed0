package org.skillgap.bootstrap;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.skillgap.adapter.onet.service.OnetServer.Layout;
import org.skillgap.adapter.onet.service.OnetServer.Version;
import org.skillgap.application.port.DatabaseServer;
import org.skillgap.application.port.OnDatabaseServer;

/** What is missing is fetched into a database server. */
@Timeout(120)
abstract class ServerFetch extends OnDatabaseServer {

    ServerFetch(DatabaseServer.Product product) {
        super(product);
    }

    static Stream<Arguments> services() {
        return Arrays.stream(Version.values())
                .flatMap(version -> Arrays.stream(Layout.values()).map(layout -> Arguments.of(version, layout)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void missingOccupation_isFetchedOnceForAHundredCallers(Version version, Layout layout) throws Exception {
        try (OnetTwin skillgap = OnetTwin.serve(version, layout, TestApplication.storage(server()), OnetTwin.LIMITS)) {
            FetchOnDemandIT.assertFetchedOnce(skillgap, layout);
        }
    }
}
