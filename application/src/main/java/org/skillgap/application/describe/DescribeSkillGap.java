package org.skillgap.application.describe;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.skillgap.application.assess.Budget;
import org.skillgap.application.assessment.LedgerEntry.Asked;
import org.skillgap.application.assessment.Narration;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.LevelChoice;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.error.StillComputing;
import org.skillgap.application.error.StoreUnavailable;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;
import org.skillgap.application.gap.FindSkillGap;
import org.skillgap.application.gap.GapStart.AtOccupation;
import org.skillgap.application.gap.SourcedGap;
import org.skillgap.domain.occupation.OccupationCode;

/** Answers with the gap between two occupations in a language model's words. */
public final class DescribeSkillGap {

    private static final String NOT_CONFIGURED =
            "No language model is configured, so gaps cannot be put into words; their figures need none. Set"
                    + " GEMINI_API_KEY, or LLM_PROVIDER=openai with LLM_BASE_URL and LLM_MODEL; LLM_PROVIDER=demo shows how"
                    + " it works without one.";

    private final CurrentCatalog current;
    private final FindSkillGap findSkillGap;
    private final Optional<ModelOnDemand> model;
    private final String whyNone;

    private DescribeSkillGap(CurrentCatalog current, Optional<ModelOnDemand> model, String whyNone) {
        this.current = current;
        this.findSkillGap = new FindSkillGap(current);
        this.model = model;
        this.whyNone = whyNone;
    }

    /** Returns the one that has no language model: it answers where there is nothing to describe. */
    public static DescribeSkillGap withoutModel(CurrentCatalog current) {
        return withoutModel(current, NOT_CONFIGURED);
    }

    /**
     * Returns the same.
     *
     * @param reason why there is none, and the way out
     */
    public static DescribeSkillGap withoutModel(CurrentCatalog current, String reason) {
        return new DescribeSkillGap(current, Optional.empty(), reason);
    }

    /**
     * Returns the one that has a language model.
     *
     * @param current the catalog to answer from
     * @param model who is asked, and when
     */
    public static DescribeSkillGap with(CurrentCatalog current, ModelOnDemand model) {
        return new DescribeSkillGap(current, Optional.of(model), "");
    }

    /**
     * Returns the gap between two occupations in words, for a request. What is known already comes at once, from memory. The rest is
     * brought by a thread of its own: from the ledger, and from the language model where requests may ask it.
     *
     * <p>What is returned fails with {@link UpstreamUnavailable} if the model is needed and cannot or may not be asked, with
     * {@link StoreUnavailable} if the ledger cannot be used, and with {@link StillComputing} when the caller has waited long enough.
     *
     * @param requestId the id of the request, 1 to 64 characters
     * @throws InvalidInput if other than surveyed levels are wanted in a domain other than skills
     * @throws OccupationNotFound if an occupation is not in the release, the source checked first
     * @throws RatingsMissing if there are no such levels of an occupation, and none may be asked for
     * @throws StoreUnavailable if no data could be read yet
     * @throws UpstreamUnavailable if there is something to describe, and no language model is configured, or an occupation is not
     *     assessed and may not be
     */
    public CompletableFuture<DescribedGap> forRequest(GapQuestion question, String requestId) {
        List<OccupationCode> unassessed = unassessed(question);
        if (model.isEmpty() || unassessed.isEmpty()) {
            return describe(question, requestId);
        }
        ModelOnDemand asked = model.get();
        if (!asked.isAllowed()) {
            gap(question);
            throw notAssessed(unassessed);
        }
        return asked.patient(
                asked.assess(unassessed, requestId).thenCompose(assessed -> describe(question, requestId)));
    }

    private CompletableFuture<DescribedGap> describe(GapQuestion question, String requestId) {
        SourcedGap gap = gap(question);
        if (isEmpty(gap)) {
            return CompletableFuture.completedFuture(new DescribedGap.Nothing(gap));
        }
        ModelOnDemand asked = model.orElseThrow(() -> new UpstreamUnavailable(whyNone));
        GapToNarrate told = GapToNarrate.of(gap, asked.words().model());
        Optional<Narration> known = asked.words().find(told);
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(inWords(gap, known.get()));
        }
        return asked.patient(asked.narrate(told, requestId)
                .thenApply(nothing -> inWords(gap, asked.words().find(told).orElseThrow(() -> notNarrated(question)))));
    }

    /**
     * Returns the gap between two occupations in words, for a command that may spend money: words that nobody has found are asked
     * for. Occupations are not assessed.
     *
     * @param budget what may be spent
     * @throws InvalidInput if other than surveyed levels are wanted in a domain other than skills
     * @throws OccupationNotFound if an occupation is not in the release, the source checked first
     * @throws RatingsMissing if there are no such levels of an occupation, the source checked first
     * @throws StoreUnavailable if no data could be read yet, or the ledger cannot be used
     * @throws UpstreamUnavailable if there is something to describe, and the model is not configured, cannot be asked, or the budget
     *     does not allow it; or an occupation has to be assessed first
     */
    public DescribedGap forCommand(GapQuestion question, Budget budget) {
        SourcedGap gap = gap(question);
        List<OccupationCode> unassessed = model.isEmpty() ? List.of() : unassessed(question);
        if (!unassessed.isEmpty()) {
            throw notAssessed(unassessed);
        }
        if (isEmpty(gap)) {
            return new DescribedGap.Nothing(gap);
        }
        ModelOnDemand asked = model.orElseThrow(() -> new UpstreamUnavailable(whyNone));
        GapToNarrate told = GapToNarrate.of(gap, asked.words().model());
        return inWords(gap, asked.words().bring(told, Asked.BY_COMMAND, budget));
    }

    private SourcedGap gap(GapQuestion question) {
        return findSkillGap.between(
                new AtOccupation(question.from()), question.to(), question.domain(), question.levels());
    }

    private DescribedGap inWords(SourcedGap gap, Narration narration) {
        return new DescribedGap.InWords(gap, model.orElseThrow().words().model(), narration);
    }

    private static boolean isEmpty(SourcedGap gap) {
        return gap.found().gap().higherLevels().isEmpty();
    }

    /** Returns what has to be assessed before the levels that were chosen can be compared; nothing from an occupation to itself. */
    private List<OccupationCode> unassessed(GapQuestion question) {
        if (question.levels() == LevelChoice.ONET || question.from().equals(question.to())) {
            return List.of();
        }
        Catalog catalog = current.get();
        return Stream.of(question.from(), question.to())
                .map(code -> catalog.getOccupation(code).code())
                .filter(code -> catalog.findAssessed(code).isEmpty())
                .filter(code -> question.levels() == LevelChoice.LLM || !catalog.isRated(code))
                .toList();
    }

    private static UpstreamUnavailable notAssessed(List<OccupationCode> codes) {
        String names = codes.stream().map(OccupationCode::value).collect(Collectors.joining(" "));
        return notYet("No language model has assessed " + names.replace(" ", " and ") + " yet. 'skillgap assess "
                + names + "' has one do it; LLM_ON_DEMAND=true lets the server do so when it is asked.");
    }

    private static UpstreamUnavailable notNarrated(GapQuestion question) {
        return notYet(
                "Nobody has had this gap put into words yet. 'skillgap gap " + question.from() + " " + question.to()
                        + " --levels " + question.levels().id()
                        + " --llm' does it; LLM_ON_DEMAND=true lets the server do so when"
                        + " it is asked.");
    }

    private static UpstreamUnavailable notYet(String message) {
        return new UpstreamUnavailable(Reason.NOT_CONFIGURED, message, Duration.ZERO, null);
    }
}
