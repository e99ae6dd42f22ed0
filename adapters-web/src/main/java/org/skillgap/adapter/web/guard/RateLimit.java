package org.skillgap.adapter.web.guard;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many requests are answered in a time.
 *
 * @param requests 1 to 1,000,000; 0 for no limit
 * @param period whole seconds, 1 second to 24 hours
 */
public record RateLimit(int requests, Duration period) {

    private static final int MOST_REQUESTS = 1_000_000;
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern TEXT =
            Pattern.compile("(?<requests>[1-9][0-9]{0,6})/(?<count>[1-9][0-9]{0,4})?(?<unit>[smh])");

    /** As many as come. */
    public static final RateLimit NONE = new RateLimit(0, Duration.ofSeconds(1));

    /**
     * Refuses what is out of range.
     *
     * @throws IllegalArgumentException if it is
     */
    public RateLimit {
        if (requests < 0 || requests > MOST_REQUESTS) {
            throw new IllegalArgumentException(requests + " requests are outside 0.." + MOST_REQUESTS);
        }
        if (period.compareTo(Duration.ofSeconds(1)) < 0 || period.compareTo(LONGEST) > 0 || period.getNano() != 0) {
            throw new IllegalArgumentException("period " + period + " is not of whole seconds from 1 s to 24 h");
        }
    }

    /** Returns what a text such as {@code 600/1m}, {@code 20/s} or {@code 5000/24h} says; empty if it is of another form or range. */
    public static Optional<RateLimit> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int requests = Integer.parseInt(parts.group("requests"));
        long count = parts.group("count") == null ? 1 : Long.parseLong(parts.group("count"));
        Duration period = switch (parts.group("unit")) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
        return requests > MOST_REQUESTS || period.compareTo(LONGEST) > 0
                ? Optional.empty()
                : Optional.of(new RateLimit(requests, period));
    }

    /** Tells whether there is a limit. */
    public boolean isSet() {
        return requests > 0;
    }

    @Override
    public String toString() {
        return isSet() ? requests + "/" + period.toSeconds() + "s" : "none";
    }
}
