package org.skillgap.domain.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skillgap.domain.rating.LevelMeaning.Position;

class LevelAnchorsTest {

    private static final LevelAnchors ANCHORS =
            LevelAnchors.of(Map.of(Level.of(6), "Lead", Level.of(2), "Follow", Level.of(4), "Do"));

    @Test
    void meaning_isTheNearestAnchorAtOrBelow() {
        assertThat(ANCHORS.meaning(Level.of(4))).isEqualTo(new LevelMeaning(Position.AT_OR_ABOVE, Level.of(4), "Do"));
        assertThat(ANCHORS.meaning(Level.of(3.99)).wording()).isEqualTo("Follow");
        assertThat(ANCHORS.meaning(Level.of(7)).wording()).isEqualTo("Lead");
    }

    @Test
    void meaning_saysThatALevelIsBelowTheLowestAnchor() {
        assertThat(ANCHORS.meaning(Level.of(0.01))).isEqualTo(new LevelMeaning(Position.BELOW, Level.of(2), "Follow"));
    }

    @Test
    void meaning_ofLevelZeroIsThatNothingIsRequired() {
        assertThat(ANCHORS.meaning(Level.NONE)).isEqualTo(LevelMeaning.NOT_REQUIRED);
    }

    @Test
    void meaning_isUnknownWithoutAnchors() {
        assertThat(LevelAnchors.of(Map.of()).meaning(Level.of(3))).isEqualTo(LevelMeaning.UNKNOWN);
    }
}
