package org.skillgap.bootstrap.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.port.BackgroundTurn;
import org.skillgap.bootstrap.Application;
import org.skillgap.bootstrap.config.Settings;
import org.skillgap.bootstrap.config.WebServices;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Says what the store holds; changes nothing. */
@Command(name = "status", description = "Say which release is stored, how much there is, and where.")
final class StatusCommand implements Callable<Integer> {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @ParentCommand
    private SkillgapCommand skillgap;

    @Override
    public Integer call() {
        Settings settings = skillgap.settings();
        try (Application application = Application.open(settings, skillgap.clock())) {
            application.current().refresh();
            Facts facts = facts(application.store(), application.current().get());
            addAssessed(facts, application);
            addRefresh(facts, application.lastRefresh(), settings.webServices());
            skillgap.screen().print(facts.lines(skillgap.screen()));
        }
        return CommandLine.ExitCode.OK;
    }

    private static void addAssessed(Facts facts, Application application) {
        Catalog catalog = application.current().get();
        Map<ModelIdentity, Long> counts = new LinkedHashMap<>();
        catalog.assessed()
                .values()
                .forEach(assessed -> counts.merge(assessed.assessment().model(), 1L, Long::sum));
        counts.forEach((model, count) -> facts.add(
                "Assessed",
                (model.isDemo() ? "DEMO: " : "") + Text.count(count, "occupation", "occupations") + " by "
                        + model.model() + ", prompt " + model.promptVersion()
                        + (catalog.calibrations().containsKey(model) ? ", calibrated" : ", not calibrated")));
        BigDecimal spent = application.model().spent();
        if (!counts.isEmpty() || spent.signum() > 0) {
            facts.add(
                    "Spent",
                    Text.dollars(spent) + " on language models, "
                            + Text.dollars(application.model().spentToday()) + " of it today");
        }
    }

    private void addRefresh(Facts facts, BackgroundTurn turn, WebServices services) {
        if (turn.isHeldAt(skillgap.clock().instant())) {
            facts.add("Refreshing", "since " + TIME.format(turn.startedAt()) + " by a server");
        }
        if (turn.endedAt().isAfter(Instant.EPOCH)) {
            facts.add("Refreshed", TIME.format(turn.endedAt()) + ": " + turn.outcome());
        }
        if (services instanceof WebServices.Configured on
                && !on.refreshEvery().isZero()
                && turn.succeededAt().isAfter(Instant.EPOCH)) {
            facts.add("Next refresh", "about " + TIME.format(turn.succeededAt().plus(on.refreshEvery())));
        }
    }

    private static Facts facts(String store, Catalog catalog) {
        Facts facts = new Facts().add("Version", Application.version()).add("Store", store);
        if (catalog.isEmpty()) {
            return facts.add("Release", "none; 'skillgap load' loads one, 'skillgap serve' the starter set");
        }
        Instant loadedAt = catalog.release().loadedAt();
        return facts.add("Release", catalog.release().name())
                .add("Loaded at", TIME.format(loadedAt))
                .add(
                        "Occupations",
                        Text.count(catalog.occupations().size()) + ", " + Text.count(catalog.ratedCount())
                                + " with rated skills")
                .add("Ratings", Text.count(catalog.ratingCount()))
                .add("Revision", Text.count(catalog.revision()));
    }
}
