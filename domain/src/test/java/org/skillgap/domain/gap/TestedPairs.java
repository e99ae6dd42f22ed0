package org.skillgap.domain.gap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;

/** Real pairs and their evidence, from tables that the scripts beside them made with scipy and mpmath. */
public final class TestedPairs {

    private static final int FROM = 3;
    private static final int TO = 9;
    private static final int EVIDENCE = 15;

    private TestedPairs() {}

    /** One pair: the two profiles, the prior of its release and domain, and a row of expected figures for each element. */
    public record Pair(Profile from, Profile to, PriorVariance prior, List<Expected> expected) {}

    /** The expected evidence of an element: difference, standard error, df, t, p, q, lower and upper bound; verdict. */
    public record Expected(String element, double[] figures, String verdict) {}

    /** Returns pairs of occupations by name, such as {@code 11-1011.00 11-3013.00}, in the order of tested-pairs.tsv. */
    public static Map<String, Pair> read() {
        return read("tested-pairs.tsv");
    }

    /** Returns pairs whose first side has levels that are simply given, from given-pairs.tsv. */
    static Map<String, Pair> readGiven() {
        return read("given-pairs.tsv");
    }

    private static Map<String, Pair> read(String file) {
        Map<String, List<String[]>> rows = new LinkedHashMap<>();
        try (InputStream table = TestedPairs.class.getResourceAsStream(file)) {
            new String(table.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .forEach(cells -> rows.computeIfAbsent(cells[0], pair -> new ArrayList<>())
                            .add(cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Pair> pairs = new LinkedHashMap<>();
        rows.forEach((name, cells) -> pairs.put(name, pair(cells)));
        return pairs;
    }

    private static Pair pair(List<String[]> rows) {
        Profile.Builder from = Profile.builder();
        Profile.Builder to = Profile.builder();
        List<Expected> expected = new ArrayList<>();
        for (String[] cells : rows) {
            Element element = new Element(new ElementId(cells[2]), "element " + cells[2], "");
            add(from, element, cells, FROM);
            add(to, element, cells, TO);
            double[] figures = new double[8];
            for (int i = 0; i < figures.length; i++) {
                figures[i] = Double.parseDouble(cells[EVIDENCE + i]);
            }
            expected.add(new Expected(cells[2], figures, cells[EVIDENCE + figures.length]));
        }
        return new Pair(
                from.build(), to.build(), new PriorVariance(Double.parseDouble(rows.get(0)[1])), List.copyOf(expected));
    }

    private static void add(Profile.Builder profile, Element element, String[] cells, int side) {
        if (cells[side].isEmpty()) {
            return;
        }
        if (cells[side + 1].equals("0") && cells[side + 3].equals("NaN")) {
            profile.level(element, Level.of(Double.parseDouble(cells[side])));
            return;
        }
        Rating level = rating(
                Double.parseDouble(cells[side]),
                Integer.parseInt(cells[side + 1]),
                Double.parseDouble(cells[side + 2]),
                cells[side + 4].equals("True") ? Flag.YES : Flag.NO,
                cells[side + 5].equals("True") ? Flag.YES : Flag.NO);
        profile.levelRating(element, level);
        profile.importanceRating(
                element, rating(Double.parseDouble(cells[side + 3]), level.raters(), 0.1, Flag.NO, Flag.NOT_AVAILABLE));
    }

    static Rating rating(double value, int raters, double standardError) {
        return rating(value, raters, standardError, Flag.NO, Flag.NO);
    }

    private static Rating rating(double value, int raters, double standardError, Flag suppress, Flag notRelevant) {
        return new Rating(
                value,
                raters,
                standardError,
                Double.NaN,
                Double.NaN,
                suppress,
                notRelevant,
                YearMonth.of(2025, 8),
                "Analyst",
                RatingSource.ONET_FILE);
    }
}
