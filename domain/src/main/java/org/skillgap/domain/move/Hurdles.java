package org.skillgap.domain.move;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.Profile;

/** What makes a move hard: the elements that are higher in the target, by their part of its {@link Difficulty}. */
public final class Hurdles {

    private Hurdles() {}

    /**
     * Returns the elements with the largest parts, largest first, equal ones by element id; empty if nothing is higher in the
     * target.
     *
     * @param from what somebody has; an element that it lacks counts as level 0
     * @param to what somebody wants
     * @param most how many at most, at least 0
     */
    public static List<Element> between(Profile from, Profile to, int most) {
        int[] parts = IntStream.range(0, to.size())
                .map(i -> Difficulty.weightAt(to, i)
                        * (to.levelHundredthsAt(i)
                                - from.level(to.elementAt(i).id()).hundredths()))
                .toArray();
        return IntStream.range(0, to.size())
                .filter(i -> parts[i] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(
                        (Integer i) -> -parts[i])) // stable: equal ones stay in the order of ids
                .limit(most)
                .map(to::elementAt)
                .toList();
    }
}
