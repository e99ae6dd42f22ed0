package org.skillgap.domain.occupation;

import java.util.Objects;

/**
 * An occupation as O*NET names it.
 *
 * @param code its O*NET-SOC code, unique within a release
 * @param title its title, not blank
 * @param description what people in it do; empty where the source gives none
 */
public record Occupation(OccupationCode code, String title, String description) {

    /**
     * Refuses a blank title.
     *
     * @throws IllegalArgumentException if {@code title} is blank
     */
    public Occupation {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(description, "description");
        if (title.isBlank()) {
            throw new IllegalArgumentException("occupation " + code + " has a blank title");
        }
    }
}
