package org.skillgap.application.gap;

import java.time.Instant;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.LevelChoice;
import org.skillgap.application.catalog.RatedProfile;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.ProfileRefused;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.gap.GapStart.AtOccupation;
import org.skillgap.application.gap.GapStart.OwnLevels;
import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.RatingOrigin;

/**
 * The two ends of a gap, found in one catalog.
 *
 * @param from what somebody comes from
 * @param to what somebody wants to work as
 * @param domain what is compared
 * @param levels what somebody brings, moderated with the same prior as the target, and what the target asks for
 */
record GapEnds(Background from, Occupation to, ElementDomain domain, ComparedLevels levels) {

    /**
     * Returns the ends that a question names, the start checked first.
     *
     * @throws InvalidInput if other than surveyed levels are wanted in a domain other than skills
     * @throws ProfileRefused if levels are brought that cannot be taken
     * @throws OccupationNotFound if an occupation is not in the release
     * @throws RatingsMissing if there are no levels of one in this domain
     */
    static GapEnds find(Catalog catalog, GapStart from, OccupationCode to, ElementDomain domain, LevelChoice choice) {
        ChosenLevels.requireAssessable(choice, domain);
        if (from instanceof AtOccupation work) {
            Occupation source = catalog.getOccupation(work.code());
            Occupation target = catalog.getOccupation(to);
            ChosenLevels has = ChosenLevels.of(catalog, source, domain, choice);
            ChosenLevels needs = ChosenLevels.of(catalog, target, domain, choice);
            return new GapEnds(new Background.Work(source), target, domain, ComparedLevels.of(choice, has, needs));
        }
        if (!catalog.hasRatingsOf(domain)) {
            throw RatingsMissing.ofDomain(domain);
        }
        Profile levels = GivenProfile.of(((OwnLevels) from).levels(), catalog.ratedElements(), domain);
        Occupation target = catalog.getOccupation(to);
        ChosenLevels needs = ChosenLevels.of(catalog, target, domain, choice);
        ModeratedProfile given =
                ModeratedProfile.given(levels, needs.rated().moderated().prior());
        ChosenLevels has = new ChosenLevels.Brought(new RatedProfile(given, RatingOrigin.GIVEN));
        return new GapEnds(new Background.OwnProfile(), target, domain, ComparedLevels.of(choice, has, needs));
    }

    /** Returns what somebody brings. */
    RatedProfile has() {
        return levels.from().rated();
    }

    /** Returns what the target asks for. */
    RatedProfile needs() {
        return levels.to().rated();
    }

    /** Returns where the figures come from. */
    Provenance provenance(Catalog catalog) {
        return Provenance.of(catalog.release().name(), has().origin(), needs().origin())
                .fetchedAt(
                        from.findOccupation()
                                .map(source -> fetchedAt(catalog, source, levels.from()))
                                .orElse(Provenance.NOT_FETCHED),
                        fetchedAt(catalog, to, levels.to()));
    }

    private Instant fetchedAt(Catalog catalog, Occupation occupation, ChosenLevels used) {
        return used.findAssessed().isPresent()
                ? Provenance.NOT_FETCHED
                : catalog.findFetchedAt(occupation.code(), domain).orElse(Provenance.NOT_FETCHED);
    }
}
