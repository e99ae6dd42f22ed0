package org.skillgap.bootstrap.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import org.skillgap.adapter.web.answer.AnswerJson;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.fetch.FetchParts;
import org.skillgap.application.fetch.FetchReport;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.bootstrap.Application;
import org.skillgap.bootstrap.config.Settings;
import org.skillgap.bootstrap.config.Storage;

/** What the commands that ask the O*NET Web Services have in common. */
final class Fetching {

    private final SkillgapCommand skillgap;
    private final boolean json;

    Fetching(SkillgapCommand skillgap, boolean json) {
        this.skillgap = skillgap;
        this.json = json;
    }

    /** Fetches, prints what came of it, and returns it. */
    FetchReport run(BiFunction<FetchParts, LoadProgress, FetchReport> fetch) {
        Settings settings = skillgap.settings();
        if (settings.storage() instanceof Storage.Memory) {
            throw new InvalidInput(
                    "What is fetched into memory is forgotten when this command ends." + " Use storage h2 or mysql.");
        }
        Instant start = skillgap.clock().instant();
        try (Application application = Application.open(settings, skillgap.clock())) {
            FetchReport report = fetch(application.fetching(), fetch);
            if (json) {
                skillgap.screen().printJson(AnswerJson.fetched(report));
            } else {
                Duration taken = Duration.between(start, skillgap.clock().instant());
                skillgap.screen().print(new FetchTable(report, taken).lines(skillgap.screen()));
            }
            return report;
        }
    }

    private FetchReport fetch(FetchParts parts, BiFunction<FetchParts, LoadProgress, FetchReport> fetch) {
        if (json) {
            return fetch.apply(parts, LoadProgress.SILENT);
        }
        try (StepProgress progress = StepProgress.on(skillgap.screen())) {
            return fetch.apply(parts, progress);
        }
    }
}
