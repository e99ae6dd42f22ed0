package org.skillgap.application.assessment;

import java.util.List;
import java.util.Objects;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.Level;

/**
 * What a language model is told to put into words. Nothing but what is in it may be in the words.
 *
 * @param from what somebody works as
 * @param to what somebody wants to work as
 * @param gaps the elements to describe, largest difference first, at least one
 * @param strengths elements that carry over: those whose level is as high in the source, most needed in the target first; may be empty
 */
public record NarrationTask(Occupation from, Occupation to, List<LevelStep> gaps, List<LevelStep> strengths) {

    /**
     * An element with its levels.
     *
     * @param element the element with O*NET's description
     * @param from the level of the source
     * @param to the level of the target
     */
    public record LevelStep(Element element, Level from, Level to) {}

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is nothing to describe
     */
    public NarrationTask {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        gaps = List.copyOf(gaps);
        strengths = List.copyOf(strengths);
        if (gaps.isEmpty()) {
            throw new IllegalArgumentException("no gap to put into words");
        }
    }
}
