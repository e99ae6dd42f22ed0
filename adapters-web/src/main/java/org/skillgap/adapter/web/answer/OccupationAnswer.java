package org.skillgap.adapter.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.skillgap.application.catalog.AssessedProfile;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.LevelChoice;
import org.skillgap.application.gap.ChosenLevels;
import org.skillgap.application.gap.Provenance;
import org.skillgap.application.occupation.FindOccupations.Found;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.Profile;

/**
 * All that is known about an occupation but its ratings.
 *
 * @param jobZone 1 to 5; null if O*NET has not assigned one, as JSON says it
 * @param release the name of the release that says so
 */
public record OccupationAnswer(
        String code,
        String title,
        String description,
        boolean rated,
        Integer jobZone,
        List<String> alternateTitles,
        String release) {

    /** One occupation of a list. */
    record Listed(String code, String title, boolean rated) {}

    /** A list of occupations. */
    record Listing(List<Listed> occupations, int total) {}

    /**
     * The rated skills, or elements of another domain, of an occupation, in the order of element ids.
     *
     * @param fetchedAt when they came from the O*NET Web Services; null, and left out, if a release has them
     * @param provenance whose they are; null, and left out, where surveyed ones were asked for
     */
    record Skills(
            String code,
            String title,
            String release,
            @JsonInclude(Include.NON_NULL) String fetchedAt,
            List<RatedSkill> skills,
            @JsonInclude(Include.NON_NULL) SkillsProvenance provenance) {}

    /** Whose the levels of one occupation are. */
    record SkillsProvenance(
            String release,
            String domain,
            String levels,
            @JsonUnwrapped ProvenanceJson.OriginJson origin,
            String attribution) {}

    /** Returns the answer with what a search found. */
    public static Answer list(Found found) {
        List<Listed> listed = found.matches().stream()
                .map(match -> new Listed(
                        match.occupation().code().value(), match.occupation().title(), match.isRated()))
                .toList();
        String message = "Found " + found.total() + (found.total() == 1 ? " occupation." : " occupations.");
        return Answer.of(message, new Listing(listed, found.total()));
    }

    /** Returns the answer with one occupation. */
    public static Answer one(Catalog catalog, Occupation occupation) {
        return Answer.of(
                "Found occupation '" + occupation.title() + "'.",
                new OccupationAnswer(
                        occupation.code().value(),
                        occupation.title(),
                        occupation.description(),
                        catalog.isRated(occupation.code()),
                        catalog.findJobZone(occupation.code()).orElse(null),
                        catalog.alternateTitles(occupation.code()),
                        catalog.release().name()));
    }

    /** Returns the answer with an occupation's skills, or its elements of another domain. */
    public static Answer skills(
            Catalog catalog, Occupation occupation, ElementDomain domain, LevelChoice choice, ChosenLevels levels) {
        Profile profile = levels.rated().profile();
        Optional<AssessedProfile> assessed = levels.findAssessed();
        Instant fetchedAt = assessed.isPresent()
                ? Provenance.NOT_FETCHED
                : catalog.findFetchedAt(occupation.code(), domain).orElse(Provenance.NOT_FETCHED);
        ProvenanceJson.OriginJson origin = ProvenanceJson.OriginJson.of(levels, fetchedAt);
        String release = catalog.release().name();
        SkillsProvenance provenance = choice == LevelChoice.ONET
                ? null
                : new SkillsProvenance(release, domain.id(), choice.id(), origin, Provenance.attributionOf(release));
        String message = "Found " + profile.size() + (assessed.isPresent() ? " assessed " : " rated ") + domain.many()
                + " of '" + occupation.title() + "'.";
        return Answer.of(
                GapAnswer.demo(assessed.filter(OccupationAnswer::isDemo).isPresent(), message),
                new Skills(
                        occupation.code().value(),
                        occupation.title(),
                        release,
                        origin.fetchedAt(),
                        profile.elements().stream()
                                .map(element -> RatedSkill.of(element, levels))
                                .toList(),
                        provenance));
    }

    private static boolean isDemo(AssessedProfile assessed) {
        return assessed.assessment().model().isDemo();
    }
}
