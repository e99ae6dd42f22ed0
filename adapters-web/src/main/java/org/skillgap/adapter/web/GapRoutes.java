package org.skillgap.adapter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.skillgap.application.gap.DescribeSkillGap;
import org.skillgap.application.gap.FindSkillGap;
import org.skillgap.domain.occupation.OccupationCode;

/** The gap between two occupations: the skills that are missing, those that need a higher level, those in words. */
final class GapRoutes {

    private static final String MISSING = "/skill-gap";
    private static final String BY_LEVEL = "/skill-gap-by-lvl";
    private static final String DESCRIBED = "/skill-gap-llm";
    private static final Set<String> PATHS = Set.of(MISSING, BY_LEVEL, DESCRIBED);

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String MISSING_CODE = "Missing 'from' or 'to' occupation code parameter.";

    private final DataAnswers answers;
    private final FindSkillGap findSkillGap;
    private final DescribeSkillGap describeSkillGap;

    GapRoutes(DataAnswers answers, FindSkillGap findSkillGap, DescribeSkillGap describeSkillGap) {
        this.answers = answers;
        this.findSkillGap = findSkillGap;
        this.describeSkillGap = describeSkillGap;
    }

    private record Pair(OccupationCode from, OccupationCode to) {

        private static Pair of(Context context) {
            QueryParameters parameters = QueryParameters.of(context, List.of(FROM, TO));
            if (parameters.text(FROM).isBlank() || parameters.text(TO).isBlank()) {
                throw new RequestRefused(ErrorCode.MISSING_PARAMETER, MISSING_CODE);
            }
            return new Pair(parameters.code(FROM), parameters.code(TO));
        }
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
        Pair pair = Pair.of(context);
        answers.send(context, () -> GapAnswer.skillGap(findSkillGap.between(pair.from(), pair.to())));
    }

    private void byLevel(Context context) throws IOException {
        Pair pair = Pair.of(context);
        answers.send(context, () -> GapAnswer.byLevel(findSkillGap.between(pair.from(), pair.to())));
    }

    private void described(Context context) throws IOException {
        Pair pair = Pair.of(context);
        answers.send(context, () -> GapAnswer.described(describeSkillGap.between(pair.from(), pair.to())));
    }
}
