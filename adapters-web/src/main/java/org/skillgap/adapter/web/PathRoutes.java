package org.skillgap.adapter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.skillgap.adapter.web.answer.PathAnswer;
import org.skillgap.application.fetch.FetchOnDemand;
import org.skillgap.application.path.FindCareerPath;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;

/** The way from one occupation to another by the easiest moves. */
final class PathRoutes {

    private final DataAnswers answers;
    private final FetchOnDemand fetch;
    private final FindCareerPath findCareerPath;

    PathRoutes(DataAnswers answers, WebServer.UseCases useCases) {
        this.answers = answers;
        this.fetch = useCases.fetchOnDemand();
        this.findCareerPath = useCases.findCareerPath();
    }

    void addTo(RoutesConfig routes) {
        GetRoutes.add(routes, "/career-path", this::path);
    }

    private void path(Context context) throws IOException {
        QueryParameters parameters = QueryParameters.of(context, List.of(GapRequest.FROM, GapRequest.TO));
        GapRequest.requirePair(parameters);
        OccupationCode from = parameters.code(GapRequest.FROM);
        OccupationCode to = parameters.code(GapRequest.TO);
        answers.send(
                context,
                fetch.ratings(ElementDomain.SKILLS, from, to),
                () -> PathAnswer.of(findCareerPath.between(from, to)));
    }
}
