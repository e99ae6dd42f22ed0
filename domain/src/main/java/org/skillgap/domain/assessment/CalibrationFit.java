package org.skillgap.domain.assessment;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What fitting a calibration came to: least squares of surveyed on assessed levels, over all elements and occupations, or the
 * reason why there is none. Occupations of one SOC minor group resemble each other, so that the line for a level that is to
 * be measured is fitted without the whole minor group: each of them is one fold.
 */
public sealed interface CalibrationFit {

    /** With fewer occupations there is no calibration. */
    int LEAST_OCCUPATIONS = 20;

    /** With fewer SOC minor groups there is no calibration. */
    int LEAST_MINOR_GROUPS = 5;

    /** Why there is no calibration; the first that holds. */
    enum Reason {
        /** Fewer than {@link #LEAST_OCCUPATIONS} rated occupations were assessed. */
        TOO_FEW_OCCUPATIONS("too_few_occupations"),
        /** They are of fewer than {@link #LEAST_MINOR_GROUPS} SOC minor groups. */
        TOO_FEW_MINOR_GROUPS("too_few_minor_groups"),
        /** Higher assessed levels do not go with higher surveyed ones, over all occupations or without one of the minor groups. */
        NOT_RISING("not_rising");

        private final String id;

        Reason(String id) {
            this.id = id;
        }

        /** Returns its name in answers. */
        public String id() {
            return id;
        }
    }

    /**
     * There is a calibration.
     *
     * @param line the one over all levels, to be used
     * @param heldOut by minor group, the one over all levels of the others, to be measured
     */
    record Fitted(LevelCalibration line, Map<String, LevelCalibration> heldOut) implements CalibrationFit {

        /** Copies the map. */
        public Fitted {
            Objects.requireNonNull(line, "line");
            heldOut = Map.copyOf(heldOut);
        }

        /** Returns the calibrated levels, each by the line that has not seen its minor group. */
        public LevelEstimate heldOut(ComparedLevels compared) {
            return compared.estimate(
                    row -> heldOut.get(row.occupation().minorGroup()).apply(row.assessed()));
        }

        /** Returns the calibrated levels as they are used, by the line that has seen all of them. */
        public LevelEstimate used(ComparedLevels compared) {
            return compared.estimate(row -> line.apply(row.assessed()));
        }
    }

    /**
     * There is none.
     *
     * @param reason why
     */
    record Refused(Reason reason) implements CalibrationFit {

        /** Refuses null. */
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** Returns the calibration of the levels, or why there is none. */
    static CalibrationFit of(ComparedLevels compared) {
        if (compared.occupations() < LEAST_OCCUPATIONS) {
            return new Refused(Reason.TOO_FEW_OCCUPATIONS);
        }
        if (compared.minorGroups() < LEAST_MINOR_GROUPS) {
            return new Refused(Reason.TOO_FEW_MINOR_GROUPS);
        }
        Map<String, LineFit> groups = new HashMap<>();
        compared.rows().forEach(row -> groups.merge(row.occupation().minorGroup(), LineFit.of(row), LineFit::plus));
        LineFit all = groups.values().stream().reduce(LineFit.NONE, LineFit::plus);
        Map<String, LevelCalibration> heldOut = new HashMap<>();
        groups.forEach((group, fit) -> all.minus(fit).line().ifPresent(line -> heldOut.put(group, line)));
        Optional<LevelCalibration> line = all.line();
        return line.isPresent() && heldOut.size() == groups.size()
                ? new Fitted(line.get(), heldOut)
                : new Refused(Reason.NOT_RISING);
    }
}
