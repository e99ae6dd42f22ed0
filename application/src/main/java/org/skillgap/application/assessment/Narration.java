package org.skillgap.application.assessment;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.skillgap.domain.rating.ElementId;

/**
 * Gaps in a language model's words.
 *
 * @param descriptions what to develop, how, why it matters in the target and what carries over, by element; those whose words could not be used are left out
 */
public record Narration(SortedMap<ElementId, String> descriptions) {

    /** Copies the map. */
    public Narration {
        descriptions = Collections.unmodifiableSortedMap(new TreeMap<>(descriptions));
    }
}
