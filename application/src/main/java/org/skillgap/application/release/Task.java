package org.skillgap.application.release;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.skillgap.domain.occupation.OccupationCode;

/**
 * Something that is done in an occupation.
 *
 * @param occupation the occupation
 * @param id O*NET's number of the task, at least 1
 * @param statement the task in words
 * @param type how much it belongs to the occupation
 * @param incumbents how many people in the occupation were asked about it; 0 if not published
 * @param ratedOn the month in which it was last confirmed
 * @param domainSource who confirmed it
 */
public record Task(
        OccupationCode occupation,
        int id,
        String statement,
        Type type,
        int incumbents,
        YearMonth ratedOn,
        String domainSource) {

    /** How much a task belongs to an occupation. */
    public enum Type {
        /** Important, and done by most. */
        CORE("Core"),
        /** Less important, or done by few. */
        SUPPLEMENTAL("Supplemental"),
        /** Not published. */
        NOT_AVAILABLE("");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** Returns the type of O*NET's word, letter by letter, an empty one for {@code n/a}; empty if there is no such type. */
        public static Optional<Type> parse(String word) {
            return Stream.of(values()).filter(type -> type.word.equals(word)).findFirst();
        }
    }

    private static final Comparator<Task> CORE_FIRST = Comparator.comparing(task -> task.type() != Type.CORE);

    /** Refuses null. */
    public Task {
        Objects.requireNonNull(occupation, "occupation");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(ratedOn, "ratedOn");
        Objects.requireNonNull(domainSource, "domainSource");
    }

    /** Returns the tasks with the core ones first, and otherwise in their order. */
    public static List<Task> coreFirst(Stream<Task> tasks) {
        return tasks.sorted(CORE_FIRST).toList();
    }
}
