package org.skillgap.domain.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.skillgap.domain.assessment.CalibrationFit.Fitted;
import org.skillgap.domain.assessment.CalibrationFit.Reason;
import org.skillgap.domain.assessment.CalibrationFit.Refused;
import org.skillgap.domain.occupation.OccupationCode;

class CalibrationFitTest {

    private static final ElementAccuracy READING = new ElementAccuracy(Surveys.READING, 24, 0.38541667, 0.69055556);
    private static final ElementAccuracy LISTENING = new ElementAccuracy(Surveys.LISTENING, 24, 0.32541667, 0.63888889);

    /** Mean of both is 3, so 7 / 10 and 3 - 0.7 · 3. */
    @Test
    void line_isThatOfLeastSquares() {
        LineFit fit = LineFit.of(Surveys.row("11-1011.00", Surveys.READING, 1, 1))
                .plus(LineFit.of(Surveys.row("11-1021.00", Surveys.READING, 3, 2)))
                .plus(LineFit.of(Surveys.row("11-1031.00", Surveys.READING, 4, 4)))
                .plus(LineFit.of(Surveys.row("11-2011.00", Surveys.READING, 4, 5)));

        LevelCalibration line = fit.line().orElseThrow();

        assertThat(line.slope()).isCloseTo(0.7, within(1e-12));
        assertThat(line.intercept()).isCloseTo(0.9, within(1e-12));
        LineFit more = LineFit.of(Surveys.row("11-2021.00", Surveys.READING, 0.01, 6.99));
        assertThat(fit.plus(more).minus(more)).isEqualTo(fit);
    }

    /** Figures of another program, in fractions: the same 48 levels, each minor group held out. */
    @Test
    void accuracy_isOfLevelsWhoseMinorGroupWasHeldOut() {
        ComparedLevels compared = ComparedLevels.of(Surveys.surveyed(), Surveys.assessed());
        Fitted fit = (Fitted) CalibrationFit.of(compared);

        ScorerAccuracy accuracy = ScorerAccuracy.of(compared, fit, GroupMeans.of(Surveys.surveyed()));

        assertThat(fit.line().intercept()).isCloseTo(0.28740241746272993, within(1e-12));
        assertThat(fit.line().slope()).isCloseTo(0.6973703997325286, within(1e-12));
        assertThat(accuracy)
                .usingRecursiveComparison()
                .withComparatorForType((one, other) -> Math.abs(one - other) < 1e-8 ? 0 : 1, Double.class)
                .isEqualTo(new ScorerAccuracy(
                        24,
                        48,
                        0.801875,
                        0.801875,
                        0.3554166667,
                        -0.0008333333,
                        1,
                        0.6647222222,
                        List.of(READING, LISTENING)));
        assertThat(accuracy.elementsBeatingBaseline()).isEqualTo(2);
    }

    @Test
    void heldOut_hasNotSeenTheMinorGroup() {
        List<ComparedLevel> rows = rows(24, level -> 7 - level);
        List<ComparedLevel> strange = new ArrayList<>();
        for (ComparedLevel row : rows) {
            boolean isStrange = row.occupation().minorGroup().equals("15-1");
            strange.add(new ComparedLevel(
                    row.occupation(), row.element(), isStrange ? row.surveyed() : row.assessed(), row.assessed()));
        }

        Fitted fit = (Fitted) CalibrationFit.of(new ComparedLevels(strange));

        assertThat(fit.heldOut().get("15-1").slope()).isCloseTo(1, within(1e-12));
        assertThat(fit.heldOut().get("15-1").intercept()).isCloseTo(0, within(1e-12));
        assertThat(fit.heldOut().get("11-1").slope()).isLessThan(0.99);
    }

    @Test
    void of_refusesFallingAndFlatLines() {
        assertThat(CalibrationFit.of(new ComparedLevels(rows(24, level -> 7 - level))))
                .isEqualTo(new Refused(Reason.NOT_RISING));
        assertThat(CalibrationFit.of(new ComparedLevels(rows(24, level -> 4.5))))
                .isEqualTo(new Refused(Reason.NOT_RISING));
    }

    /** Without 17-1, the only group in which more was assessed, nothing tells high from low. */
    @Test
    void of_refusesALineThatOneMinorGroupMakesRise() {
        List<ComparedLevel> rows = new ArrayList<>();
        for (OccupationCode code : Surveys.occupations(24)) {
            double level = code.minorGroup().equals("17-1") ? 4 : 2;
            rows.add(Surveys.row(code.value(), Surveys.READING, level, level));
        }

        assertThat(CalibrationFit.of(new ComparedLevels(rows))).isEqualTo(new Refused(Reason.NOT_RISING));
    }

    @Test
    void of_refusesTooLittle() {
        assertThat(CalibrationFit.of(new ComparedLevels(List.of()))).isEqualTo(new Refused(Reason.TOO_FEW_OCCUPATIONS));
        assertThat(CalibrationFit.of(new ComparedLevels(rows(19, level -> level))))
                .isEqualTo(new Refused(Reason.TOO_FEW_OCCUPATIONS));
        assertThat(CalibrationFit.of(new ComparedLevels(rows(20, level -> level))))
                .isInstanceOf(Fitted.class);
        List<ComparedLevel> oneGroup = new ArrayList<>();
        for (int i = 10; i < 40; i++) {
            oneGroup.add(Surveys.row("11-10" + i + ".00", Surveys.READING, i / 10.0, i / 10.0));
        }
        assertThat(CalibrationFit.of(new ComparedLevels(oneGroup))).isEqualTo(new Refused(Reason.TOO_FEW_MINOR_GROUPS));
    }

    /** Surveyed levels 1.0, 1.1 and on; assessed by a rule. */
    private static List<ComparedLevel> rows(int occupations, DoubleUnaryOperator rule) {
        List<ComparedLevel> rows = new ArrayList<>();
        for (OccupationCode code : Surveys.occupations(occupations)) {
            double level = 1 + rows.size() / 10.0;
            rows.add(Surveys.row(code.value(), Surveys.READING, level, rule.applyAsDouble(level)));
        }
        return rows;
    }
}
