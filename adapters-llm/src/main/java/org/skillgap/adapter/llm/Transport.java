package org.skillgap.adapter.llm;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts JSON, with the credentials, and nowhere but where it is told: a redirect is an answer like others. Safe for concurrent
 * use.
 */
final class Transport implements AutoCloseable {

    /** Of an answer that is an error in any case nobody needs more. */
    private static final int ERROR_BYTES = 64 << 10;

    private static final int SECONDS_OF_IDLE_THREADS = 30;

    private final Protocol protocol;
    private final int mostBytes;
    private final ExecutorService threads;
    private final HttpClient client;
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean isClosed;

    Transport(Protocol protocol, LlmConfig config) {
        this.protocol = protocol;
        mostBytes = config.size().bodyBytes();
        threads = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                SECONDS_OF_IDLE_THREADS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Transport::newThread);
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.times().connect())
                .executor(threads)
                .build();
    }

    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "language-model");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Posts a body to where the protocol says. What is not there in time is given up, and its connection closed.
     *
     * @param longest how long it may take, to the last byte
     * @throws HttpTimeoutException if it takes longer
     * @throws IOException if the connection cannot be made or is lost
     * @throws CancellationException if this is closed
     */
    HttpAnswer post(String body, Duration longest) throws IOException, InterruptedException {
        int most = mostBytes;
        // An idle connection remembers it; if it knew this object, and so the client, neither would ever be let go of.
        BodyHandler<BoundedBody.Content> handler =
                info -> new BoundedBody(info.statusCode() == HttpAnswer.OK ? most : ERROR_BYTES);
        // The time-out of a request ends with the headers of the answer; this one counts until the whole body is there.
        CompletableFuture<HttpResponse<BoundedBody.Content>> exchange = send(request(body), handler);
        underWay.add(exchange);
        try {
            if (isClosed) { // after the adding: whoever closes now sees either this or the exchange
                throw new CancellationException("closed");
            }
            HttpResponse<BoundedBody.Content> response = exchange.get(longest.toNanos(), TimeUnit.NANOSECONDS);
            return new HttpAnswer(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer in time");
        } catch (ExecutionException e) {
            if (isClosed) {
                throw (CancellationException) new CancellationException("closed").initCause(e);
            }
            throw e.getCause() instanceof IOException trouble ? trouble : new IOException(e.getCause());
        } finally {
            underWay.remove(exchange);
            exchange.cancel(true);
        }
    }

    private CompletableFuture<HttpResponse<BoundedBody.Content>> send(
            HttpRequest request, BodyHandler<BoundedBody.Content> handler) {
        try {
            return client.sendAsync(request, handler);
        } catch (RejectedExecutionException e) {
            throw (CancellationException) new CancellationException("closed").initCause(e);
        }
    }

    private HttpRequest request(String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(protocol.uri())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "skillgap")
                .POST(BodyPublishers.ofString(body));
        protocol.sign(request);
        return request.build();
    }

    /** Tells whether nothing can be sent any more. */
    boolean isClosed() {
        return isClosed;
    }

    /** Ends what is under way, and lets go of threads; connections end when nobody refers to this any more. */
    @Override
    public void close() {
        isClosed = true;
        threads.shutdownNow();
        underWay.forEach(exchange -> exchange.cancel(true));
    }
}
