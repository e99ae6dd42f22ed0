package org.skillgap.application.gap;

import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.RatedProfile;
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
 * @param has what somebody brings, moderated with the same prior as the target
 * @param needs what the target asks for
 */
record GapEnds(Background from, Occupation to, RatedProfile has, RatedProfile needs) {

    /**
     * Returns the ends that a question names, the start checked first.
     *
     * @throws ProfileRefused if levels are brought that cannot be taken
     * @throws OccupationNotFound if an occupation is not in the release
     * @throws RatingsMissing if O*NET has not rated one in this domain
     */
    static GapEnds find(Catalog catalog, GapStart from, OccupationCode to, ElementDomain domain) {
        if (from instanceof AtOccupation work) {
            Occupation source = catalog.getOccupation(work.code());
            Occupation target = catalog.getOccupation(to);
            RatedProfile has = catalog.getProfile(source, domain);
            return new GapEnds(new Background.Work(source), target, has, catalog.getProfile(target, domain));
        }
        if (!catalog.hasRatingsOf(domain)) {
            throw RatingsMissing.ofDomain(domain);
        }
        Profile levels = GivenProfile.of(((OwnLevels) from).levels(), catalog.ratedElements(), domain);
        Occupation target = catalog.getOccupation(to);
        RatedProfile needs = catalog.getProfile(target, domain);
        ModeratedProfile given =
                ModeratedProfile.given(levels, needs.moderated().prior());
        return new GapEnds(new Background.OwnProfile(), target, new RatedProfile(given, RatingOrigin.GIVEN), needs);
    }
}
