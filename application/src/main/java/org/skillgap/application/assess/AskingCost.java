package org.skillgap.application.assess;

import java.math.BigDecimal;

/**
 * What asking costs before it is asked, in US dollars.
 *
 * @param likely if a token is {@value #CHARACTERS} characters of the question, each skill's answer takes {@value #TOKENS_OF_A_SKILL}
 *     tokens, and nothing needs repair
 * @param most if everything is as long as it may be, and has to be repaired
 */
public record AskingCost(BigDecimal likely, BigDecimal most) {

    /** Nothing. */
    public static final AskingCost NONE = new AskingCost(BigDecimal.ZERO, BigDecimal.ZERO);

    /** How many characters of English a token has, about. */
    public static final int CHARACTERS = 4;

    /** How many tokens a level with its words takes, about: 2,500 for the 35 skills of an occupation. */
    public static final int TOKENS_OF_A_SKILL = 72;

    /** Returns the sum. */
    AskingCost plus(AskingCost other) {
        return new AskingCost(likely.add(other.likely), most.add(other.most));
    }

    /** Returns what asking so often costs. */
    AskingCost times(int runs) {
        BigDecimal factor = BigDecimal.valueOf(runs);
        return new AskingCost(likely.multiply(factor), most.multiply(factor));
    }
}
