package org.skillgap.domain.gap;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.statistics.CriticalValues;
import org.skillgap.domain.statistics.FalseDiscoveries;
import org.skillgap.domain.statistics.StudentT;

/**
 * What {@link SkillGap} compares, with the noise of the ratings taken into account: for each element Welch's t-test with
 * moderated variances, corrected for the number of elements tested. The elements of the two profiles are one family. Every
 * formula and its source: docs/method.md. Immutable.
 */
public final class TestedGap {

    /** Names this method in answers; figures of another version may differ. */
    public static final String METHOD_VERSION = "moderated-welch-1";

    /** The accepted rate of false discoveries among the gaps of one comparison. */
    public static final double FALSE_DISCOVERY_RATE = 0.05;

    /** The difference, in levels, below which a gap does not matter. */
    public static final double MATERIAL_DIFFERENCE = 0.5;

    /** Of the one-sided 95 % bounds; the same tail is the least that a gap must stay under. */
    private static final CriticalValues CRITICAL = new CriticalValues(0.05);

    private final ModeratedProfile from;
    private final ModeratedProfile to;
    private final WelchTests tests;

    private TestedGap(ModeratedProfile from, ModeratedProfile to) {
        this.from = from;
        this.to = to;
        this.tests = new WelchTests(from, to);
    }

    /**
     * Returns the comparison of two profiles of the same domain.
     *
     * @param from what somebody has
     * @param to what somebody wants
     * @throws IllegalArgumentException if they were moderated with different priors
     */
    public static TestedGap between(ModeratedProfile from, ModeratedProfile to) {
        if (!from.prior().equals(to.prior())) {
            throw new IllegalArgumentException(
                    "two profiles were moderated with different variances, " + from.prior() + " and " + to.prior());
        }
        return new TestedGap(from, to);
    }

    /**
     * Returns the comparison of two profiles of the same domain.
     *
     * @param from what somebody has
     * @param to what somebody wants
     * @param prior of the release and domain that they are from
     */
    public static TestedGap between(Profile from, Profile to, PriorVariance prior) {
        return new TestedGap(ModeratedProfile.of(from, prior), ModeratedProfile.of(to, prior));
    }

    /**
     * Returns every element of either profile with its evidence: largest difference first, then by element id as plain text.
     * The list is unmodifiable, and empty if both profiles are.
     */
    public List<TestedDifference> all() {
        StudentT[] distributions = new StudentT[tests.size()];
        double[] p = new double[tests.testedCount()];
        int next = 0;
        for (int i = 0; i < distributions.length; i++) {
            if (tests.isTested(i)) {
                distributions[i] = new StudentT(tests.degreesOfFreedom(i));
                p[next++] = distributions[i].upperTail(tests.difference(i) / tests.standardError(i));
            }
        }
        double[] q = FalseDiscoveries.qValues(p);
        TestedDifference[] rows = new TestedDifference[tests.size()];
        next = 0;
        for (int i = 0; i < rows.length; i++) {
            if (tests.isTested(i)) {
                rows[i] = row(i, evidence(i, distributions[i], p[next], q[next]));
                next++;
            } else {
                rows[i] = row(i, Evidence.untested(tests.difference(i)));
            }
        }
        return largestFirst(rows);
    }

    private Evidence evidence(int index, StudentT distribution, double p, double q) {
        double difference = tests.difference(index);
        double standardError = tests.standardError(index);
        double reach = CRITICAL.of(distribution) * standardError;
        return new Evidence(
                verdict(difference, q, difference + reach),
                difference,
                standardError,
                distribution.degreesOfFreedom(),
                difference / standardError,
                p,
                q,
                difference - reach,
                difference + reach);
    }

    private static Verdict verdict(double difference, double q, double upperBound) {
        if (difference > 0 && q <= FALSE_DISCOVERY_RATE) {
            return Verdict.GAP;
        }
        return upperBound < MATERIAL_DIFFERENCE ? Verdict.NO_MATERIAL_GAP : Verdict.UNDETERMINED;
    }

    private TestedDifference row(int index, Evidence evidence) {
        Pairing pairs = tests.pairs();
        int source = pairs.fromPlace(index);
        int target = pairs.toPlace(index);
        return new TestedDifference(
                new LevelDifference(
                        pairs.element(index), new Level(pairs.fromLevel(index)), new Level(pairs.toLevel(index))),
                evidence,
                source == Pairing.ABSENT ? RatedSide.NONE : from.sideAt(source),
                target == Pairing.ABSENT ? RatedSide.NONE : to.sideAt(target));
    }

    /** The rows come in the order of ids, so that a stable order by difference is the order of the answer. */
    private static List<TestedDifference> largestFirst(TestedDifference[] rows) {
        long[] order = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            order[i] = ((long) -rows[i].levels().hundredths() << Integer.SIZE) | i;
        }
        Arrays.sort(order);
        TestedDifference[] sorted = new TestedDifference[rows.length];
        for (int i = 0; i < rows.length; i++) {
            sorted[i] = rows[(int) order[i]];
        }
        return List.of(sorted);
    }

    /**
     * Returns the verdicts alone, those of {@link #all} without any figure, for whoever compares thousands of pairs; one for
     * each element of either profile, in the order of element ids, as an unmodifiable list.
     */
    public List<Verdict> verdicts() {
        return QuickVerdicts.of(tests, CRITICAL);
    }

    /** Returns those of {@link #verdicts} whose element has a higher level in the target, as an unmodifiable list. */
    public List<Verdict> higherVerdicts() {
        List<Verdict> verdicts = verdicts();
        return IntStream.range(0, tests.size())
                .filter(i -> tests.difference(i) > 0)
                .mapToObj(verdicts::get)
                .toList();
    }
}
