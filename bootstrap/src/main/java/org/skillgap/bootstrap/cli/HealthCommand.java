package org.skillgap.bootstrap.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.bootstrap.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Asks a running server whether it is ready, for monitoring that has no HTTP client of its own. */
@Command(
        name = "health",
        description = "Ask a running server whether it is ready; exit code 0 if it is, 4 if not or if nobody answers.")
final class HealthCommand implements Callable<Integer> {

    /** The server answers this question within a second, whatever its store does. */
    private static final int LONGEST_SECONDS = 5;

    private static final int LONGEST_ANSWER = 1000;

    @ParentCommand
    private SkillgapCommand skillgap;

    @Mixin
    private ListenOptions options = new ListenOptions();

    private record Answer(int status, String text) {}

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = skillgap.settings(options.flags());
        if (settings.web().port() == 0) {
            throw new InvalidInput("Port 0 is whatever port was free. Give the server's own with --port.");
        }
        String address = new ServerAddress(settings.web().host(), settings.web().port()) + "/health/ready";
        try {
            Answer answer = CompletableFuture.supplyAsync(() -> ask(URI.create(address)))
                    .get(LONGEST_SECONDS, TimeUnit.SECONDS);
            String line = address + " answers " + answer.status() + " " + answer.text();
            if (answer.status() == HttpURLConnection.HTTP_OK) {
                skillgap.screen().print(List.of(line));
                return ExitCode.OK.number();
            }
            skillgap.screen().say(line);
        } catch (ExecutionException e) {
            skillgap.screen()
                    .say("No answer from " + address + ": " + e.getCause().getMessage());
        } catch (TimeoutException e) {
            skillgap.screen().say("No answer from " + address + " within " + LONGEST_SECONDS + " seconds.");
        }
        return ExitCode.UNAVAILABLE.number();
    }

    /** The old client, because it starts at once; the new one first makes ready for TLS, which takes longer than the rest. */
    private static Answer ask(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
            connection.setInstanceFollowRedirects(false);
            int status = connection.getResponseCode();
            InputStream answer = status < HttpURLConnection.HTTP_BAD_REQUEST
                    ? connection.getInputStream()
                    : connection.getErrorStream();
            try (InputStream body = answer == null ? InputStream.nullInputStream() : answer) {
                String text = new String(body.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
                return new Answer(status, text.replaceAll("\\s+", " ").strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
