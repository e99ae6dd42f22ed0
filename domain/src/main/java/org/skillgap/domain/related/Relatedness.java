package org.skillgap.domain.related;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * How much an occupation is like the one that was asked about.
 *
 * @param code the occupation
 * @param score the mean of the parts, each weighed by {@link Signal#weight()}: -1 to 1, and 1 if they are alike in everything
 * @param parts how alike they are in each signal that is known of both, at least one, in the order of signals; unmodifiable
 */
public record Relatedness(OccupationCode code, double score, Map<Signal, Double> parts) {

    /** The highest score first, then in the order of codes. */
    public static final Comparator<Relatedness> NEAREST_FIRST =
            Comparator.comparingDouble(Relatedness::score).reversed().thenComparing(Relatedness::code);

    /**
     * Copies the parts.
     *
     * @throws IllegalArgumentException if there is no part
     */
    public Relatedness {
        Objects.requireNonNull(code, "code");
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("occupation " + code + " is like another in no signal");
        }
        parts = Collections.unmodifiableMap(new EnumMap<>(parts));
    }
}
