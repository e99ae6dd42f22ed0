package org.skillgap.application.compare;

import java.util.List;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.ElementDomain;

/**
 * What changed in the ratings of one domain. A rating is of one occupation, one element and one scale.
 *
 * @param domain the domain
 * @param before how many ratings the one release has
 * @param after how many the other has
 * @param common how many are in both
 * @param resurveyed how many of those in both have another date, number of raters or standard error
 * @param changes those in both whose value differs, the largest difference first
 * @param newlyRated occupations that only the other release rates, new ones too, in the order of their codes
 * @param noLongerRated occupations that only the one rates, removed ones too, in the order of their codes
 */
public record DomainChanges(
        ElementDomain domain,
        int before,
        int after,
        int common,
        int resurveyed,
        List<RatingChange> changes,
        List<Occupation> newlyRated,
        List<Occupation> noLongerRated) {

    /** Copies the lists. */
    public DomainChanges {
        changes = List.copyOf(changes);
        newlyRated = List.copyOf(newlyRated);
        noLongerRated = List.copyOf(noLongerRated);
    }
}
