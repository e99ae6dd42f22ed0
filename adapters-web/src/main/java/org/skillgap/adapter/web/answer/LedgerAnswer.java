package org.skillgap.adapter.web.answer;

import java.math.BigDecimal;
import java.util.List;
import org.skillgap.adapter.web.answer.AssessAnswer.ModelJson;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.assessment.LedgerEntry.Asked;
import org.skillgap.application.assessment.LedgerEntry.Outcome;
import org.skillgap.application.assessment.ModelReply;
import org.skillgap.application.assessment.TokenUsage;

/** Questions to language models, the newest first; without what was said, which the store has word for word. */
record LedgerAnswer(List<EntryJson> questions) {

    /**
     * A question. {@code outcome} is {@code open}, {@code answered} or {@code failed}, and {@code failure} says why it did; the cost of an
     * open one is the most that it can be.
     */
    record EntryJson(
            long id,
            String askedAt,
            String caller,
            String purpose,
            String subject,
            ModelJson model,
            int run,
            int attempt,
            String outcome,
            String failure,
            String modelVersion,
            int tokensRead,
            int tokensWritten,
            BigDecimal costUsd) {

        private static final ModelReply NO_REPLY = new ModelReply("", "", TokenUsage.NONE);

        private static EntryJson of(LedgerEntry entry) {
            if (entry.outcome() instanceof Outcome.Answered answered) {
                return of(entry, "answered", "", answered.reply(), answered.cost());
            }
            return entry.outcome() instanceof Outcome.Failed failed
                    ? of(entry, "failed", failed.failure(), NO_REPLY, failed.cost())
                    : of(entry, "open", "", NO_REPLY, entry.asked().mostCost());
        }

        private static EntryJson of(
                LedgerEntry entry, String outcome, String failure, ModelReply reply, BigDecimal cost) {
            Asked asked = entry.asked();
            return new EntryJson(
                    entry.id(),
                    asked.at().toString(),
                    asked.caller(),
                    asked.purpose().id(),
                    asked.subject(),
                    ModelJson.of(asked.model()),
                    asked.run(),
                    asked.attempt(),
                    outcome,
                    failure,
                    reply.modelVersion(),
                    reply.usage().prompt(),
                    reply.usage().output() + reply.usage().thoughts(),
                    cost);
        }
    }

    /** Returns the answer. */
    static Answer of(List<LedgerEntry> newest) {
        boolean isDemo = newest.stream().anyMatch(entry -> entry.asked().model().isDemo());
        return Answer.of(
                GapAnswer.demo(isDemo, "The newest " + newest.size() + " questions to language models."),
                new LedgerAnswer(newest.stream().map(EntryJson::of).toList()));
    }
}
