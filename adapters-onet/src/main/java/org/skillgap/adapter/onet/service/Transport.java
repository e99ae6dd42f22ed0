package org.skillgap.adapter.onet.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
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
 * Sends requests, with the credentials, and nowhere but where it is told: a redirect is an answer like others. Safe for
 * concurrent use.
 */
final class Transport implements AutoCloseable {

    /** Of an answer that is an error in any case nobody needs more than would let the connection live. */
    private static final int ERROR_BYTES = 64 << 10;

    private static final int SECONDS_OF_IDLE_THREADS = 30;

    private final OnetServiceConfig config;
    private final ExecutorService threads;
    private final HttpClient client;
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean isClosed;

    Transport(OnetServiceConfig config) {
        this.config = config;
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
        Thread thread = new Thread(work, "onet-service");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Gets what is at an address. What is not there in time is given up, and its connection closed.
     *
     * @param longest how long it may take, to the last byte
     * @throws HttpTimeoutException if it takes longer
     * @throws IOException if the connection cannot be made or is lost
     */
    Answer get(URI uri, Duration longest) throws IOException, InterruptedException {
        int mostBytes = config.size().bodyBytes();
        // An idle connection remembers it; if it knew this object, and so the client, neither would ever be let go of.
        BodyHandler<BoundedBody.Content> body = info -> body(info, mostBytes);
        // The time-out of a request ends with the headers of the answer; this one counts until the whole body is there.
        CompletableFuture<HttpResponse<BoundedBody.Content>> exchange = send(request(uri), body);
        underWay.add(exchange);
        try {
            if (isClosed) { // after the adding: whoever closes now sees either this or the exchange
                throw closed(new CancellationException());
            }
            HttpResponse<BoundedBody.Content> response = exchange.get(longest.toNanos(), TimeUnit.NANOSECONDS);
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("no whole answer in time");
        } catch (CancellationException e) {
            throw closed(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException trouble ? trouble : new IOException(e.getCause());
        } finally {
            underWay.remove(exchange);
            exchange.cancel(true);
        }
    }

    /** Sending after {@link #close} is not a failure of the service: nobody needs the answer any more. */
    private CompletableFuture<HttpResponse<BoundedBody.Content>> send(
            HttpRequest request, BodyHandler<BoundedBody.Content> body) throws InterruptedException {
        try {
            return client.sendAsync(request, body);
        } catch (RejectedExecutionException e) {
            throw closed(e);
        }
    }

    private static InterruptedException closed(RuntimeException cause) {
        return (InterruptedException) new InterruptedException("closed").initCause(cause);
    }

    private static BoundedBody body(ResponseInfo info, int mostBytes) {
        boolean isWanted = info.statusCode() == Requests.OK || info.statusCode() == Requests.NO_DATA;
        return new BoundedBody(isWanted ? mostBytes : ERROR_BYTES);
    }

    private HttpRequest request(URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Accept", "application/json")
                .header("Accept-Encoding", "identity")
                .header("User-Agent", "skillgap");
        if (config.login() instanceof OnetServiceConfig.V2 login) {
            request.header("X-API-Key", login.key().reveal());
        } else if (config.login() instanceof OnetServiceConfig.V1_9 login) {
            request.header(
                    "Authorization", basic(login.user() + ":" + login.password().reveal()));
        }
        return request.build();
    }

    private static String basic(String userAndPassword) {
        return "Basic " + Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends what is under way, and lets go of threads; connections end when nobody refers to this any more. */
    @Override
    public void close() {
        isClosed = true;
        threads.shutdownNow();
        underWay.forEach(exchange -> exchange.cancel(true));
    }
}
