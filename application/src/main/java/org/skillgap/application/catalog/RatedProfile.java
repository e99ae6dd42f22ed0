package org.skillgap.application.catalog;

import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.RatingOrigin;

/**
 * The rated elements of an occupation in one domain.
 *
 * @param moderated the ratings, ready to be tested against those of another occupation
 * @param origin when, by whom and how its levels were rated
 */
public record RatedProfile(ModeratedProfile moderated, RatingOrigin origin) {

    /** Returns the ratings. */
    public Profile profile() {
        return moderated.profile();
    }
}
