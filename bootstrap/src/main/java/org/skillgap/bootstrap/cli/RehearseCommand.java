package org.skillgap.bootstrap.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.skillgap.bootstrap.Application;
import org.skillgap.bootstrap.config.Setting;
import org.skillgap.bootstrap.config.Settings;
import org.skillgap.bootstrap.config.SettingsLoader;
import org.skillgap.bootstrap.config.Surroundings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/**
 * Does once what a server does, with a store that is thrown away, whatever the environment says. Whoever runs it has Java
 * write down the classes that it needed ({@code -XX:ArchiveClassesAtExit}), so that later starts find them ready.
 */
@Command(name = "rehearse", hidden = true, description = "Open an empty store, answer once over HTTP, and end.")
final class RehearseCommand implements Callable<Integer> {

    private static final List<String> QUESTIONS = List.of(
            "/skill-gap?from=11-1011.00&to=11-3013.00", "/skill-gap-by-lvl?from=11-1011.00&to=11-3013.00", "/metrics");

    @ParentCommand
    private SkillgapCommand skillgap;

    @Override
    public Integer call() throws IOException {
        Path home = Files.createTempDirectory("skillgap-rehearsal");
        try {
            rehearse(home);
        } finally {
            delete(home);
        }
        return CommandLine.ExitCode.OK;
    }

    private void rehearse(Path home) throws IOException {
        Map<Setting, String> flags =
                Map.of(Setting.SKILLGAP_HOME, home.toString(), Setting.API_PORT, "0", Setting.SKILLGAP_OFFLINE, "true");
        Settings settings = new SettingsLoader(new Surroundings(Map.of(), "", ""), flags).loadForServer();
        try (Application application = Application.open(settings, skillgap.clock())) {
            application.read();
            int port = application.serve();
            for (String question : QUESTIONS) {
                URI address = URI.create("http://" + settings.web().host() + ":" + port + question);
                try (InputStream answer = address.toURL().openStream()) {
                    answer.readAllBytes();
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
