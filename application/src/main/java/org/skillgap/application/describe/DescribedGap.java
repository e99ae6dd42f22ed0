package org.skillgap.application.describe;

import java.util.List;
import java.util.Optional;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.Narration;
import org.skillgap.application.gap.SourcedGap;
import org.skillgap.domain.gap.LevelDifference;
import org.skillgap.domain.rating.ElementId;

/** A gap, and what a language model says about each higher level. */
public sealed interface DescribedGap {

    /**
     * No level is higher in the target: there is nothing to say, and nobody was asked.
     *
     * @param gap the gap
     */
    record Nothing(SourcedGap gap) implements DescribedGap {}

    /**
     * A language model was asked.
     *
     * @param gap the gap
     * @param model who was asked
     * @param narration what it said; some words may be missing
     */
    record InWords(SourcedGap gap, ModelIdentity model, Narration narration) implements DescribedGap {

        @Override
        public Optional<ModelIdentity> findModel() {
            return Optional.of(model);
        }

        @Override
        public Optional<String> findDescription(ElementId element) {
            return Optional.ofNullable(narration.descriptions().get(element));
        }
    }

    /** Returns the gap. */
    SourcedGap gap();

    /** Returns who was asked; empty if nobody was. */
    default Optional<ModelIdentity> findModel() {
        return Optional.empty();
    }

    /** Returns what is said about an element; empty if nothing is. */
    default Optional<String> findDescription(ElementId element) {
        return Optional.empty();
    }

    /** Tells whether levels or words are made up, to show how everything works. */
    default boolean isDemo() {
        return gap().levels().isDemo()
                || findModel().filter(ModelIdentity::isDemo).isPresent();
    }

    /** Returns the higher levels about which nothing is said, in the order of the gap. */
    default List<ElementId> notDescribed() {
        return gap().found().gap().higherLevels().stream()
                .map(LevelDifference::element)
                .map(element -> element.id())
                .filter(id -> findDescription(id).isEmpty())
                .toList();
    }
}
