package org.skillgap.domain.related;

import java.util.List;
import org.skillgap.domain.occupation.OccupationCode;

/** How near occupations are in the SOC hierarchy: the share of its four levels that their codes have in common. */
final class HierarchySimilarity implements Similarity {

    private static final int LEVELS = 4;

    private final List<OccupationCode> codes;

    HierarchySimilarity(List<OccupationCode> codes) {
        this.codes = codes;
    }

    @Override
    public boolean isKnownOf(int occupation) {
        return true;
    }

    @Override
    public double[] to(int asked) {
        double[] alike = new double[codes.size()];
        for (int i = 0; i < alike.length; i++) {
            int shared = codes.get(asked).sharedSocLevels(codes.get(i));
            alike[i] = Math.min(LEVELS, shared) / (double) LEVELS;
        }
        return alike;
    }
}
