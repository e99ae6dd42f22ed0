package org.skillgap.application.describe;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.skillgap.application.assess.Budget;
import org.skillgap.application.assess.PaidDialogue;
import org.skillgap.application.assess.PaidDialogue.Paid;
import org.skillgap.application.assess.PaidDialogue.Topic;
import org.skillgap.application.assessment.LedgerEntry;
import org.skillgap.application.assessment.LedgerEntry.Outcome.Answered;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.assessment.Narration;
import org.skillgap.application.assessment.NarrationTask;
import org.skillgap.application.assessment.Purpose;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;
import org.skillgap.application.port.GapNarrator;
import org.skillgap.application.port.ModelLedger;

/**
 * The words that a language model found for gaps. The ledger keeps its replies, so that none is paid for twice; the words that were
 * used last are kept in memory, so that answering with them needs no store. Safe for concurrent use.
 */
public final class GapWords {

    private static final System.Logger LOG = System.getLogger(GapWords.class.getName());

    /** Some 20 KiB each. */
    private static final int KEPT_IN_MEMORY = 500;

    /** How often a gap is told anew after a reply without any word that could be used. */
    private static final int MOST_RUNS = 5;

    private final GapNarrator narrator;
    private final ModelLedger ledger;
    private final PaidDialogue<NarrationTask, Narration> dialogue;
    private final Map<String, Narration> lastUsed = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param narrator finds the words
     * @param ledger keeps them
     * @param clock says when
     */
    public GapWords(GapNarrator narrator, ModelLedger ledger, Clock clock) {
        this.narrator = narrator;
        this.ledger = ledger;
        this.dialogue = new PaidDialogue<>(narrator, ledger, clock);
    }

    /** Returns who finds the words. */
    ModelIdentity model() {
        return narrator.identity();
    }

    /** Returns the words for a gap if they are in memory; asks nobody, and no store. */
    Optional<Narration> find(GapToNarrate gap) {
        synchronized (lastUsed) {
            return Optional.ofNullable(lastUsed.get(gap.subject()));
        }
    }

    /**
     * Brings the words for a gap from the ledger into memory, if it has some.
     *
     * @return whether it has
     * @throws StoreUnavailable if the ledger cannot be read
     */
    boolean recall(GapToNarrate gap) {
        Optional<Narration> kept = ledger.answered(Purpose.NARRATE, gap.subject(), model()).stream()
                .sorted(Comparator.comparing(LedgerEntry::id).reversed())
                .filter(entry -> entry.outcome() instanceof Answered)
                .map(entry -> narrator.read(gap.task(), ((Answered) entry.outcome()).reply())
                        .answer())
                .filter(narration -> !narration.descriptions().isEmpty())
                .findFirst();
        kept.ifPresent(narration -> keep(gap, narration));
        return kept.isPresent();
    }

    /**
     * Has the words for a gap found, unless the ledger has them, and brings them into memory. Some may be missing.
     *
     * @param caller who has them found, see {@link Topic#caller}
     * @param budget what may be spent
     * @return the words, at least one gap's
     * @throws UpstreamUnavailable if the model cannot be asked or has no usable word, or the budget does not allow it
     * @throws StoreUnavailable if the ledger cannot be used
     */
    Narration bring(GapToNarrate gap, String caller, Budget budget) {
        for (int run = 1; run <= MOST_RUNS; run++) {
            Paid<Narration> paid =
                    dialogue.ask(gap.task(), new Topic(Purpose.NARRATE, gap.subject(), run, caller), budget);
            Narration narration = paid.reading().answer();
            if (!narration.descriptions().isEmpty()) {
                keep(gap, narration);
                log(gap, narration, paid);
                return narration;
            }
            if (paid.questions() > 0) {
                throw unusable(String.join("; ", paid.reading().problems()));
            }
        }
        throw unusable("it was asked " + MOST_RUNS + " times");
    }

    private void keep(GapToNarrate gap, Narration narration) {
        synchronized (lastUsed) {
            lastUsed.put(gap.subject(), narration);
            if (lastUsed.size() > KEPT_IN_MEMORY) {
                lastUsed.remove(lastUsed.keySet().iterator().next());
            }
        }
    }

    private static void log(GapToNarrate gap, Narration narration, Paid<Narration> paid) {
        LOG.log(
                Level.INFO,
                "Gap put into words from={0} to={1} gaps={2} described={3} questions={4} cost_usd={5}",
                gap.task().from().code(),
                gap.task().to().code(),
                Integer.toString(gap.task().gaps().size()),
                Integer.toString(narration.descriptions().size()),
                Integer.toString(paid.questions()),
                paid.cost().toPlainString());
    }

    private static UpstreamUnavailable unusable(String why) {
        return new UpstreamUnavailable(
                Reason.UNBELIEVABLE_ANSWER,
                "The language model has no usable words for this gap (" + why + "); its figures need none: ask"
                        + " /skill-gap-by-lvl with levels=llm (gap --by-lvl --levels llm).",
                Duration.ZERO,
                null);
    }
}
