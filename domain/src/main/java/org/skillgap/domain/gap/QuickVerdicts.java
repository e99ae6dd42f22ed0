package org.skillgap.domain.gap;

import java.util.Arrays;
import java.util.List;
import org.skillgap.domain.statistics.CriticalValues;
import org.skillgap.domain.statistics.FalseDiscoveries;
import org.skillgap.domain.statistics.StudentT;

/**
 * The verdicts of {@link TestedGap#all} without its figures, at a fraction of the time, for whoever compares thousands of
 * pairs. It leaves out what cannot change a verdict, and nothing else: a p-value above the rate can neither be a discovery nor
 * make another one, and the critical values of whole degrees of freedom mostly tell on which side of the material difference
 * an upper bound lies.
 */
final class QuickVerdicts {

    private static final double SLACK = 1e-9;

    private final WelchTests tests;
    private final CriticalValues critical;
    private final Verdict[] verdicts;

    private QuickVerdicts(WelchTests tests, CriticalValues critical) {
        this.tests = tests;
        this.critical = critical;
        this.verdicts = new Verdict[tests.size()];
    }

    /**
     * Returns the verdicts in the order of the tests.
     *
     * @param critical for a tail of {@link TestedGap#FALSE_DISCOVERY_RATE}
     */
    static List<Verdict> of(WelchTests tests, CriticalValues critical) {
        QuickVerdicts quick = new QuickVerdicts(tests, critical);
        quick.findGaps();
        quick.judgeTheRest();
        return List.of(quick.verdicts);
    }

    private void findGaps() {
        double[] p = new double[tests.size()];
        double[] candidates = new double[tests.size()];
        int count = 0;
        for (int i = 0; i < tests.size(); i++) {
            p[i] = 1;
            if (mayBeGap(i)) {
                p[i] = new StudentT(tests.degreesOfFreedom(i)).upperTail(tests.difference(i) / tests.standardError(i));
                candidates[count++] = p[i];
            }
        }
        Arrays.sort(candidates, 0, count);
        int gaps = FalseDiscoveries.count(candidates, count, tests.testedCount(), TestedGap.FALSE_DISCOVERY_RATE);
        for (int i = 0; i < tests.size() && gaps > 0; i++) {
            if (p[i] <= candidates[gaps - 1]) {
                verdicts[i] = Verdict.GAP;
            }
        }
    }

    private boolean mayBeGap(int i) {
        return tests.isTested(i)
                && tests.difference(i) > 0
                && tests.difference(i)
                        >= critical.atLeast(tests.degreesOfFreedom(i)) * tests.standardError(i) * (1 - SLACK);
    }

    private void judgeTheRest() {
        for (int i = 0; i < verdicts.length; i++) {
            if (!tests.isTested(i)) {
                verdicts[i] = Verdict.UNTESTED;
            } else if (verdicts[i] == null) {
                verdicts[i] = isBelowMaterial(i) ? Verdict.NO_MATERIAL_GAP : Verdict.UNDETERMINED;
            }
        }
    }

    private boolean isBelowMaterial(int i) {
        double difference = tests.difference(i);
        double standardError = tests.standardError(i);
        double degrees = tests.degreesOfFreedom(i);
        if (difference + critical.atMost(degrees) * standardError < TestedGap.MATERIAL_DIFFERENCE - SLACK) {
            return true;
        }
        if (difference + critical.atLeast(degrees) * standardError > TestedGap.MATERIAL_DIFFERENCE + SLACK) {
            return false;
        }
        double reach = critical.of(new StudentT(degrees)) * standardError;
        return difference + reach < TestedGap.MATERIAL_DIFFERENCE;
    }
}
