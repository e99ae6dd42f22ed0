package org.skillgap.adapter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.skillgap.adapter.web.answer.OccupationAnswer;
import org.skillgap.adapter.web.answer.RelatedAnswer;
import org.skillgap.adapter.web.failure.ErrorCode;
import org.skillgap.adapter.web.failure.RequestRefused;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.LevelChoice;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.fetch.FetchOnDemand;
import org.skillgap.application.gap.ChosenLevels;
import org.skillgap.application.occupation.FindOccupations;
import org.skillgap.application.related.FindRelatedOccupations;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;

/** Occupations: a search, one of them, its rated skills, and those related to it. */
final class OccupationRoutes {

    private static final String DOMAIN = "domain";
    private static final String NO_SOURCE = "-";
    private static final String LIMIT = "limit";
    private static final int DEFAULT_LIMIT = 20;
    private static final int DEFAULT_RELATED = 10;
    private static final int HIGHEST_LIMIT = 100;
    private static final int LONGEST_SEARCH = 200;

    private final DataAnswers answers;
    private final CurrentCatalog current;
    private final FetchOnDemand fetch;
    private final FindOccupations findOccupations;
    private final FindRelatedOccupations findRelatedOccupations;

    OccupationRoutes(DataAnswers answers, CurrentCatalog current, WebServer.UseCases useCases) {
        this.answers = answers;
        this.current = current;
        this.fetch = useCases.fetchOnDemand();
        this.findOccupations = useCases.findOccupations();
        this.findRelatedOccupations = useCases.findRelatedOccupations();
    }

    void addTo(RoutesConfig routes) {
        GetRoutes.add(routes, "/occupations", this::search);
        GetRoutes.add(routes, "/occupations/{code}", this::one);
        GetRoutes.add(routes, "/occupations/{code}/skills", this::skills);
        GetRoutes.add(routes, "/occupations/{code}/related", this::related);
    }

    private void search(Context context) throws IOException {
        QueryParameters parameters = QueryParameters.of(context, List.of("q", LIMIT));
        String text = parameters.text("q");
        int limit = parameters.number(LIMIT, 1, HIGHEST_LIMIT, DEFAULT_LIMIT);
        if (text.length() > LONGEST_SEARCH) {
            throw new RequestRefused(
                    ErrorCode.BAD_PARAMETER,
                    "Parameter 'q' has " + text.length() + " characters; it has at most " + LONGEST_SEARCH + ".");
        }
        answers.send(context, () -> OccupationAnswer.list(findOccupations.matching(text, limit)));
    }

    private void one(Context context) throws IOException {
        QueryParameters.of(context, List.of());
        OccupationCode code = codeInPath(context);
        answers.send(context, fetch.occupation(code), () -> {
            Catalog catalog = current.get();
            return OccupationAnswer.one(catalog, catalog.getOccupation(code));
        });
    }

    private void skills(Context context) throws IOException {
        QueryParameters parameters = QueryParameters.of(context, List.of(DOMAIN, GapRequest.LEVELS));
        ElementDomain domain = parameters.domain(DOMAIN);
        LevelChoice choice = parameters.levels(GapRequest.LEVELS, LevelChoice.ONET);
        ChosenLevels.requireAssessable(choice, domain);
        OccupationCode code = codeInPath(context);
        answers.send(context, fetch.ratings(domain, choice, code), () -> {
            Catalog catalog = current.get();
            Occupation occupation = catalog.getOccupation(code);
            ChosenLevels levels = ChosenLevels.of(catalog, occupation, domain, choice);
            AssessedUse.log(
                    context,
                    NO_SOURCE,
                    code.value(),
                    levels.findAssessed().stream().toList());
            return OccupationAnswer.skills(catalog, occupation, domain, choice, levels);
        });
    }

    private void related(Context context) throws IOException {
        int limit = QueryParameters.of(context, List.of(LIMIT)).number(LIMIT, 1, HIGHEST_LIMIT, DEFAULT_RELATED);
        OccupationCode code = codeInPath(context);
        answers.send(context, fetch.occupation(code), () -> RelatedAnswer.of(findRelatedOccupations.of(code, limit)));
    }

    private static OccupationCode codeInPath(Context context) {
        return QueryParameters.code("code", context.pathParam("code"));
    }
}
