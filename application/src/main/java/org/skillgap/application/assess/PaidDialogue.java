package org.skillgap.application.assess;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.assessment.LedgerEntry.Asked;
import org.skillgap.application.assessment.LedgerEntry.Outcome;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.ModelQuestion;
import org.skillgap.application.assessment.ModelReply;
import org.skillgap.application.assessment.Purpose;
import org.skillgap.application.assessment.Reading;
import org.skillgap.application.assessment.TokenUsage;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;
import org.skillgap.application.port.ModelDialogue;
import org.skillgap.application.port.ModelLedger;

/**
 * Asks a language model and pays for nothing twice: each question is in the ledger before it is asked, each reply before it is
 * read, and what the ledger has is not asked again. An answer that is wrong is repaired once. Safe for concurrent use; two that
 * ask the same at once may both pay.
 *
 * @param <T> what is to be done
 * @param <A> what an answer says
 */
public final class PaidDialogue<T, A> {

    private static final int FIRST = 1;
    private static final int REPAIR = 2;
    /** Failures after which the model may have answered, and be paid, all the same. */
    private static final Set<Reason> CHARGED = EnumSet.of(Reason.ANSWER_LOST, Reason.UNBELIEVABLE_ANSWER);

    private final ModelDialogue<T, A> dialogue;
    private final ModelLedger ledger;
    private final Clock clock;
    private final ReplyKeeping keeping;

    /**
     * What the ledger says about a question.
     *
     * @param purpose what for
     * @param subject what about, 1 to 64 characters, see {@link Purpose}
     * @param run which run it belongs to, from 1
     * @param caller who has it asked, see {@link Asked#caller}
     */
    public record Topic(Purpose purpose, String subject, int run, String caller) {}

    /**
     * What came of asking.
     *
     * @param reading what the last reply says; of a repair, if the first one was wrong and could be repaired
     * @param reply the reply that was read
     * @param answeredAt when that reply came, to the microsecond
     * @param questions how many questions were asked now, 0 to 2; 0 if the ledger had all
     * @param cost what they cost now, in US dollars
     */
    public record Paid<A>(Reading<A> reading, ModelReply reply, Instant answeredAt, int questions, BigDecimal cost) {}

    /**
     * @param dialogue who is asked
     * @param ledger keeps questions and replies
     * @param clock says when
     */
    public PaidDialogue(ModelDialogue<T, A> dialogue, ModelLedger ledger, Clock clock) {
        this(dialogue, ledger, clock, ReplyKeeping.Pause.ofThread());
    }

    PaidDialogue(ModelDialogue<T, A> dialogue, ModelLedger ledger, Clock clock, ReplyKeeping.Pause pause) {
        this.dialogue = dialogue;
        this.ledger = ledger;
        this.clock = clock;
        this.keeping = new ReplyKeeping(ledger, pause);
    }

    /** Returns who is asked. */
    public ModelIdentity identity() {
        return dialogue.identity();
    }

    /**
     * Returns what a task costs if the ledger does not have it.
     *
     * @param answers how many elements the answer is about
     */
    AskingCost estimate(T task, int answers) {
        ModelQuestion question = dialogue.question(task);
        TokenUsage most = question.most();
        TokenUsage likely = new TokenUsage(
                question.request().length() / AskingCost.CHARACTERS, answers * AskingCost.TOKENS_OF_A_SKILL, 0);
        TokenUsage repair = new TokenUsage(most.prompt() + most.output(), most.output(), most.thoughts());
        return new AskingCost(
                dialogue.price().cost(likely),
                mostCost(question).add(dialogue.price().cost(repair)));
    }

    private BigDecimal mostCost(ModelQuestion question) {
        return dialogue.price().cost(question.most());
    }

