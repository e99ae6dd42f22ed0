package org.skillgap.domain.assessment;

import java.util.List;

/**
 * How many of the gaps that the surveys support are gaps by the estimates, too.
 *
 * @param gaps how many gaps both levels were estimated of
 * @param agreeing of how many the estimate is higher in the target; equal estimates do not agree
 */
public record SignAgreement(int gaps, int agreeing) {

    /** Returns the agreement of estimates with gaps. */
    public static SignAgreement of(List<SignificantGap> significant, LevelEstimate estimate) {
        int gaps = 0;
        int agreeing = 0;
        for (SignificantGap gap : significant) {
            double difference =
                    estimate.hundredths(gap.to(), gap.element()) - estimate.hundredths(gap.from(), gap.element());
            gaps += Double.isNaN(difference) ? 0 : 1;
            agreeing += difference > 0 ? 1 : 0;
        }
        return new SignAgreement(gaps, agreeing);
    }

    /** Returns the share that agrees, 0 to 1; NaN if there is no gap. */
    public double share() {
        return (double) agreeing / gaps;
    }
}
