package org.skillgap.adapter.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.catalog.AssessedProfile;
import org.skillgap.application.gap.Background;
import org.skillgap.application.gap.ComparedLevels;
import org.skillgap.domain.occupation.Occupation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes one line to the log for each answer in which levels of a language model are, so that it can be found out who got them. */
final class AssessedUse {

    private static final Logger LOG = LoggerFactory.getLogger(AssessedUse.class);

    private AssessedUse() {}

    /** Writes the line of a comparison, if a side was assessed. */
    static void log(Context context, Background from, Occupation to, ComparedLevels levels) {
        log(
                context,
                from.findOccupation().map(source -> source.code().value()).orElse("own_profile"),
                to.code().value(),
                levels.assessed());
    }

    /**
     * Writes the line of an answer.
     *
     * @param from the code of the source; a dash if there is none
     * @param assessed what was used; nothing is written if it is empty
     */
    static void log(Context context, String from, String to, List<AssessedProfile> assessed) {
        if (assessed.isEmpty()) {
            return;
        }
        List<ModelIdentity> models = assessed.stream()
                .map(profile -> profile.assessment().model())
                .distinct()
                .toList();
        LOG.info(
                "assessed levels used from={} to={} model={} prompt_version={} request_id={}",
                from,
                to,
                models.stream()
                        .map(model -> model.provider() + ":" + model.model())
                        .collect(Collectors.joining(",")),
                models.stream().map(ModelIdentity::promptVersion).collect(Collectors.joining(",")),
                Gate.requestId(context));
    }
}
