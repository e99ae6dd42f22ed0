package org.skillgap.domain.rating;

import java.util.Objects;

/**
 * Something that O*NET rates: a skill, a knowledge area, an ability or a work activity.
 *
 * @param id its id in the Content Model
 * @param name its name, not blank
 * @param description what it means; empty where the source gives none
 */
public record Element(ElementId id, String name, String description) {

    /**
     * Refuses a blank name.
     *
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public Element {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(description, "description");
        if (name.isBlank()) {
            throw new IllegalArgumentException("element " + id + " has a blank name");
        }
    }

    /** Returns the part of the Content Model that the element belongs to. */
    public ElementDomain domain() {
        return ElementDomain.of(id);
    }
}
