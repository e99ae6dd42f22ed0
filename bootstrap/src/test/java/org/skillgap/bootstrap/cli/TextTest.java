package org.skillgap.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void wrap_breaksAtBlanksAndIndents() {
        assertThat(Text.wrap("From  one two three", 12, "      "))
                .containsExactly("From  one", "      two", "      three");
        assertThat(Text.wrap("one two", 80, "")).containsExactly("one two");
    }

    @Test
    void wrap_leavesLongWordsWhole() {
        assertThat(Text.wrap("a incomprehensibilities b", 5, "")).containsExactly("a", "incomprehensibilities", "b");
    }

    @Test
    void fit_fillsOrShortens() {
        assertThat(Text.fit("ab", 4, "…")).isEqualTo("ab  ");
        assertThat(Text.fit("abcdef", 4, "…")).isEqualTo("abc…");
        assertThat(Text.fit("abcdef", 5, "...")).isEqualTo("ab...");
    }

    @Test
    void count_groupsThousands() {
        assertThat(Text.count(62580)).isEqualTo("62,580");
        assertThat(Text.count(1, "skill", "skills")).isEqualTo("1 skill");
    }
}
