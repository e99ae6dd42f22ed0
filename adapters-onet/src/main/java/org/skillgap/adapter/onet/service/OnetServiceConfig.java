package org.skillgap.adapter.onet.service;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.skillgap.application.port.Secret;

/**
 * How the O*NET Web Services are asked.
 *
 * @param login the version of the service, and who asks
 * @param baseUri where the service is, up to and with a slash: https, or http on the loopback interface
 * @param filterName the name of the parameter that filters rows
 * @param times how long things may take
 * @param pace how often is asked
 * @param size how much is asked for, and taken, at once
 */
public record OnetServiceConfig(Login login, URI baseUri, String filterName, Times times, Pace pace, Size size) {

    /** The name of the filter parameter unless told otherwise. */
    public static final String DEFAULT_FILTER_NAME = "filter";

    private static final URI V2_URI = URI.create("https://api-v2.onetcenter.org/");
    private static final URI V1_9_URI = URI.create("https://services.onetcenter.org/v1.9/ws/");
    private static final Pattern FILTER_NAME = Pattern.compile("[A-Za-z0-9_]{1,40}");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Adds the slash at the end of the address if it is missing.
     *
     * @throws IllegalArgumentException if the address is not as described, carries a user, a query or a fragment, the filter
     *     name is not 1 to 40 letters, digits and '_', or O*NET would be asked more than {@link Pace#MOST_PER_SECOND} times
     *     a second
     */
    public OnetServiceConfig {
        Objects.requireNonNull(login, "login");
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(size, "size");
        refuseUnusable(baseUri);
        if (!baseUri.getRawPath().endsWith("/")) {
            baseUri = URI.create(baseUri + "/");
        }
        if (!FILTER_NAME.matcher(filterName).matches()) {
            throw new IllegalArgumentException("a filter name is 1 to 40 letters, digits and '_'");
        }
        if (pace.perSecond() > Pace.MOST_PER_SECOND && !isLoopback(baseUri)) {
            throw new IllegalArgumentException(
                    "O*NET is asked at most " + Pace.MOST_PER_SECOND + " times a second, not " + pace.perSecond());
        }
    }

    /** Returns the configuration for a login, with defaults for everything else. */
    public static OnetServiceConfig of(Login login) {
        URI uri = login instanceof V2 ? V2_URI : V1_9_URI;
        return new OnetServiceConfig(login, uri, DEFAULT_FILTER_NAME, Times.DEFAULT, Pace.DEFAULT, Size.DEFAULT);
    }

    /** Returns the same with another address. */
    public OnetServiceConfig at(URI other) {
        return new OnetServiceConfig(login, other, filterName, times, pace, size);
    }

    /** Returns the same with another name of the filter parameter. */
    public OnetServiceConfig filteringBy(String name) {
        return new OnetServiceConfig(login, baseUri, name, times, pace, size);
    }

    /** Returns the same with other times. */
    public OnetServiceConfig with(Times other) {
        return new OnetServiceConfig(login, baseUri, filterName, other, pace, size);
    }

    /** Returns the same with another pace. */
    public OnetServiceConfig with(Pace other) {
        return new OnetServiceConfig(login, baseUri, filterName, times, other, size);
    }

    /** Returns the same with other sizes. */
    public OnetServiceConfig with(Size other) {
        return new OnetServiceConfig(login, baseUri, filterName, times, pace, other);
    }

    /** The version of the service, and who asks. */
    public sealed interface Login permits V2, V1_9 {}

    /**
     * Version 2.
     *
     * @param key the API key
     */
    public record V2(Secret key) implements Login {

        /** Refuses a missing key. */
        public V2 {
            Objects.requireNonNull(key, "key");
        }
    }

    /**
     * Version 1.9.
     *
     * @param user the user's name, not blank, without a colon
     * @param password the user's password
     */
    public record V1_9(String user, Secret password) implements Login {

        /**
         * Refuses what cannot be sent.
         *
         * @throws IllegalArgumentException if the user is blank or holds a colon, which ends the name (RFC 7617)
         */
        public V1_9 {
            Objects.requireNonNull(password, "password");
            if (user.isBlank() || user.indexOf(':') >= 0) {
                throw new IllegalArgumentException("a user is not blank and holds no colon");
            }
        }
    }

    /**
     * How long things may take, each 10 milliseconds to a day.
     *
     * @param connect until a connection stands
     * @param exchange one request, from connecting to the last byte of its answer
     * @param operation a call for one occupation or a small table, with all its requests, waits and repetitions
     * @param wholeTables the same for whole rating tables
     */
    public record Times(Duration connect, Duration exchange, Duration operation, Duration wholeTables) {

        private static final Duration SHORTEST = Duration.ofMillis(10);
        private static final Duration LONGEST = Duration.ofDays(1);

        /** 5 seconds, 20 seconds, 1 minute, 15 minutes. */
        public static final Times DEFAULT =
                new Times(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(1), Duration.ofMinutes(15));

        /**
         * Refuses what is outside its range.
         *
         * @throws IllegalArgumentException if it is
         */
        public Times {
            for (Duration time : new Duration[] {connect, exchange, operation, wholeTables}) {
                if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
                    throw new IllegalArgumentException("a time-out is 10 ms to 1 day, not " + time);
                }
            }
        }
    }

