package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.skillgap.adapter.onet.service.Faults;
import org.skillgap.adapter.onet.service.OnetServer;
import org.skillgap.adapter.onet.service.OnetServer.Layout;
import org.skillgap.adapter.onet.service.OnetServer.Version;
import org.skillgap.bootstrap.OnetTwin;

/** Commands that are about an occupation that is missing. */
class FetchingCommandsIT {

    private static final String TWIN = OnetTwin.twin(0);

    private final OnetServer onet = OnetTwin.onet(Version.V2, Layout.FROM_30_3);

    @AfterEach
    void close() {
        onet.close();
    }

    @Test
    void gap_fetchesACode() {
        CommandRun run = run(Map.of(), "gap", "11-1011.00", TWIN, "--by-lvl");

        assertThat(run.err()).contains("Asking O*NET for " + TWIN + " …\n").doesNotContain(OnetServer.KEY);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("To    " + TWIN + "  Twin 0", "Programming");
    }

    @Test
    void gap_fetchesTheRatingsOfATitle() {
        CommandRun run = run(Map.of(), "gap", "data scientists", "11-1011.00", "--evidence");

        assertThat(run.err()).contains("Asking O*NET for 15-2051.00 …\n");
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void pathAndRelated_fetchToo() {
        assertThat(run(Map.of(), "path", "11-1011.00", TWIN).code()).isZero();
        CommandRun related = run(Map.of(), "related", TWIN, "--limit", "1");
        assertThat(related.code()).isZero();
        assertThat(related.out()).contains("Software Developers");
    }

    @Test
    void unknownTitlesAndPresentOccupations_areNotAskedFor() {
        assertThat(run(Map.of(), "gap", "11-1011.00", "qwertz").code()).isEqualTo(3);
        assertThat(run(Map.of(), "related", "15-2051.00").code()).isZero();
        assertThat(run(Map.of(), "gap", "11-1011.00", "11-3013.00").err()).doesNotContain("Asking");
        assertThat(onet.seen()).isEmpty();
    }

    @Test
    void unknownCode_isNotFoundAfterAsking() {
        CommandRun run = run(Map.of(), "gap", "11-1011.00", "99-9999.00");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("Asking O*NET for 99-9999.00 …", "99-9999.00 not found");
    }

    @Test
    void refusedKey_isSaidAndNotShown() {
        onet.always("", Faults.status(403));

        CommandRun run = run(Map.of(), "gap", "11-1011.00", TWIN);

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("O*NET").doesNotContain(OnetServer.KEY);
    }

    @Test
    void offline_asksNobody() {
        assertThat(run(Map.of("SKILLGAP_OFFLINE", "true"), "gap", "11-1011.00", TWIN)
                        .code())
                .isEqualTo(3);
        assertThat(onet.seen()).isEmpty();
    }

    private CommandRun run(Map<String, String> variables, String... args) {
        Map<String, String> all = new HashMap<>(Map.of(
                "SKILLGAP_OFFLINE",
                "false",
                "ONET_API_KEY",
                OnetServer.KEY,
                "ONET_BASE_URL",
                onet.uri().toString()));
        all.putAll(variables);
        return CommandRun.with(all, args);
    }
}
