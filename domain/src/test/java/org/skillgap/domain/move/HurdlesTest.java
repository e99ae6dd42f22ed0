package org.skillgap.domain.move;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.Profile;

class HurdlesTest {

    @Test
    void between_areTheLargestPartsOfTheDifficulty() {
        Profile.Builder from = Profile.builder();
        MadeUpProfiles.add(from, 1, 3, 5);
        MadeUpProfiles.add(from, 2, 4, 5);
        MadeUpProfiles.add(from, 3, 2, 5);
        Profile.Builder to = Profile.builder();
        MadeUpProfiles.add(to, 1, 5, 1); // 2 · 1
        MadeUpProfiles.add(to, 2, 3, 5); // lower
        MadeUpProfiles.add(to, 3, 2.5, 4); // 0.5 · 4, as much as the first
        MadeUpProfiles.add(to, 4, 1, 3); // 1 · 3

        assertThat(Hurdles.between(from.build(), to.build(), 3))
                .extracting(Element::name)
                .containsExactly("Skill 4", "Skill 1", "Skill 3");
        assertThat(Hurdles.between(from.build(), to.build(), 1)).hasSize(1);
        assertThat(Hurdles.between(from.build(), from.build(), 3)).isEmpty();
    }
}
