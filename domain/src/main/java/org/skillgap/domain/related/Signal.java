package org.skillgap.domain.related;

/**
 * Something that two occupations can be alike in. The weights were chosen on half of the occupations of O*NET 30.1, against
 * its Related Occupations.txt; docs/method.md has the figures of the other half.
 */
public enum Signal {
    /** Importance and level of the skills: a correlation, -1 to 1. */
    SKILLS("skills", 1),
    /** Importance and level of the knowledge areas: a correlation, -1 to 1. */
    KNOWLEDGE("knowledge", 3),
    /** The words of the title and the alternate titles: 0 for none in common, 1 for the same. */
    TITLES("titles", 8),
    /** The words of the description: 0 for none in common, 1 for the same. */
    DESCRIPTIONS("descriptions", 2),
    /** The shared levels of the SOC hierarchy: 0 for another major group, 1 for the same detailed occupation. */
    HIERARCHY("hierarchy", 0.5);

    private final String id;
    private final double weight;

    Signal(String id, double weight) {
        this.id = id;
        this.weight = weight;
    }

    /** Returns the name that answers use, such as {@code skills}. */
    public String id() {
        return id;
    }

    /** Returns how much it counts beside the others, above 0. */
    public double weight() {
        return weight;
    }
}
