package org.skillgap.adapter.persistence;

import static org.skillgap.adapter.persistence.schema.tables.LlmAssessment.LLM_ASSESSMENT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertSetMoreStep;
import org.jooq.impl.DSL;
import org.skillgap.adapter.persistence.schema.tables.records.LlmAssessmentRecord;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.assessment.LedgerEntry.Asked;
import org.skillgap.application.assessment.LedgerEntry.Outcome;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.ModelReply;
import org.skillgap.application.assessment.Purpose;
import org.skillgap.application.assessment.TokenUsage;
import org.skillgap.application.port.ModelLedger;

/** The rows of the ledger. Lives as long as one transaction, and takes part in no queue of writers. */
final class LedgerTable {

    private static final String OPEN = "open";
    private static final String ANSWERED = "answered";
    private static final String FAILED = "failed";

    private final DSLContext store;

    LedgerTable(DSLContext store) {
        this.store = store;
    }

    /** Enters a question and returns its number. */
    long open(Asked asked) {
        InsertSetMoreStep<LlmAssessmentRecord> row = store.insertInto(LLM_ASSESSMENT)
                .set(LLM_ASSESSMENT.PURPOSE, asked.purpose().id())
                .set(LLM_ASSESSMENT.SUBJECT, asked.subject())
                .set(LLM_ASSESSMENT.PROVIDER, asked.model().provider())
                .set(LLM_ASSESSMENT.MODEL, asked.model().model())
                .set(LLM_ASSESSMENT.PROMPT_VERSION, asked.model().promptVersion())
                .set(LLM_ASSESSMENT.RUN, asked.run())
                .set(LLM_ASSESSMENT.ATTEMPT, asked.attempt())
                .set(LLM_ASSESSMENT.CALLER, asked.caller())
                .set(LLM_ASSESSMENT.REQUEST, asked.request())
                .set(LLM_ASSESSMENT.MOST_COST, kept(asked.mostCost()))
                .set(LLM_ASSESSMENT.ASKED_AT, kept(asked.at()))
                .set(LLM_ASSESSMENT.OUTCOME, OPEN);
        return Dialects.insert(store, row, LLM_ASSESSMENT.ID);
    }

    /**
     * Enters what became of a question.
     *
     * @param isRepeated whether the same was tried before and its connection was lost, so that it may be done already
     * @throws IllegalArgumentException if there is no such question, or its outcome is entered already
     */
    void close(long id, Outcome outcome, boolean isRepeated) {
        int closed = store.update(LLM_ASSESSMENT)
                .set(columns(outcome))
                .where(LLM_ASSESSMENT.ID.eq(id).and(LLM_ASSESSMENT.OUTCOME.eq(OPEN)))
                .execute();
        if (closed == 0) {
            Outcome before = find(id).orElseThrow(() -> new IllegalArgumentException("there is no question " + id))
                    .outcome();
            if (!isRepeated || !before.equals(LedgerTable.kept(outcome))) {
                throw new IllegalArgumentException("question " + id + " is closed already");
            }
        }
    }

    private static Map<Field<?>, Object> columns(Outcome outcome) {
        Map<Field<?>, Object> columns = new HashMap<>();
        if (outcome instanceof Outcome.Answered answered) {
            ModelReply reply = answered.reply();
            columns.put(LLM_ASSESSMENT.OUTCOME, ANSWERED);
            columns.put(LLM_ASSESSMENT.REPLY, reply.body());
            columns.put(LLM_ASSESSMENT.MODEL_VERSION, reply.modelVersion());
            columns.put(LLM_ASSESSMENT.PROMPT_TOKENS, reply.usage().prompt());
            columns.put(LLM_ASSESSMENT.OUTPUT_TOKENS, reply.usage().output());
            columns.put(LLM_ASSESSMENT.THOUGHT_TOKENS, reply.usage().thoughts());
            columns.put(LLM_ASSESSMENT.COST, kept(answered.cost()));
            columns.put(LLM_ASSESSMENT.CLOSED_AT, kept(answered.at()));
        } else if (outcome instanceof Outcome.Failed failed) {
            columns.put(LLM_ASSESSMENT.OUTCOME, FAILED);
            columns.put(LLM_ASSESSMENT.FAILURE, failed.failure());
            columns.put(LLM_ASSESSMENT.COST, kept(failed.cost()));
            columns.put(LLM_ASSESSMENT.CLOSED_AT, kept(failed.at()));
        } else {
            throw new IllegalArgumentException("a question cannot be closed as open");
        }
        return columns;
    }

