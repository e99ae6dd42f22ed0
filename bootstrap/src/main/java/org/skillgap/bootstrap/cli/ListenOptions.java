package org.skillgap.bootstrap.cli;

import java.util.EnumMap;
import java.util.Map;
import org.skillgap.bootstrap.config.Setting;
import picocli.CommandLine.Option;

/** What a server listens on. */
final class ListenOptions {

    @Option(names = "--host", paramLabel = "HOST", description = "What the server listens on; overrides API_HOST.")
    private String host = "";

    @Option(names = "--port", paramLabel = "PORT", description = "Port it listens on; overrides API_PORT.")
    private String port = "";

    Map<Setting, String> flags() {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        flags.put(Setting.API_HOST, host);
        flags.put(Setting.API_PORT, port);
        return flags;
    }
}
