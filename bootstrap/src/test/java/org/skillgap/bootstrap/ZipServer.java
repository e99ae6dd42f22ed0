package org.skillgap.bootstrap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A mirror on this machine with one release, which can send pieces. The first answer may stop in the middle. */
final class ZipServer implements AutoCloseable {

    private static final int NOISE = 400_000;
    private static final String TAG = "\"one\"";

    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final BlockingQueue<String> ranges = new LinkedBlockingQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final byte[] zip;
    private volatile int stopAfter;

    /**
     * @param release a folder
     * @param stopAfter how many bytes of the first answer are sent before it stops; 0 if it does not
     */
    ZipServer(Path release, int stopAfter) throws IOException {
        this.zip = zipOf(release);
        this.stopAfter = stopAfter;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(executor);
        server.createContext("/db_30_3_text.zip", this::answer);
        server.start();
    }

    private static byte[] zipOf(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream target = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                target.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, target);
            }
            byte[] noise = new byte[NOISE];
            new Random(1).nextBytes(noise);
            target.putNextEntry(new ZipEntry("noise.bin"));
            target.write(noise);
        }
        return bytes.toByteArray();
    }

    /** Returns the settings with which a program asks here. */
    Map<String, String> environment() {
        return Map.of(
                "SKILLGAP_OFFLINE",
                "false",
                "ONET_DOWNLOAD_URL",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Waits for the next request and returns the range that it asked for; empty if for the whole file. */
    String awaitRange() throws InterruptedException {
        return String.valueOf(ranges.poll(1, TimeUnit.MINUTES));
    }

    /** Returns how many requests nobody has looked at. */
    int openRequests() {
        return ranges.size();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String range = List.copyOf(exchange.getRequestHeaders().getOrDefault("Range", List.of("")))
                    .get(0);
            int from = range.isEmpty() ? 0 : Integer.parseInt(range.replaceAll("[^0-9]", ""));
            exchange.getResponseHeaders().set("ETag", TAG);
            if (from > 0) {
                exchange.getResponseHeaders()
                        .set("Content-Range", "bytes " + from + "-" + (zip.length - 1) + "/" + zip.length);
            }
            byte[] body = Arrays.copyOfRange(zip, from, zip.length);
            exchange.sendResponseHeaders(from > 0 ? 206 : 200, body.length);
            int sent = stopAfter == 0 ? body.length : stopAfter;
            stopAfter = 0;
            exchange.getResponseBody().write(body, 0, sent);
            exchange.getResponseBody().flush();
            ranges.add(range);
            if (sent < body.length) {
                closing.await(1, TimeUnit.MINUTES);
            }
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
