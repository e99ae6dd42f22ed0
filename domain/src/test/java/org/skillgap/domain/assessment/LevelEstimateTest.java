package org.skillgap.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Level;

/** What is measured of estimates; all figures by hand. */
class LevelEstimateTest {

    private static final OccupationCode LOW = new OccupationCode("11-1011.00");
    private static final OccupationCode HIGH = new OccupationCode("15-1252.00");

    private static final ComparedLevels FOUR = new ComparedLevels(List.of(
            Surveys.row("11-1011.00", Surveys.READING, 1, 1),
            Surveys.row("11-1021.00", Surveys.READING, 3, 2),
            Surveys.row("11-1031.00", Surveys.READING, 4, 4),
            Surveys.row("11-2011.00", Surveys.READING, 4, 5.01)));

    @Test
    void errors_areDistanceBiasAndShare() {
        LevelErrors errors = LevelErrors.of(FOUR, FOUR.asAssessed());

        assertThat(errors.levels()).isEqualTo(4);
        assertThat(errors.meanAbsoluteError()).isCloseTo(2.01 / 4, within(1e-12));
        assertThat(errors.bias()).isCloseTo(0.01 / 4, within(1e-12));
        assertThat(errors.withinOneLevel()).isEqualTo(0.75);
    }

    @Test
    void errors_ofNothingAreNoNumbers() {
        assertThat(LevelErrors.of(FOUR, (occupation, element) -> Double.NaN))
                .isEqualTo(new LevelErrors(0, Double.NaN, Double.NaN, Double.NaN));
    }

    /** With 5 for 5.01: deviations -2, -1, 1, 2 and -2, 0, 1, 1, so r = 7 / √60. */
    @Test
    void correlations_areAcrossOccupations() {
        ComparedLevels compared = new ComparedLevels(List.of(
                Surveys.row("11-1011.00", Surveys.READING, 1, 1),
                Surveys.row("11-1011.00", Surveys.LISTENING, 2, 2),
                Surveys.row("11-1021.00", Surveys.READING, 3, 2),
                Surveys.row("11-1021.00", Surveys.LISTENING, 3, 1),
                Surveys.row("11-1031.00", Surveys.READING, 4, 4),
                Surveys.row("11-1031.00", Surveys.LISTENING, 4, 0),
                Surveys.row("11-2011.00", Surveys.READING, 4, 5)));

        SkillCorrelations correlations = SkillCorrelations.of(compared, compared.asAssessed());

        assertThat(correlations.elements()).isEqualTo(2);
        assertThat(correlations.highest()).isCloseTo(7 / Math.sqrt(60), within(1e-12));
        assertThat(correlations.lowest()).isCloseTo(-1, within(1e-12));
        assertThat(correlations.median()).isCloseTo((7 / Math.sqrt(60) - 1) / 2, within(1e-12));
    }

    @Test
    void correlations_needThreeOccupationsThatDiffer() {
        ComparedLevels two = new ComparedLevels(FOUR.rows().subList(0, 2));

        assertThat(SkillCorrelations.of(two, two.asAssessed()).elements()).isZero();
        assertThat(SkillCorrelations.of(FOUR, (occupation, element) -> 300))
                .isEqualTo(new SkillCorrelations(0, Double.NaN, Double.NaN, Double.NaN));
    }

    @Test
    void gaps_areThoseOfTheVerdict() {
        List<SignificantGap> gaps =
                SignificantGap.between(LOW, Surveys.moderated(1, 3), HIGH, Surveys.moderated(4, 3.01, 2));

        assertThat(gaps).containsExactly(new SignificantGap(LOW, HIGH, Surveys.READING));
    }

    @Test
    void signs_agreeWhereTheEstimateIsHigher() {
        List<SignificantGap> gaps = List.of(
                new SignificantGap(LOW, HIGH, Surveys.READING),
                new SignificantGap(HIGH, LOW, Surveys.LISTENING),
                new SignificantGap(LOW, HIGH, Surveys.LISTENING));

        assertThat(SignAgreement.of(gaps, (occupation, element) -> occupation.equals(LOW) ? 100 : 200))
                .isEqualTo(new SignAgreement(3, 2));
        assertThat(SignAgreement.of(gaps, (occupation, element) -> 100)).isEqualTo(new SignAgreement(3, 0));
        assertThat(SignAgreement.of(gaps, (occupation, element) -> element.equals(Surveys.READING) ? Double.NaN : 1))
                .isEqualTo(new SignAgreement(2, 0));
    }

    @Test
    void compared_areLevelsThatWereSurveyedAndAssessed() {
        ComparedLevels compared = ComparedLevels.of(
                new TreeMap<>(Map.of(LOW, Surveys.profile(1), HIGH, Surveys.profile(2, 3))),
                Map.of(
                        LOW,
                        Map.of(Surveys.LISTENING, Level.of(4), Surveys.READING, Level.of(5)),
                        HIGH,
                        Map.of(Surveys.LISTENING, Level.of(6)),
                        new OccupationCode("53-3032.00"),
                        Map.of(Surveys.READING, Level.of(6))));

        assertThat(compared.rows()).containsExactly(Surveys.row("11-1011.00", Surveys.READING, 1, 5));
        assertThat(compared.occupations()).isEqualTo(1);
        assertThat(compared.minorGroups()).isEqualTo(1);
    }
}
