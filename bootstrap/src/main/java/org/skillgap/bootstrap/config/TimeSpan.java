package org.skillgap.bootstrap.config;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people write them: {@code 90d}, {@code 12h}, {@code 30m}. */
public final class TimeSpan {

    /** What the form is, for an error. */
    public static final String FORM = "a whole number of days, hours or minutes such as 90d, 12h or 30m, up to 9999";

    private static final Pattern SPAN = Pattern.compile("([0-9]{1,4})([dhm])");

    private TimeSpan() {}

    /** Returns the span; empty if the text, but for blanks around it, is not 0 to 9999 with one of d, h and m after it. */
    public static Optional<Duration> parse(String text) {
        Matcher parts = SPAN.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(parts.group(1));
        return Optional.of(
                switch (parts.group(2)) {
                    case "d" -> Duration.ofDays(number);
                    case "h" -> Duration.ofHours(number);
                    default -> Duration.ofMinutes(number);
                });
    }
}
