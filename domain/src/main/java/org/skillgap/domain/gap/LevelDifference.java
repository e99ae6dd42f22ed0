package org.skillgap.domain.gap;

import java.util.Objects;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.Level;

/**
 * The level of one element in two profiles.
 *
 * @param element what is compared
 * @param from its level in the source, 0 if the source has no row for it
 * @param to its level in the target, 0 if the target has no row for it
 */
public record LevelDifference(Element element, Level from, Level to) {

    /** Refuses missing parts. */
    public LevelDifference {
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** Returns target minus source in hundredths of a level, -700 to 700; above 0 where the target asks for more. */
    public int hundredths() {
        return to.hundredths() - from.hundredths();
    }
}
