package org.skillgap.domain.gap;

/**
 * The tests of one comparison before any probability: for each element of either profile the difference, its moderated
 * standard error and Welch and Satterthwaite's degrees of freedom. Sources: B. L. Welch, "The generalization of 'Student's'
 * problem when several different population variances are involved", Biometrika 34 (1947), 28-35; F. E. Satterthwaite,
 * "An approximate distribution of estimates of variance components", Biometrics Bulletin 2 (1946), 110-114.
 */
final class WelchTests {

    private final Pairing pairs;
    private final double[] differences;
    private final double[] standardErrors;
    private final double[] degreesOfFreedom;
    private final int tested;

    WelchTests(ModeratedProfile from, ModeratedProfile to) {
        pairs = new Pairing(from.profile(), to.profile());
        differences = new double[pairs.size()];
        standardErrors = new double[pairs.size()];
        degreesOfFreedom = new double[pairs.size()];
        int count = 0;
        for (int i = 0; i < pairs.size(); i++) {
            differences[i] = (pairs.toLevel(i) - pairs.fromLevel(i)) / 100.0;
            int source = pairs.fromPlace(i);
            int target = pairs.toPlace(i);
            double variance = source == Pairing.ABSENT || target == Pairing.ABSENT
                    ? Double.NaN
                    : from.varianceAt(source) + to.varianceAt(target);
            standardErrors[i] = variance > 0 ? Math.sqrt(variance) : Double.NaN; // 0: given on both sides
            if (isTested(i)) {
                double squares = from.squarePerDegreeAt(source) + to.squarePerDegreeAt(target);
                degreesOfFreedom[i] = variance * variance / squares;
                count++;
            }
        }
        tested = count;
    }

    /** Returns the elements and their levels. */
    Pairing pairs() {
        return pairs;
    }

    /** Returns how many elements there are. */
    int size() {
        return pairs.size();
    }

    /** Returns how many of them can be tested: m, the size of the family. */
    int testedCount() {
        return tested;
    }

    boolean isTested(int index) {
        return !Double.isNaN(standardErrors[index]);
    }

    /** Returns target minus source in levels. */
    double difference(int index) {
        return differences[index];
    }

    /** Returns the standard error of the difference in levels; NaN if it cannot be tested. */
    double standardError(int index) {
        return standardErrors[index];
    }

    /** Returns the degrees of freedom, at least 1; 0 if it cannot be tested. */
    double degreesOfFreedom(int index) {
        return degreesOfFreedom[index];
    }
}
