package org.skillgap.application.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.skillgap.application.catalog.AssessedProfile;
import org.skillgap.application.catalog.LevelChoice;
import org.skillgap.domain.assessment.Reliability;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;

/**
 * Which levels an answer compares. Where a side was assessed by a language model only elements that both sides have are compared:
 * one that was not assessed, or not surveyed, is not at level 0.
 *
 * @param choice what was asked for
 * @param from the levels of the source
 * @param to the levels of the target
 * @param leftOut what was not compared, in the order of element ids; nothing where no side was assessed
 */
public record ComparedLevels(LevelChoice choice, ChosenLevels from, ChosenLevels to, List<LeftOut> leftOut) {

    private static final Comparator<LeftOut> BY_ELEMENT =
            Comparator.comparing(left -> left.element().id());

    /**
     * An element that only one side has.
     *
     * @param element the element
     * @param isInSource whether the source has it; else the target
     */
    public record LeftOut(Element element, boolean isInSource) {}

    /** Copies the list. */
    public ComparedLevels {
        Objects.requireNonNull(choice, "choice");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        leftOut = List.copyOf(leftOut);
    }

    /** Returns the levels of two sides that can be compared. */
    static ComparedLevels of(LevelChoice choice, ChosenLevels from, ChosenLevels to) {
        if (from.findAssessed().isEmpty() && to.findAssessed().isEmpty()) {
            return new ComparedLevels(choice, from, to, List.of());
        }
        List<LeftOut> leftOut = new ArrayList<>();
        from.rated().profile().elements().stream()
                .filter(element -> !to.has(element.id()))
                .forEach(element -> leftOut.add(new LeftOut(element, true)));
        to.rated().profile().elements().stream()
                .filter(element -> !from.has(element.id()))
                .forEach(element -> leftOut.add(new LeftOut(element, false)));
        if (leftOut.isEmpty()) {
            return new ComparedLevels(choice, from, to, List.of());
        }
        leftOut.sort(BY_ELEMENT);
        return new ComparedLevels(choice, from.only(to::has), to.only(from::has), leftOut);
    }

    /** Tells whether other levels than surveyed ones were asked for, so that the answer has to say whose they are. */
    public boolean isChosen() {
        return choice != LevelChoice.ONET;
    }

    /** Returns what language models assessed, the source first; empty where all levels are from elsewhere. */
    public List<AssessedProfile> assessed() {
        return Stream.of(from, to).flatMap(side -> side.findAssessed().stream()).toList();
    }

    /** Tells whether a side has levels that are made up, to show how everything works. */
    public boolean isDemo() {
        return assessed().stream().anyMatch(side -> side.assessment().model().isDemo());
    }

    /** Returns how reliable the assessed levels of an element are, the less reliable side's; empty if none is assessed. */
    public Optional<Reliability> reliability(ElementId element) {
        List<Reliability> sides =
                assessed().stream().map(side -> side.reliability(element)).toList();
        return Stream.of(Reliability.BELOW_BASELINE, Reliability.NOT_MEASURED, Reliability.BEATS_BASELINE)
                .filter(sides::contains)
                .findFirst();
    }
}
