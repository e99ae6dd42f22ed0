package org.skillgap.application.describe;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.skillgap.domain.rating.ElementId;

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
        Narration kept = kept(gap);
        if (kept.descriptions().isEmpty()) {
            return false;
        }
        keep(gap, kept);
        return true;
    }

    /** Returns all usable words of the ledger, of each gap the newest: a reply that repairs another one may lack what that one has. */
    private Narration kept(GapToNarrate gap) {
        SortedMap<ElementId, String> words = new TreeMap<>();
        for (LedgerEntry entry : ledger.answered(Purpose.NARRATE, gap.subject(), model())) {
            if (entry.outcome() instanceof Answered answered) {
                words.putAll(
                        narrator.read(gap.task(), answered.reply()).answer().descriptions());
            }
        }
        return new Narration(words);
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
            Topic topic = new Topic(Purpose.NARRATE, gap.subject(), run, caller);
            try {
                Optional<Narration> words = told(gap, dialogue.ask(gap.task(), topic, budget));
                if (words.isPresent()) {
                    return words.get();
                }
            } catch (UpstreamUnavailable e) {
                if (!recall(gap)) {
                    throw e;
                }
                LOG.log(Level.WARNING, "Words not repaired gap={0} failure=\"{1}\"", gap.subject(), e.getMessage());
                return find(gap).orElseThrow();
            }
        }
        throw unusable("it was asked " + MOST_RUNS + " times");
    }

    /** Returns what was said; empty if there is no usable word in what was said before. */
    private Optional<Narration> told(GapToNarrate gap, Paid<Narration> paid) {
        Narration words = paid.reading().isRight() ? paid.reading().answer() : kept(gap);
        if (!words.descriptions().isEmpty()) {
            keep(gap, words);
            log(gap, words, paid);
            return Optional.of(words);
        }
        if (paid.questions() > 0) {
            throw unusable(String.join("; ", paid.reading().problems()));
        }
        return Optional.empty();
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
