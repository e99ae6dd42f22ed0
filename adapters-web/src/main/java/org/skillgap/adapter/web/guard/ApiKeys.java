package org.skillgap.adapter.web.guard;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The keys that let somebody in.
 *
 * @param data those that open everything
 * @param metrics those that open the metrics and nothing else
 */
public record ApiKeys(List<KeyHash> data, List<KeyHash> metrics) {

    /** No key at all: everybody is let in. */
    public static final ApiKeys NONE = new ApiKeys(List.of(), List.of());

    /** Copies the lists. */
    public ApiKeys {
        data = List.copyOf(data);
        metrics = List.copyOf(metrics);
    }

    /** Tells whether a path asks for a key, given whether it is the one of the metrics. */
    public boolean areAskedFor(boolean isOfMetrics) {
        return !data.isEmpty() || isOfMetrics && !metrics.isEmpty();
    }

    /**
     * Returns which key was given, from 0, those of the metrics after the others; empty if it does not open what is asked for. All are
     * compared in any case: the time that it takes tells nothing about them.
     *
     * @param isOfMetrics whether the metrics are asked for
     */
    public OptionalInt find(String given, boolean isOfMetrics) {
        KeyHash hash = KeyHash.of(given);
        int found = -1;
        int position = 0;
        for (KeyHash key : data) {
            found = key.matches(hash) ? position : found;
            position++;
        }
        for (KeyHash key : metrics) {
            found = key.matches(hash) & isOfMetrics ? position : found;
            position++;
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    /** Returns how many there are. */
    public int size() {
        return data.size() + metrics.size();
    }

    /** Tells which keys can be guessed because they are short, such as {@code API_KEY 2 of 3}; never the keys. */
    public List<String> shortOnes() {
        return Stream.concat(named("API_KEY", data), named("API_METRICS_KEY", metrics))
                .toList();
    }

    private static Stream<String> named(String setting, List<KeyHash> keys) {
        return Stream.iterate(0, i -> i < keys.size(), i -> i + 1)
                .filter(i -> keys.get(i).isOfShortKey())
                .map(i -> setting + " " + (i + 1) + " of " + keys.size());
    }
}
