package org.skillgap.application.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Values of one kind that a store holds beside those of its release, by key. Not safe for concurrent use.
 *
 * @param <K> their keys
 * @param <V> the values
 */
final class Additions<K, V> {

    private final Function<V, K> keyOf;
    private final Map<K, V> values = new HashMap<>();
    private Set<K> released = Set.of();

    Additions(Function<V, K> keyOf) {
        this.keyOf = keyOf;
    }

    /**
     * Takes notice of another release: what it has is no addition any more, and what only the one before had is one if it is
     * still referred to.
     */
    void replace(List<V> before, List<V> now, Predicate<K> isReferredTo) {
        released = new HashSet<>();
        now.forEach(value -> released.add(keyOf.apply(value)));
        before.stream()
                .filter(value -> isReferredTo.test(keyOf.apply(value)))
                .forEach(value -> values.put(keyOf.apply(value), value));
        values.keySet().removeAll(released);
    }

    /**
     * Adds what neither the release nor the additions have.
     *
     * @param follows whether an addition with the same key is replaced
     * @return how many values are new or differ from those before
     */
    int put(Collection<V> wanted, boolean follows) {
        int changed = 0;
        for (V value : wanted) {
            K key = keyOf.apply(value);
            if (!released.contains(key) && (follows || !values.containsKey(key))) {
                changed += value.equals(values.put(key, value)) ? 0 : 1;
            }
        }
        return changed;
    }

    /** Tells whether the release or the additions have a value with this key. */
    boolean holds(K key) {
        return released.contains(key) || values.containsKey(key);
    }

    /** Returns all of them, in no particular order. */
    Collection<V> values() {
        return values.values();
    }
}
