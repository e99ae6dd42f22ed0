package org.skillgap.adapter.onet.download;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import javax.net.ssl.SSLException;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.ReleaseNumber;

/**
 * Brings a zip over HTTP into a part file: what the part lacks if the server still has the same file and can send a piece of
 * it (RFC 9110, section 14), else all of it. Each attempt goes on where the one before it ended. For one use.
 */
final class Transfer {

    private static final int MOST_REDIRECTS = 5;

    private final HttpClient client;
    private final DownloadConfig config;
    private final ReleaseNumber number;
    private final WebAddress address;
    private final PartFile part;
    private final LoadProgress progress;
    private boolean wasAnswered;

    Transfer(DownloadConfig config, ReleaseNumber number, WebAddress address, PartFile part, LoadProgress progress) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(config.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.config = config;
        this.number = number;
        this.address = address;
        this.part = part;
        this.progress = progress;
    }

    /**
     * Makes one attempt; when it returns, the part is as long as the server says.
     *
     * @throws TransferFailed if it is not; what has come is kept for the next attempt
     */
    void attempt() throws TransferFailed, InterruptedException {
        try {
            Optional<String> validator = part.validator(address);
            Answer answer = new Answer(send(validator));
            wasAnswered = true;
            take(answer, validator);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> send(Optional<String> validator)
            throws IOException, InterruptedException, TransferFailed {
        WebAddress place = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpRequest.Builder request = HttpRequest.newBuilder(place.uri())
                    .timeout(config.stallTimeout())
                    .header("User-Agent", "Skillgap")
                    .header("Accept-Encoding", "identity");
            validator.ifPresent(known ->
                    request.header("Range", "bytes=" + part.size() + "-").header("If-Range", known));
            HttpResponse<Flow.Publisher<List<ByteBuffer>>> response =
                    client.send(request.build(), BodyHandlers.ofPublisher());
            if (!Answer.isRedirect(response)) {
                return response;
            }
            BodyChunks.of(response.body()).close();
            place = place.redirectedTo(response.headers().firstValue("Location").orElse(""))
                    .orElseThrow(() -> TransferFailed.lasting(
                            "sends on to an address that is not https; name the right one with --url", null));
        }
        throw TransferFailed.lasting("sends on from one address to the next without end", null);
    }

    private void take(Answer answer, Optional<String> validator)
            throws IOException, InterruptedException, TransferFailed {
        try (BodyChunks body = answer.body()) {
            switch (answer.status()) {
                case 200 -> receive(answer, body, 0);
                case 206 -> {
                    if (validator.isEmpty() || !answer.goesOn(part.size(), validator.get())) {
                        part.delete();
                        throw TransferFailed.passing(
                                "sent another piece of the file than it was asked for", (Throwable) null);
                    }
                    receive(answer, body, part.size());
                }
                case 416 -> {
                    part.delete();
                    throw TransferFailed.passing("has a shorter file than before", (Throwable) null);
                }
                default -> throw answer.failure();
            }
        }
    }

    private void receive(Answer answer, BodyChunks body, long have)
            throws IOException, InterruptedException, TransferFailed {
        long expected = answer.length().isPresent() ? have + answer.length().getAsLong() : 0;
        refuseIfTooLarge(expected);
        progress.startedDownload((have == 0 ? "Downloading O*NET " : "Going on with O*NET ") + number, have, expected);
        long done = have;
        try (OutputStream file = have == 0 ? part.startAnew(address, answer.validator()) : part.goOn()) {
            Optional<List<ByteBuffer>> bytes = body.next(config.stallTimeout());
            while (bytes.isPresent()) {
                done += part.write(file, bytes.get());
                refuseIfTooLarge(done);
                progress.advanced(expected == 0 ? done : Math.min(done, expected));
                bytes = body.next(config.stallTimeout());
            }
        }
        if (answer.length().isPresent() && done != expected) {
            throw TransferFailed.passing("sent " + done + " bytes instead of " + expected, (Throwable) null);
        }
        progress.finished();
    }

    private void refuseIfTooLarge(long bytes) throws TransferFailed {
        if (bytes > config.largest()) {
            part.delete();
            throw TransferFailed.lasting("sends more than " + config.largest() + " bytes, which no release has", null);
        }
    }

    /** A host that cannot even be reached the first time is not asked again: there is probably no network. */
    private TransferFailed failure(IOException e) {
        if (e instanceof SSLException) {
            return TransferFailed.lasting("cannot be talked to in a safe way (" + e.getMessage() + ")", e);
        }
        if (e instanceof ConnectException || e instanceof HttpConnectTimeoutException) {
            String message = "cannot be reached";
            return wasAnswered ? TransferFailed.passing(message, e) : TransferFailed.lasting(message, e);
        }
        return TransferFailed.passing(
                e instanceof HttpTimeoutException
                        ? "did not send anything for " + config.stallTimeout().toSeconds() + " s"
                        : "broke the connection off",
                e);
    }
}
