package org.skillgap.domain.assessment;

import java.util.Optional;
import org.skillgap.domain.occupation.OccupationCode;

/** What a level is guessed to be without any model: the mean of the other occupations that O*NET surveyed, all or the near ones. */
public enum Baseline {
    /** The mean of all others. */
    SKILL_MEAN("skill_mean") {
        @Override
        String group(OccupationCode occupation) {
            return "";
        }
    },
    /** The mean of the others in the SOC major group, such as 15; of all others if it has none. */
    MAJOR_GROUP_MEAN("major_group_mean") {
        @Override
        String group(OccupationCode occupation) {
            return occupation.majorGroup();
        }
    },
    /** The mean of the others in the SOC minor group, such as 15-1; that of the major group if it has none. */
    MINOR_GROUP_MEAN("minor_group_mean") {
        @Override
        String group(OccupationCode occupation) {
            return occupation.minorGroup();
        }
    };

    private final String id;

    Baseline(String id) {
        this.id = id;
    }

    /** Returns its name in answers. */
    public String id() {
        return id;
    }

    /** Returns what all occupations have in common that are averaged for this one. */
    abstract String group(OccupationCode occupation);

    /** Returns what stands in where the group has nobody else; empty if nothing does. */
    Optional<Baseline> wider() {
        return this == SKILL_MEAN ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }
}
