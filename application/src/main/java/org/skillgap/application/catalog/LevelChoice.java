package org.skillgap.application.catalog;

import java.util.Optional;
import java.util.stream.Stream;

/** Which levels of an occupation count, where there are several. */
public enum LevelChoice {
    /** Those that O*NET surveyed, and no others. */
    ONET("onet"),
    /** Those that a language model assessed; surveyed ones where it has not assessed the occupation. */
    LLM("llm"),
    /** Those that O*NET surveyed; assessed ones where it has not rated the occupation. */
    BEST("best");

    private final String id;

    LevelChoice(String id) {
        this.id = id;
    }

    /** Returns its name in questions. */
    public String id() {
        return id;
    }

    /** Returns the choice of that name, letter by letter; empty if there is none. */
    public static Optional<LevelChoice> parse(String text) {
        return Stream.of(values()).filter(choice -> choice.id.equals(text)).findFirst();
    }
}
