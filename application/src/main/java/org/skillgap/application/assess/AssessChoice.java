package org.skillgap.application.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;

/** Which occupations there are to assess, in the order of their codes unless told otherwise. */
public final class AssessChoice {

    /** How many characters of a code say its minor group: {@code 15-1}. */
    private static final int MINOR_GROUP = 4;

    /** Multiples of it, their whole parts taken away, fill 0 to 1 evenly, however many there are (the golden section). */
    private static final double EVEN_STEP = (Math.sqrt(5) - 1) / 2;

    private AssessChoice() {}

    /** Returns all occupations. */
    public static List<OccupationCode> all(Catalog catalog) {
        return catalog.occupations().stream().map(Occupation::code).toList();
    }

    /** Returns the occupations whose skills O*NET has not rated. */
    public static List<OccupationCode> unrated(Catalog catalog) {
        return all(catalog).stream().filter(code -> !catalog.isRated(code)).toList();
    }

    /**
     * Returns rated occupations, spread evenly over the SOC minor groups: no group has two more than another that has any left. The
     * same release gives the same ones, and a larger sample contains the smaller one, so that it costs only the difference.
     *
     * @param size how many, at least 0; all of them if there are fewer
     * @return the occupations in the order in which they were chosen
     */
    public static List<OccupationCode> sample(Catalog catalog, int size) {
        SortedMap<String, List<OccupationCode>> groups = new TreeMap<>();
        all(catalog).stream()
                .filter(catalog::isRated)
                .forEach(code -> groups.computeIfAbsent(
                                code.value().substring(0, MINOR_GROUP), group -> new ArrayList<>())
                        .add(code));
        List<List<OccupationCode>> spread =
                spread(groups.values().stream().map(AssessChoice::spread).toList());
        List<OccupationCode> sample = new ArrayList<>();
        int rounds = spread.stream().mapToInt(List::size).max().orElse(0);
        for (int round = 0; round < rounds; round++) {
            for (List<OccupationCode> group : spread) {
                if (round < group.size() && sample.size() < size) {
                    sample.add(group.get(round));
                }
            }
        }
        return List.copyOf(sample);
    }

    /** Returns the same elements in an order of which every beginning is spread over all of the list. */
    private static <T> List<T> spread(List<T> elements) {
        return IntStream.range(0, elements.size())
                .boxed()
                .sorted(Comparator.comparingDouble(place -> place * EVEN_STEP % 1))
                .map(elements::get)
                .toList();
    }
}
