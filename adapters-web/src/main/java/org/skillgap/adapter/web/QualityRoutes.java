package org.skillgap.adapter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.skillgap.adapter.web.answer.QualityAnswer;
import org.skillgap.application.quality.CurrentQuality;
import org.skillgap.domain.rating.ElementDomain;

/** How good the verdicts are on the release that is served. */
final class QualityRoutes {

    private static final String DOMAIN = "domain";

    private final DataAnswers answers;
    private final CurrentQuality quality;

    QualityRoutes(DataAnswers answers, CurrentQuality quality) {
        this.answers = answers;
        this.quality = quality;
    }

    void addTo(RoutesConfig routes) {
        GetRoutes.add(routes, "/quality", this::quality);
    }

    private void quality(Context context) throws IOException {
        ElementDomain domain = QueryParameters.of(context, List.of(DOMAIN)).domain(DOMAIN);
        answers.send(context, () -> QualityAnswer.of(quality.get(domain)));
    }
}