    /**
     * How often is asked; repetitions count.
     *
     * @param perSecond how many requests are sent in a second, evenly spaced: 1 to 1000, and at most
     *     {@link #MOST_PER_SECOND} where O*NET is asked
     * @param perDay how many requests are sent in a day of Coordinated Universal Time, at least 1
     * @param attempts how often a request that may succeed later is sent, the first time included, 1 to 20
     * @param firstWait about how long is waited before the second time, 10 milliseconds to a minute; twice as long before
     *     each further time, with jitter
     */
    public record Pace(int perSecond, int perDay, int attempts, Duration firstWait) {

        /** The most requests in a second that O*NET is asked; it allows five, and waits of 200 milliseconds. */
        public static final int MOST_PER_SECOND = 4;

        /** 4 a second, 20,000 a day (O*NET is said to allow 50,000), 6 attempts, half a second. */
        public static final Pace DEFAULT = new Pace(MOST_PER_SECOND, 20_000, 6, Duration.ofMillis(500));

        private static final int MOST = 1000;
        private static final int MOST_ATTEMPTS = 20;

        /**
         * Refuses what is outside its range.
         *
         * @throws IllegalArgumentException if it is
         */
        public Pace {
            refuseOutside("requests in a second", perSecond, 1, MOST);
            refuseOutside("requests in a day", perDay, 1, Integer.MAX_VALUE);
            refuseOutside("attempts", attempts, 1, MOST_ATTEMPTS);
            refuseOutside("milliseconds before the second attempt", firstWait.toMillis(), 10, 60_000);
        }
    }

    /**
     * How much is asked for, and taken, at once.
     *
     * @param pageRows how many rows are asked for in one request, 1 to 2000
     * @param bodyBytes the largest answer that is read, 1 KB to 256 MB
     */
    public record Size(int pageRows, int bodyBytes) {

        /** 2000 rows, the most that O*NET gives; 16 MB, some twenty times what they take. */
        public static final Size DEFAULT = new Size(2000, 16 << 20);

        /**
         * Refuses what is outside its range.
         *
         * @throws IllegalArgumentException if it is
         */
        public Size {
            refuseOutside("rows in a page", pageRows, 1, 2000);
            refuseOutside("bytes of an answer", bodyBytes, 1 << 10, 256 << 20);
        }
    }

    private static void refuseUnusable(URI uri) {
        String scheme = Objects.requireNonNullElse(uri.getScheme(), "").toLowerCase(Locale.ROOT);
        boolean isSafe = scheme.equals("https") || (scheme.equals("http") && isLoopback(uri));
        if (uri.getHost() == null || !isSafe) {
            throw new IllegalArgumentException(
                    "the address of the O*NET Web Services begins with https:// and a host (http:// on 127.0.0.1 alone)");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the address of the O*NET Web Services has no user, password, '?' or '#' in it");
        }
    }

    private static boolean isLoopback(URI uri) {
        return uri.getHost() != null && LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    private static void refuseOutside(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + ": " + value + " is outside " + least + " to " + most);
        }
    }
}
