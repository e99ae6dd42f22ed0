package org.skillgap.domain.rating;

/** Where a rating came from. A rating from one source never replaces one from another. */
public enum RatingSource {
    /** An O*NET text release. */
    ONET_FILE("onet_file"),
    /** The O*NET Web Services, fetched for one occupation. */
    ONET_API("onet_api"),
    /** Assessed by a language model. */
    LLM("llm"),
    /** Brought by a program that uses these classes, such as the ratings of a person by colleagues; no store holds it. */
    GIVEN("given");

    private final String id;

    RatingSource(String id) {
        this.id = id;
    }

    /** Returns the name that the store and answers use, such as {@code onet_file}. */
    public String id() {
        return id;
    }

    /**
     * Returns the source of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static RatingSource ofId(String id) {
        for (RatingSource source : values()) {
            if (source.id.equals(id)) {
                return source;
            }
        }
        throw new IllegalArgumentException("unknown rating source '" + id + "'");
    }
}
