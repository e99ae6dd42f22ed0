package org.skillgap.domain.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Profile;

/**
 * How alike profiles of one domain are: the correlation over all levels and importances, each taken from its mean over the
 * occupations and divided by the root of its standard deviation. (Dividing by the deviation itself would give as much weight
 * to what hardly differs between occupations as to what makes them.) Source of this scaling: "Pareto scaling" in R. A. van den
 * Berg et al., "Centering, scaling, and transformations", BMC Genomics 7 (2006), 142.
 */
final class ProfileSimilarity implements Similarity {

    private static final int COLUMNS_OF_AN_ELEMENT = 2;

    /** Less is rounding: a hundredth of a level in one of a thousand occupations gives 1e-7. */
    private static final double LEAST_VARIANCE = 1e-12;

    /** How one level or importance is scaled, by its mean and spread over the occupations. */
    private record Column(int number, double mean, double divisor) {

        /** Returns nothing for a column in which all rows are the same, so that it tells nothing. */
        private static Optional<Column> of(Collection<double[]> rows, int number) {
            double[] values = rows.stream()
                    .mapToDouble(row -> row[number])
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            double mean = Arrays.stream(values).average().orElse(0);
            double variance = Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0);
            return variance > LEAST_VARIANCE
                    ? Optional.of(new Column(number, mean, Math.sqrt(Math.sqrt(variance))))
                    : Optional.empty();
        }

        private double scaled(double[] row) {
            return Double.isNaN(row[number]) ? 0 : (row[number] - mean) / divisor;
        }
    }

    private final boolean[] isKnown;

    /**
     * For each column the figures of all occupations, 0 where nothing is known: all products are summed side by side, which
     * processors do several times faster than one after the other. The figures of an occupation have mean 0 and length 1.
     */
    private final double[][] columns;

    /**
     * @param codes the occupations of the index
     * @param profiles of those that are rated
     */
    ProfileSimilarity(List<OccupationCode> codes, Map<OccupationCode, Profile> profiles) {
        Map<ElementId, Integer> places = places(profiles);
        Map<OccupationCode, double[]> rated = new TreeMap<>();
        profiles.forEach((code, profile) -> rated.put(code, row(profile, places)));
        List<Column> telling = new ArrayList<>();
        for (int column = 0; column < COLUMNS_OF_AN_ELEMENT * places.size(); column++) {
            Column.of(rated.values(), column).ifPresent(telling::add);
        }
        isKnown = new boolean[codes.size()];
        columns = new double[telling.size()][codes.size()];
        for (int i = 0; i < isKnown.length; i++) {
            if (rated.containsKey(codes.get(i))) {
                put(i, scaled(rated.get(codes.get(i)), telling));
            }
        }
    }

    private void put(int occupation, double[] row) {
        isKnown[occupation] = row.length > 0;
        for (int column = 0; column < row.length; column++) {
            columns[column][occupation] = row[column];
        }
    }

    private static Map<ElementId, Integer> places(Map<OccupationCode, Profile> profiles) {
        Map<ElementId, Integer> places = new TreeMap<>();
        profiles.values().forEach(profile -> profile.elements().forEach(element -> places.put(element.id(), 0)));
        int next = 0;
        for (Map.Entry<ElementId, Integer> place : places.entrySet()) {
            place.setValue(next);
            next += COLUMNS_OF_AN_ELEMENT;
        }
        return places;
    }

    /** An element without a row is at level 0; an importance that is not rated is NaN here, and the mean later. */
    private static double[] row(Profile profile, Map<ElementId, Integer> places) {
        double[] row = new double[COLUMNS_OF_AN_ELEMENT * places.size()];
        for (int column = 1; column < row.length; column += COLUMNS_OF_AN_ELEMENT) {
            row[column] = Double.NaN;
        }
        for (int i = 0; i < profile.size(); i++) {
            int column = places.get(profile.elementAt(i).id());
            row[column] = profile.levelHundredthsAt(i) / 100.0;
            row[column + 1] =
                    profile.importanceRatingAt(i).map(rating -> rating.value()).orElse(Double.NaN);
        }
        return row;
    }

    private static double[] scaled(double[] row, List<Column> columns) {
        double[] scaled =
                columns.stream().mapToDouble(column -> column.scaled(row)).toArray();
        double mean = Arrays.stream(scaled).average().orElse(0);
        return Direction.of(Arrays.stream(scaled).map(value -> value - mean).toArray());
    }

    @Override
    public boolean isKnownOf(int occupation) {
        return isKnown[occupation];
    }

    @Override
    public double[] to(int asked) {
        double[] alike = new double[isKnown.length];
        for (double[] column : columns) {
            double own = column[asked];
            for (int i = 0; i < alike.length; i++) {
                alike[i] += own * column[i];
            }
        }
        for (int i = 0; i < alike.length; i++) {
            alike[i] = isKnown[i] ? Math.max(-1, Math.min(1, alike[i])) : Double.NaN; // rounding may go beyond
        }
        return alike;
    }
}
