package org.skillgap.adapter.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.skillgap.adapter.web.StreamedAnswer.Writing;
import org.skillgap.adapter.web.bulk.CsvText;
import org.skillgap.adapter.web.bulk.MatrixCsv;
import org.skillgap.application.path.FindCareerPath;
import org.skillgap.domain.move.DifficultyMatrix;
import org.skillgap.domain.rating.ElementDomain;

/** The difficulty of every move between two rated occupations, as CSV. */
final class MatrixRoutes {

    private static final String PATH = "/matrix";
    private static final String FORM = "form";
    private static final String DOMAIN = "domain";
    private static final String LONG = "long";
    private static final String WIDE = "wide";

    private final DataAnswers answers;
    private final FindCareerPath findCareerPath;

    MatrixRoutes(DataAnswers answers, FindCareerPath findCareerPath) {
        this.answers = answers;
        this.findCareerPath = findCareerPath;
    }

    /** Tells whether a path is this route, whose answer is longer than others. */
    static boolean isMatrixPath(String path) {
        return path.equals(PATH) || path.equals(PATH + "/");
    }

    void addTo(RoutesConfig routes) {
        GetRoutes.add(routes, PATH, this::matrix);
    }

    private void matrix(Context context) throws IOException {
        QueryParameters parameters = QueryParameters.of(context, List.of(FORM, DOMAIN));
        parameters.choice(DOMAIN, List.of(ElementDomain.SKILLS.id()), ElementDomain.SKILLS.id());
        boolean isWide = parameters.choice(FORM, List.of(LONG, WIDE), LONG).equals(WIDE);
        answers.stream(context, CsvText.MEDIA_TYPE, () -> writing(findCareerPath.allDifficulties(), isWide));
    }

    private static Writing writing(DifficultyMatrix matrix, boolean isWide) {
        return isWide ? out -> MatrixCsv.writeWide(matrix, out) : out -> MatrixCsv.writeLong(matrix, out);
    }
}
