package org.skillgap.adapter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Set;
import org.skillgap.application.gap.DescribeSkillGap;
import org.skillgap.application.gap.FindSkillGap;
import org.skillgap.application.gap.FindTestedGap;
import org.skillgap.application.gap.OccupationEvidence;
import org.skillgap.application.gap.OccupationGap;
import org.skillgap.domain.gap.GapFilter.Rows;

/** The gap between two occupations: the skills that are missing, those that need a higher level, those in words. */
final class GapRoutes {

    private static final String MISSING = "/skill-gap";
    private static final String BY_LEVEL = "/skill-gap-by-lvl";
    private static final String DESCRIBED = "/skill-gap-llm";
    private static final Set<String> PATHS = Set.of(MISSING, BY_LEVEL, DESCRIBED);

    private final DataAnswers answers;
    private final FindSkillGap findSkillGap;
    private final FindTestedGap findTestedGap;
    private final DescribeSkillGap describeSkillGap;

    GapRoutes(DataAnswers answers, WebServer.UseCases useCases) {
        this.answers = answers;
        this.findSkillGap = useCases.findSkillGap();
        this.findTestedGap = useCases.findTestedGap();
        this.describeSkillGap = useCases.describeSkillGap();
    }

    /** Tells whether a path is one of these routes, whose answers have a list of gaps even when they fail. */
    static boolean isGapPath(String path) {
        return PATHS.contains(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }

    void addTo(RoutesConfig routes) {
        GetRoutes.add(routes, MISSING, this::skillGap);
        GetRoutes.add(routes, BY_LEVEL, this::byLevel);
        GetRoutes.add(routes, DESCRIBED, this::described);
    }

    private void skillGap(Context context) throws IOException {
        GapRequest request = GapRequest.of(context, Rows.NEW);
        answers.send(context, () -> {
            if (request.isPlain()) {
                return GapAnswer.skillGap(plain(request));
            }
            return request.isWithEvidence()
                    ? EvidenceAnswer.of(tested(request))
                    : GapAnswer.filteredNames(tested(request));
        });
    }

    private void byLevel(Context context) throws IOException {
        GapRequest request = GapRequest.of(context, Rows.HIGHER);
        answers.send(context, () -> {
            if (request.isPlain()) {
                return GapAnswer.byLevel(plain(request));
            }
            return request.isWithEvidence()
                    ? EvidenceAnswer.of(tested(request))
                    : GapAnswer.filteredByLevel(tested(request));
        });
    }

    private void described(Context context) throws IOException {
        GapRequest request = GapRequest.ofPair(context, Rows.HIGHER);
        answers.send(
                context,
                () -> GapAnswer.described(describeSkillGap.between(request.from(), request.to(), request.domain())));
    }

    private OccupationGap plain(GapRequest request) {
        return findSkillGap.between(request.from(), request.to(), request.domain());
    }

    private OccupationEvidence tested(GapRequest request) {
        return findTestedGap.between(request.from(), request.to(), request.domain(), request.filter());
    }
}
