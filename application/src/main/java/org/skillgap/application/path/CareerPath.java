package org.skillgap.application.path;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.skillgap.application.gap.Provenance;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.Element;

/**
 * The way from one occupation to another.
 *
 * @param from what somebody works as
 * @param to what somebody wants to work as
 * @param steps the moves in their order; one where the direct move is the best, none where both occupations are the same
 * @param hardest the difficulty of the hardest step, in levels, 0 to 7
 * @param total the difficulties of all steps together, in levels
 * @param direct the difficulty of the direct move, in levels, 0 to 7
 * @param provenance where the figures come from
 */
public record CareerPath(
        Occupation from,
        Occupation to,
        List<Step> steps,
        double hardest,
        double total,
        double direct,
        Provenance provenance) {

    /**
     * One move.
     *
     * @param from what somebody works as before
     * @param to what somebody works as afterwards
     * @param difficulty how far it is, in levels, 0 to 7
     * @param jobZoneDifference how many job zones it goes up, -4 to 4; empty if an occupation has none
     * @param hurdles the skills that make up most of it, at most three, largest part first; none if nothing is higher
     */
    public record Step(
            Occupation from, Occupation to, double difficulty, OptionalInt jobZoneDifference, List<Element> hurdles) {

        /** Copies the list. */
        public Step {
            hurdles = List.copyOf(hurdles);
        }
    }

    /** Copies the list. */
    public CareerPath {
        steps = List.copyOf(steps);
    }

    /** Tells whether no occupation lies between the two. */
    public boolean isDirect() {
        return steps.size() < 2;
    }

    /** Returns what was found in one sentence, for people. */
    public String sentence() {
        if (steps.isEmpty()) {
            return "Both occupations are '" + from.title() + "'; there is no move to make.";
        }
        if (direct == 0) {
            return "The direct move is the best: '" + to.title() + "' needs no skill at a higher level.";
        }
        if (isDirect()) {
            return "The direct move is the best: no route of up to four hops lowers its hardest hop by 20 % per extra hop.";
        }
        return "Going through " + stones() + " lowers the hardest hop from "
                + String.format(Locale.ROOT, "%.2f to %.2f levels.", direct, hardest);
    }

    private String stones() {
        List<String> titles = steps.stream()
                .skip(1)
                .map(step -> "'" + step.from().title() + "'")
                .toList();
        String last = titles.get(titles.size() - 1);
        return titles.size() == 1
                ? last
                : titles.stream().limit(titles.size() - 1L).collect(Collectors.joining(", ")) + " and " + last;
    }
}