    private Optional<LedgerEntry> find(long id) {
        return store.selectFrom(LLM_ASSESSMENT).where(LLM_ASSESSMENT.ID.eq(id)).fetchOptional(LedgerTable::entry);
    }

    /** Returns the answered questions on a subject, in the order of their numbers; keys take upper for lower case, this does not. */
    List<LedgerEntry> answered(Purpose purpose, String subject, ModelIdentity model) {
        return store
                .selectFrom(LLM_ASSESSMENT)
                .where(LLM_ASSESSMENT.PURPOSE.eq(purpose.id()))
                .and(LLM_ASSESSMENT.SUBJECT.eq(subject))
                .and(LLM_ASSESSMENT.MODEL.eq(model.model()))
                .and(LLM_ASSESSMENT.OUTCOME.eq(ANSWERED))
                .orderBy(LLM_ASSESSMENT.ID)
                .fetch(LedgerTable::entry)
                .stream()
                .filter(entry -> entry.asked().subject().equals(subject)
                        && entry.asked().model().equals(model))
                .toList();
    }

    /** Returns what questions since an instant have cost, the open ones with the most that they can. */
    BigDecimal spentSince(Instant since, String callerPrefix) {
        Field<BigDecimal> cost = DSL.coalesce(LLM_ASSESSMENT.COST, LLM_ASSESSMENT.MOST_COST);
        Condition isRecent = LLM_ASSESSMENT.ASKED_AT.ge(kept(since));
        if (callerPrefix.isEmpty()) {
            BigDecimal all = store.select(DSL.sum(cost))
                    .from(LLM_ASSESSMENT)
                    .where(isRecent)
                    .fetchSingle()
                    .value1();
            return kept(Objects.requireNonNullElse(all, BigDecimal.ZERO));
        }
        // The database would take upper for lower case.
        return store
                .select(LLM_ASSESSMENT.CALLER, cost)
                .from(LLM_ASSESSMENT)
                .where(isRecent.and(LLM_ASSESSMENT.CALLER.startsWith(callerPrefix)))
                .fetch()
                .stream()
                .filter(row -> row.value1().startsWith(callerPrefix))
                .map(row -> kept(row.value2()))
                .reduce(kept(BigDecimal.ZERO), BigDecimal::add);
    }

    /** Returns the newest questions, the newest first. */
    List<LedgerEntry> newest(int most) {
        return store.selectFrom(LLM_ASSESSMENT)
                .orderBy(LLM_ASSESSMENT.ID.desc())
                .limit(most)
                .fetch(LedgerTable::entry);
    }

    private static LedgerEntry entry(LlmAssessmentRecord row) {
        Asked asked = new Asked(
                purpose(row.getPurpose()),
                row.getSubject(),
                new ModelIdentity(row.getProvider(), row.getModel(), row.getPromptVersion()),
                row.getRun(),
                row.getAttempt(),
                row.getCaller(),
                row.getRequest(),
                kept(row.getMostCost()),
                Timestamps.instant(row.getAskedAt()));
        return new LedgerEntry(row.getId(), asked, outcome(row));
    }

    private static Purpose purpose(String id) {
        return id.equals(Purpose.ASSESS.id()) ? Purpose.ASSESS : Purpose.NARRATE;
    }

    private static Outcome outcome(LlmAssessmentRecord row) {
        return switch (row.getOutcome()) {
            case OPEN -> new Outcome.Open();
            case ANSWERED ->
                new Outcome.Answered(
                        new ModelReply(
                                row.getReply(),
                                row.getModelVersion(),
                                new TokenUsage(row.getPromptTokens(), row.getOutputTokens(), row.getThoughtTokens())),
                        kept(row.getCost()),
                        Timestamps.instant(row.getClosedAt()));
            default -> new Outcome.Failed(row.getFailure(), kept(row.getCost()), Timestamps.instant(row.getClosedAt()));
        };
    }

    private static Outcome kept(Outcome outcome) {
        if (outcome instanceof Outcome.Answered answered) {
            return new Outcome.Answered(answered.reply(), kept(answered.cost()), micros(answered.at()));
        }
        return outcome instanceof Outcome.Failed failed
                ? new Outcome.Failed(failed.failure(), kept(failed.cost()), micros(failed.at()))
                : outcome;
    }

    private static BigDecimal kept(BigDecimal cost) {
        return cost.setScale(ModelLedger.COST_DECIMALS, RoundingMode.CEILING);
    }

    private static Field<LocalDateTime> kept(Instant instant) {
        return Timestamps.literal(micros(instant));
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
