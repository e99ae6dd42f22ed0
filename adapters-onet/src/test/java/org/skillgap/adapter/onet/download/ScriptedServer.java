package org.skillgap.adapter.onet.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A web server on this machine that answers one request after the other as it was told; the last answer is repeated. */
final class ScriptedServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Answers a request. */
    interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    ScriptedServer(Reply... script) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        replies.addAll(List.of(script));
        server.setExecutor(executor);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        String condition = exchange.getRequestHeaders().getFirst("If-Range");
        requests.add(exchange.getRequestURI().getPath() + (range == null ? "" : " " + range + " if " + condition));
        Reply reply;
        synchronized (replies) {
            reply = replies.size() > 1 ? replies.removeFirst() : replies.getFirst();
        }
        try (exchange) {
            reply.to(exchange);
        }
    }

    WebAddress address() {
        return new WebAddress(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/files/"));
    }

    /** Returns the paths that were asked for, with the range where there was one. */
    List<String> requests() {
        return requests;
    }

    /** A file, or the rest of it if the range asks for the state of it that this is: a tag in quotes, or a date. */
    static Reply file(byte[] content, String tag) {
        return exchange -> send(exchange, content, tag, rangeFrom(exchange, tag));
    }

    /** The rest of a file from any byte on, whatever state of it is asked for. */
    static Reply piece(byte[] content, String tag, int from) {
        return exchange -> send(exchange, content, tag, from);
    }

    private static void send(HttpExchange exchange, byte[] content, String tag, long from) throws IOException {
        exchange.getResponseHeaders().set(tag.endsWith("\"") ? "ETag" : "Last-Modified", tag);
        if (from >= content.length) {
            status(416).to(exchange);
            return;
        }
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        byte[] rest = Arrays.copyOfRange(content, (int) from, content.length);
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, rest.length);
        exchange.getResponseBody().write(rest);
    }

    private static long rangeFrom(HttpExchange exchange, String tag) {
        String range = exchange.getRequestHeaders().getFirst("Range");
        boolean isMeant = tag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
        return range == null || !isMeant ? 0 : Long.parseLong(range.replaceAll("[^0-9]", ""));
    }

    /** A file from a server that cannot send pieces. */
    static Reply whole(byte[] content, String tag) {
        return exchange -> {
            exchange.getResponseHeaders().set(tag.endsWith("\"") ? "ETag" : "Last-Modified", tag);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        };
    }

    /** The first bytes of a file, and then the connection breaks off. */
    static Reply cut(byte[] content, String tag, int bytes) {
        return exchange -> {
            exchange.getResponseHeaders().set(tag.endsWith("\"") ? "ETag" : "Last-Modified", tag);
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, bytes);
            exchange.getResponseBody().flush();
        };
    }

    /** The first bytes of a file, and then nothing more until the server is closed. */
    Reply stalled(byte[] content, String tag, int bytes) {
        return exchange -> {
            cut(content, tag, bytes).to(exchange);
            awaitClosing();
        };
    }

    /** Zeros without end. */
    Reply endless() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            body.write(new byte[] {'P', 'K'});
            while (closing.getCount() > 0) {
                body.write(new byte[8192]);
            }
        };
    }

    static Reply status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    static Reply redirect(String location) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        };
    }

    void addReply(Reply reply) {
        synchronized (replies) {
            replies.add(reply);
        }
    }

    private void awaitClosing() {
        try {
            closing.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        executor.shutdownNow();
    }
}
