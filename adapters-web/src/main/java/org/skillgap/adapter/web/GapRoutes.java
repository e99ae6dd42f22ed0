package org.skillgap.adapter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.skillgap.adapter.web.answer.Answer;
import org.skillgap.adapter.web.answer.DescribedAnswer;
import org.skillgap.adapter.web.answer.EvidenceAnswer;
import org.skillgap.adapter.web.answer.GapForm;
import org.skillgap.adapter.web.answer.Json;
import org.skillgap.application.describe.DescribeSkillGap;
import org.skillgap.application.describe.DescribedGap;
import org.skillgap.application.describe.GapQuestion;
import org.skillgap.application.fetch.FetchOnDemand;
import org.skillgap.application.gap.FindSkillGap;
import org.skillgap.application.gap.FindTestedGap;
import org.skillgap.application.gap.OccupationEvidence;
import org.skillgap.application.gap.SourcedGap;

/** The gap between two occupations, or from somebody's own levels to one: the skills that are missing, those that need a higher level, those in words. */
final class GapRoutes {

    private static final String MISSING = "/skill-gap";
    private static final String BY_LEVEL = "/skill-gap-by-lvl";
    private static final String DESCRIBED = "/skill-gap-llm";
    private static final Set<String> PATHS = Set.of(MISSING, BY_LEVEL, DESCRIBED);

    private final DataAnswers answers;
    private final Waiting waiting;
    private final FetchOnDemand fetch;
    private final FindSkillGap findSkillGap;
    private final FindTestedGap findTestedGap;
    private final DescribeSkillGap describeSkillGap;

    GapRoutes(DataAnswers answers, Waiting waiting, WebServer.UseCases useCases) {
        this.answers = answers;
        this.waiting = waiting;
        this.fetch = useCases.fetchOnDemand();
        this.findSkillGap = useCases.findSkillGap();
        this.findTestedGap = useCases.findTestedGap();
        this.describeSkillGap = useCases.describeSkillGap();
    }

    /** Tells whether a path is one of these routes, whose answers have a list of gaps even when they fail. */
    static boolean isGapPath(String path) {
        return PATHS.contains(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    /** Tells whether a path is one of these routes that takes levels of somebody's own by POST. */
    static boolean takesProfile(String path) {
        return isGapPath(path) && !path.startsWith(DESCRIBED);
    }

    void addTo(RoutesConfig routes) {
        GetRoutes.add(routes, MISSING, context -> between(context, GapForm.NAMES));
        GetRoutes.add(routes, BY_LEVEL, context -> between(context, GapForm.LEVELS));
        GetRoutes.add(routes, DESCRIBED, this::described);
        routes.post(MISSING, context -> beyondOwn(context, GapForm.NAMES));
        routes.post(BY_LEVEL, context -> beyondOwn(context, GapForm.LEVELS));
    }

    private void between(Context context, GapForm form) throws IOException {
        GapRequest request = GapRequest.of(context, form.rule());
        answers.send(
                context,
                fetch.ratings(request.domain(), request.levels(), request.codes()),
                () -> answer(context, request, form));
    }

    /** Answers somebody who brings levels of their own. No cache may keep it, so that it has no tag. */
    private void beyondOwn(Context context, GapForm form) throws IOException {
        GapRequest request = GapRequest.ofOwn(context, form.rule());
        waiting.until(
                fetch.ratings(request.domain(), request.levels(), request.codes()),
                context,
                () -> context.result(Json.bytes(answer(context, request, form))));
    }

    /** Answers in words. They are no part of the data that a tag names, so that no cache may keep them. */
    private void described(Context context) throws IOException {
        GapQuestion question = GapRequest.ofPair(context);
        String requestId = Gate.requestId(context);
        Optional<CompletableFuture<Void>> missing =
                fetch.ratings(question.domain(), question.levels(), question.from(), question.to());
        CompletableFuture<DescribedGap> described = missing.isEmpty()
                ? describeSkillGap.forRequest(question, requestId)
                : missing.get().thenCompose(fetched -> describeSkillGap.forRequest(question, requestId));
        waiting.until(described, context, () -> {
            DescribedGap gap = described.join();
            AssessedUse.log(
                    context,
                    gap.gap().found().from(),
                    gap.gap().found().to(),
                    gap.gap().levels());
            context.result(Json.bytes(DescribedAnswer.of(gap)));
        });
    }

    private Answer answer(Context context, GapRequest request, GapForm form) {
        if (request.isPlain()) {
            return form.plain(gap(context, request));
        }
        OccupationEvidence found = evidence(context, request);
        return request.isWithEvidence() ? EvidenceAnswer.of(found) : form.filtered(found);
    }

    private SourcedGap gap(Context context, GapRequest request) {
        SourcedGap found = findSkillGap.between(request.from(), request.to(), request.domain(), request.levels());
        AssessedUse.log(context, found.found().from(), found.found().to(), found.levels());
        return found;
    }

    private OccupationEvidence evidence(Context context, GapRequest request) {
        OccupationEvidence found = findTestedGap.between(
                request.from(), request.to(), request.domain(), request.levels(), request.filter());
        AssessedUse.log(context, found.from(), found.to(), found.levels());
        return found;
    }
}