    /**
     * Returns the answer to a task: from the ledger where the same words were answered before, in the same run by the same model;
     * otherwise by asking. An answer that is wrong is repaired once; if it stays wrong, it is returned with its problems.
     *
     * @param budget has the last word on each question
     * @throws UpstreamUnavailable if a question was not answered, or the budget does not allow it; what was answered before is kept
     * @throws StoreUnavailable if the ledger cannot be used; nothing is asked that could not be entered
     */
    public Paid<A> ask(T task, Topic topic, Budget budget) {
        List<LedgerEntry> answered = answered(topic);
        ModelQuestion question = dialogue.question(task);
        Paid<A> first =
                find(task, answered, question).orElseGet(() -> put(task, new Attempt(topic, FIRST, question), budget));
        if (first.reading().isRight() || !first.reading().canRepair()) {
            return first;
        }
        ModelQuestion repair =
                dialogue.repair(task, first.reply(), first.reading().problems());
        Paid<A> second =
                find(task, answered, repair).orElseGet(() -> put(task, new Attempt(topic, REPAIR, repair), budget));
        return new Paid<>(
                second.reading(),
                second.reply(),
                second.answeredAt(),
                first.questions() + second.questions(),
                first.cost().add(second.cost()));
    }

    private List<LedgerEntry> answered(Topic topic) {
        return ledger.answered(topic.purpose(), topic.subject(), identity()).stream()
                .filter(entry -> entry.asked().run() == topic.run())
                .toList();
    }

    /** Returns the first reply to the very words of a question. */
    private Optional<Paid<A>> find(T task, List<LedgerEntry> entries, ModelQuestion question) {
        return entries.stream()
                .filter(entry -> entry.asked().request().equals(question.request()))
                .map(LedgerEntry::outcome)
                .filter(Outcome.Answered.class::isInstance)
                .map(Outcome.Answered.class::cast)
                .map(answered -> paid(task, answered, 0, BigDecimal.ZERO))
                .findFirst();
    }

    private Paid<A> paid(T task, Outcome.Answered answered, int questions, BigDecimal cost) {
        ModelReply reply = answered.reply();
        return new Paid<>(dialogue.read(task, reply), reply, answered.at(), questions, cost);
    }

    private record Attempt(Topic topic, int number, ModelQuestion question) {}

    private Paid<A> put(T task, Attempt attempt, Budget budget) {
        BigDecimal most = mostCost(attempt.question());
        Budget.Reservation reservation = budget.reserve(most);
        Asked asked = asked(attempt, most);
        long id = enter(asked, reservation);
        try {
            ModelReply reply = dialogue.ask(attempt.question());
            BigDecimal cost = dialogue.price().cost(reply.usage());
            reservation.settle(reply.usage(), cost);
            Outcome.Answered answered = new Outcome.Answered(reply, cost, now());
            keeping.keep(id, asked, answered);
            return paid(task, answered, 1, cost);
        } catch (UpstreamUnavailable e) {
            BigDecimal cost = CHARGED.contains(e.reason()) ? most : BigDecimal.ZERO;
            reservation.settle(TokenUsage.NONE, cost);
            ledger.close(id, new Outcome.Failed(shortened(e.getMessage()), cost, now()));
            throw e;
        }
    }

    private Asked asked(Attempt attempt, BigDecimal most) {
        Topic topic = attempt.topic();
        return new Asked(
                topic.purpose(),
                topic.subject(),
                identity(),
                topic.run(),
                attempt.number(),
                topic.caller(),
                attempt.question().request(),
                most,
                now());
    }

    private long enter(Asked asked, Budget.Reservation reservation) {
        try {
            long id = ledger.open(asked);
            reservation.entered();
            return id;
        } catch (StoreUnavailable e) {
            reservation.settle(TokenUsage.NONE, BigDecimal.ZERO);
            throw e;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String shortened(String failure) {
        return failure.length() <= Outcome.Failed.LONGEST_FAILURE
                ? failure
                : failure.substring(0, Outcome.Failed.LONGEST_FAILURE - 1) + "…";
    }
}
