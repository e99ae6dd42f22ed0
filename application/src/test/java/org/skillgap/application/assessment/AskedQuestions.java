package org.skillgap.application.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import org.skillgap.application.assessment.LedgerEntry.Asked;
import org.skillgap.application.assessment.LedgerEntry.Outcome;

/** Questions to a language model, and what became of them, for tests; nobody was asked. */
public final class AskedQuestions {

    /** A language model. */
    public static final ModelIdentity GEMINI = new ModelIdentity("gemini", "gemini-3.8-flash", "1");

    /** When it is. */
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123456Z");

    private AskedQuestions() {}

    /** Returns a command's question for levels of a subject. */
    public static Asked asked(String subject, String mostCost, Instant at) {
        return new Asked(
                Purpose.ASSESS,
                subject,
                GEMINI,
                1,
                1,
                Asked.BY_COMMAND,
                "{\"contents\": \"…\"}",
                new BigDecimal(mostCost),
                at);
    }

    /** Returns a question at noon. */
    public static Asked asked(Purpose purpose, String subject, ModelIdentity model) {
        return new Asked(purpose, subject, model, 1, 1, Asked.BY_COMMAND, "{}", BigDecimal.ONE, NOON);
    }

    /** Returns a reply. */
    public static Outcome answered(String body, String cost) {
        return new Outcome.Answered(
                new ModelReply(body, "gemini-3.8-flash-001", new TokenUsage(10, 20, 30)), new BigDecimal(cost), NOON);
    }

    /** Returns that no reply came. */
    public static Outcome failed(String failure, String cost) {
        return new Outcome.Failed(failure, new BigDecimal(cost), NOON);
    }
}
