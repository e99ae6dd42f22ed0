package org.skillgap.adapter.onet.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.skillgap.application.port.Secret;
import org.skillgap.application.release.Release;

/**
 * A server of a test's own that answers as the O*NET Web Services are known to, from the rows of a release, and refuses what
 * they refuse. Faults can be scripted. It listens on a free port of 127.0.0.1.
 */
public final class OnetServer implements AutoCloseable {

    /** The key that version 2 takes. */
    public static final String KEY = "key-4f1d8c";

    /** The user that version 1.9 takes. */
    public static final String USER = "some_user";

    /** The user's password. */
    public static final String PASSWORD = "pass:word-93aa";

    static {
        // Without it each answer takes 40 ms: head and body are sent apart, and the second one waits for an
        // acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final int DEFAULT_ROWS = 20;
    private static final int MOST_ROWS = 2000;

    private final Version version;
    private final ServedTables tables;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Fault> next = new ArrayDeque<>();
    private final Map<String, Fault> always = new ConcurrentHashMap<>();
    private volatile String filterName = "filter";
    private volatile boolean isEmptyAPage;
    private volatile boolean isFilterIgnored;
    private volatile int mostPerSecond = Integer.MAX_VALUE;

    /** The version of the service. */
    public enum Version {
        /** Key in a header; 403 with HTML for a wrong one; {@code next}. */
        V2,
        /** Basic authentication; XML unless asked for JSON; {@code link}. */
        V1_9
    }

    /** Which tables hold the skills. */
    public enum Layout {
        /** {@code skills}. */
        UP_TO_30_2,
        /** {@code essential_skills} and {@code transferable_skills}. */
        FROM_30_3
    }

    /**
     * A request as it came.
     *
     * @param path its path
     * @param query its query; empty if there is none
     * @param headers its headers, names in lower case
     * @param nanos when, by {@link System#nanoTime}
     */
    public record Seen(String path, String query, Map<String, String> headers, long nanos) {}

    /** What is answered in place of the right answer. */
    public interface Fault {
        /**
         * Answers.
         *
         * @param right the right answer
         */
        void answer(HttpExchange exchange, Reply right) throws IOException, InterruptedException;
    }

    /**
     * An answer.
     *
     * @param status the HTTP status
     * @param type its content type
     * @param body its body
     */
    public record Reply(int status, String type, String body) {

        /** Sends it. */
        public void send(HttpExchange exchange) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private OnetServer(Release release, Version version, Layout layout) throws IOException {
        this.version = version;
        tables = new ServedTables(release, layout);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Starts a server with the rows of a release. */
    public static OnetServer start(Release release, Version version, Layout layout) {
        try {
            return new OnetServer(release, version, layout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns its address, up to and with the slash before {@code database}. */
    public URI uri() {
        String path = version == Version.V2 ? "/" : "/v1.9/ws/";
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Returns the right credentials. */
    public OnetServiceConfig.Login login() {
        return version == Version.V2
                ? new OnetServiceConfig.V2(new Secret(KEY))
                : new OnetServiceConfig.V1_9(USER, new Secret(PASSWORD));
    }

    /** Returns a configuration for it: the right credentials, no waiting to speak of. */
    public OnetServiceConfig config() {
        Duration tenSeconds = Duration.ofSeconds(10);
        return OnetServiceConfig.of(login())
                .at(uri())
                .with(new OnetServiceConfig.Times(tenSeconds, tenSeconds, tenSeconds, tenSeconds.multipliedBy(6)))
                .with(new OnetServiceConfig.Pace(1000, 1_000_000, 6, Duration.ofMillis(10)));
    }

    /** Has the filter parameter go by another name; the usual one is then a wrong call. */
    public void filterBy(String name) {
        filterName = name;
    }

    /** Has "no data" answered as a page without rows, not with status 422. */
    public void answerNoDataWithAPage() {
        isEmptyAPage = true;
    }

    /** Has filters taken and ignored. */
    public void ignoreFilters() {
        isFilterIgnored = true;
    }

    /** Has requests beyond so many in the last second answered with status 429. */
    public void allow(int perSecond) {
        mostPerSecond = perSecond;
    }

    /** Has the next requests answered wrongly, each fault once, in this order, and then rightly again. */
    public void next(Fault... faults) {
        synchronized (next) {
            next.addAll(List.of(faults));
        }
    }

    /** Has all requests for a table ({@code ""} for all whatsoever) answered wrongly. */
    public void always(String table, Fault fault) {
        always.put(table, fault);
    }

    /** Forgets all faults. */
    public void heal() {
        always.clear();
        synchronized (next) {
            next.clear();
        }
    }

    /** Returns the requests so far, in the order in which they came. */
    public List<Seen> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    /** Returns how many requests there were for a table; {@code ""} for all whatsoever. */
    public long count(String table) {
        return seen().stream().filter(one -> one.path().endsWith(table)).count();
    }

    /** Returns the most requests that came within one second. */
    public long mostInASecond() {
        List<Seen> all = seen();
        return all.stream()
                .mapToLong(first ->
                        all.stream().filter(one -> isWithin(one, first)).count())
                .max()
                .orElse(0);
    }

    private static boolean isWithin(Seen one, Seen first) {
        long distance = one.nanos() - first.nanos();
        return distance >= 0 && distance < 1_000_000_000;
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            note(exchange);
            Reply right = reply(exchange);
            fault(exchange).answer(exchange, right);
        } catch (IOException e) {
            // The client has gone; nothing is left to do for it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(HttpExchange exchange) {
        Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey().toLowerCase(Locale.ROOT), e -> String.join(", ", e.getValue())));
        String query = exchange.getRequestURI().getRawQuery();
        seen.add(new Seen(exchange.getRequestURI().getPath(), query == null ? "" : query, headers, System.nanoTime()));
    }

    private Fault fault(HttpExchange exchange) {
        synchronized (next) {
            if (!next.isEmpty()) {
                return next.remove();
            }
        }
        String path = exchange.getRequestURI().getPath();
        Fault none = (same, right) -> right.send(same);
        return always.getOrDefault(path.substring(path.lastIndexOf('/') + 1), always.getOrDefault("", none));
    }

    private Reply reply(HttpExchange exchange) {
        if (!isAllowed(exchange)) {
            return version == Version.V2
                    ? new Reply(403, "text/html", "<html><body><h1>Forbidden</h1></body></html>")
                    : new Reply(401, "text/html", "<html><body><h1>Unauthorized</h1></body></html>");
        }
        if (isTooFast()) {
            return new Reply(429, "text/html", "<html><body><h1>Too Many Requests</h1></body></html>");
        }
        String accept = String.join(",", exchange.getRequestHeaders().getOrDefault("Accept", List.of()));
        if (version == Version.V1_9 && !accept.contains("application/json")) {
            return new Reply(200, "application/xml", "<rows/>");
        }
        String path =
                exchange.getRequestURI().getPath().substring(uri().getPath().length());
        if (path.equals("database") || path.equals("database/")) {
            return new Reply(200, type(), list());
        }
        String table = path.replaceFirst("^database/rows/", "");
        if (table.equals(path) || !tables.ids().contains(table)) {
            return new Reply(404, "text/html", "<html><body><h1>Not Found</h1></body></html>");
        }
        return rows(table, exchange.getRequestURI());
    }

    private boolean isAllowed(HttpExchange exchange) {
        if (version == Version.V2) {
            return KEY.equals(exchange.getRequestHeaders().getFirst("X-API-Key"));
        }
        String user = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return ("Basic " + user).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private boolean isTooFast() {
        if (mostPerSecond == Integer.MAX_VALUE) {
            return false;
        }
        long now = System.nanoTime();
        return seen().stream().filter(one -> now - one.nanos() < 1_000_000_000).count() > mostPerSecond;
    }

    private String list() {
        String entries = tables.ids().stream()
                .map(id ->
                        "{\"info\":\"%1$sdatabase/info/%2$s\",\"rows\":\"%1$sdatabase/rows/%2$s\",\"table_id\":\"%2$s\",\"title\":\"%2$s\",\"description\":\"\"}"
                                .formatted(uri(), id))
                .collect(Collectors.joining(",", "[", "]"));
        return version == Version.V2 ? entries : "{\"table\":" + entries + "}";
    }

    private Reply rows(String table, URI uri) {
        int start = 1;
        int end = 0;
        List<ServedTables.Row> rows = tables.rows(table);
        StringBuilder filters = new StringBuilder();
        for (String parameter : (uri.getRawQuery() == null ? "" : uri.getRawQuery()).split("&", -1)) {
            String[] pair = parameter.split("=", 2);
            String value = pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
            if (pair[0].equals("start") && value.matches("[1-9][0-9]{0,8}")) {
                start = Integer.parseInt(value);
            } else if (pair[0].equals("end") && value.matches("[1-9][0-9]{0,8}")) {
                end = Integer.parseInt(value);
            } else if (pair[0].equals(filterName) && value.startsWith("onetsoc_code.eq.")) {
                String code = value.substring("onetsoc_code.eq.".length());
                rows = rows.stream()
                        .filter(row -> isFilterIgnored || row.code().equalsIgnoreCase(code))
                        .toList();
                filters.append('&').append(parameter);
            } else if (!parameter.isEmpty()) {
                return wrongCall("The parameter is not known.");
            }
        }
        int last = end == 0 ? start + DEFAULT_ROWS - 1 : end;
        if (last < start || last - start >= MOST_ROWS) {
            return wrongCall("The range is not valid.");
        }
        if (rows.isEmpty() && !isEmptyAPage) {
            return wrongCall("No data is available.");
        }
        return page(table, rows, start, last, filters.toString());
    }

    private Reply wrongCall(String why) {
        return new Reply(422, type(), "{\"error\":\"" + why + "\"}");
    }

    private Reply page(String table, List<ServedTables.Row> rows, int start, int last, String filters) {
        int end = Math.min(last, rows.size());
        String texts = rows.subList(Math.min(start - 1, end), end).stream()
                .map(ServedTables.Row::json)
                .collect(Collectors.joining(",\n"));
        String head = "{\"info\":\"%sdatabase/info/%s\",\"start\":%d,\"end\":%d,\"total\":%d,"
                .formatted(uri(), table, start, end, rows.size());
        String link = end < rows.size() ? next(table, end + 1, end + 1 + last - start, filters) : "";
        return new Reply(200, type(), head + link + "\"table_id\":\"" + table + "\",\"row\":[\n" + texts + "\n]}");
    }

    private String next(String table, int start, int end, String filters) {
        String address = uri() + "database/rows/" + table + "?start=" + start + "&end=" + end + filters;
        return version == Version.V2
                ? "\"next\":\"" + address + "\","
                : "\"link\":[{\"href\":\"" + address + "\",\"rel\":\"next\"}],";
    }

    private String type() {
        return version == Version.V2
                ? "application/json"
                : "application/vnd.org.onetcenter.database+json;charset=UTF-8";
    }

    /** Stops it, and cuts off whoever is being answered. */
    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
