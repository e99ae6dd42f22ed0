package org.skillgap.application.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowProblemTest {

    @Test
    void toString_namesFileLineColumnValueAndReason() {
        assertThat(new RowProblem("Skills.txt", 7, "N", "x", "not a number"))
                .hasToString("Skills.txt line 7, column N, value 'x': not a number");
        assertThat(new RowProblem("Skills.txt", 0, "", "", "the file is empty"))
                .hasToString("Skills.txt: the file is empty");
    }

    @Test
    void toString_shortensALongValue() {
        assertThat(new RowProblem("Skills.txt", 7, "N", "x".repeat(101), "not a number").value())
                .isEqualTo("x".repeat(100) + "…");
    }

    @Test
    void toString_showsNothingThatActsOnATerminal() {
        String unseen = "a\u0000\u001b[2J\u0085\u009b\u2028\u202E\uD800b";
        RowProblem problem = new RowProblem(unseen, 1, unseen, unseen, unseen);

        String shown = "a??[2J?????b";
        assertThat(problem).hasToString(shown + " line 1, column " + shown + ", value '" + shown + "': " + shown);
    }
}
