package org.skillgap.domain.gap;

/**
 * How sure the difference of one level is. Of an untested one all figures but the difference are NaN.
 *
 * @param verdict what can be said
 * @param difference target minus source in levels, -7 to 7
 * @param standardError the moderated standard error of the difference, in levels, above 0
 * @param degreesOfFreedom Welch and Satterthwaite's, at least 1
 * @param t the difference in standard errors
 * @param pValue how likely noise alone gives this t or a higher one, 0 to 1
 * @param qValue the p-value corrected for the number of tests in the family, 0 to 1
 * @param lowerBound the one-sided 95 % bound below, in levels
 * @param upperBound the one-sided 95 % bound above, in levels
 */
public record Evidence(
        Verdict verdict,
        double difference,
        double standardError,
        double degreesOfFreedom,
        double t,
        double pValue,
        double qValue,
        double lowerBound,
        double upperBound) {

    static Evidence untested(double difference) {
        double none = Double.NaN;
        return new Evidence(Verdict.UNTESTED, difference, none, none, none, none, none, none, none);
    }

    /** Tells whether there are figures. */
    public boolean isTested() {
        return verdict != Verdict.UNTESTED;
    }
}
