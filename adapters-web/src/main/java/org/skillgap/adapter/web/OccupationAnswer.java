package org.skillgap.adapter.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import org.skillgap.application.catalog.Catalog;
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
record OccupationAnswer(
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
     */
    record Skills(
            String code,
            String title,
            String release,
            @JsonInclude(Include.NON_NULL) String fetchedAt,
            List<RatedSkill> skills) {}

    /** Returns the answer with what a search found. */
    static Answer list(Found found) {
        List<Listed> listed = found.matches().stream()
                .map(match -> new Listed(
                        match.occupation().code().value(), match.occupation().title(), match.isRated()))
                .toList();
        String message = "Found " + found.total() + (found.total() == 1 ? " occupation." : " occupations.");
        return Answer.of(message, new Listing(listed, found.total()));
    }

    /** Returns the answer with one occupation. */
    static Answer one(Catalog catalog, Occupation occupation) {
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
    static Answer skills(Catalog catalog, Occupation occupation, ElementDomain domain) {
        Profile profile = catalog.getProfile(occupation, domain).profile();
        return Answer.of(
                "Found " + profile.size() + " rated " + domain.many() + " of '" + occupation.title() + "'.",
                new Skills(
                        occupation.code().value(),
                        occupation.title(),
                        catalog.release().name(),
                        catalog.findFetchedAt(occupation.code(), domain)
                                .map(Instant::toString)
                                .orElse(null),
                        profile.elements().stream()
                                .map(element -> RatedSkill.of(element, profile))
                                .toList()));
    }
}
