package org.skillgap.domain.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;

class SkillGapTest {

    @Test
    void missing_listsWhatTheSourceDoesNotHaveLargestFirst() {
        Profile from = profile("2.A.1.a", 4.62, "2.B.3.j", 0, "2.B.3.l", 0, "2.B.3.b", 0);
        Profile to = profile("2.A.1.a", 4.75, "2.B.3.j", 2.25, "2.B.3.l", 2.12, "2.B.3.b", 0);

        assertThat(SkillGap.between(from, to).missing())
                .extracting(element -> element.id().value())
                .containsExactly("2.B.3.j", "2.B.3.l");
    }

    @Test
    void higherLevels_leavesOutEqualAndLowerLevels() {
        Profile from = profile("2.A.1.a", 3, "2.A.1.b", 4, "2.A.1.c", 2.5);
        Profile to = profile("2.A.1.a", 3.01, "2.A.1.b", 4, "2.A.1.c", 2);

        List<LevelDifference> rows = SkillGap.between(from, to).higherLevels();

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).element().id()).isEqualTo(new ElementId("2.A.1.a"));
        assertThat(rows.get(0).hundredths()).isEqualTo(1);
    }

    @Test
    void lists_breakTiesByElementIdAsPlainText() {
        Profile to = profile("2.C.9.b", 2, "2.C.2", 2, "2.C.10", 2, "2.C.1.a", 1);

        assertThat(SkillGap.between(profile(), to).higherLevels())
                .extracting(row -> row.element().id().value())
                .containsExactly("2.C.10", "2.C.2", "2.C.9.b", "2.C.1.a");
    }

    @Test
    void elementsOfOneSideOnly_countAsLevelZeroOnTheOther() {
        Profile from = profile("2.A.1.a", 3, "2.B.1.a", 2);
        Profile to = profile("2.B.1.a", 2, "2.B.1.b", 1);

        assertThat(SkillGap.between(from, to).all())
                .extracting(row -> row.element().id().value() + " " + row.from() + " " + row.to())
                .containsExactly("2.B.1.b 0 1", "2.B.1.a 2 2", "2.A.1.a 3 0");
        assertThat(SkillGap.between(from, to).missing())
                .extracting(element -> element.id().value())
                .containsExactly("2.B.1.b");
    }

    @Test
    void comparingWithItself_isEmpty() {
        Profile profile = profile("2.A.1.a", 3, "2.B.1.a", 0);

        assertThat(SkillGap.between(profile, profile).missing()).isEmpty();
        assertThat(SkillGap.between(profile, profile).higherLevels()).isEmpty();
        assertThat(SkillGap.between(profile, profile).all()).hasSize(2);
    }

    @Test
    void emptyProfiles_giveEmptyLists() {
        assertThat(SkillGap.between(profile(), profile()).all()).isEmpty();
    }

    private static Profile profile(Object... idsAndLevels) {
        Profile.Builder builder = Profile.builder();
        for (int i = 0; i < idsAndLevels.length; i += 2) {
            String id = (String) idsAndLevels[i];
            double level = ((Number) idsAndLevels[i + 1]).doubleValue();
            builder.level(new Element(new ElementId(id), "element " + id, ""), Level.of(level));
        }
        return builder.build();
    }
}
