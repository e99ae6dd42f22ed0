package org.skillgap.application.landing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.RatingSource;
import org.skillgap.domain.rating.Scale;

/**
 * What the rows of one subject come to when they have been checked: what the store is to hold of it.
 *
 * @param landed the rows
 * @param scales scales that the reference rows bring, or that the ratings refer to
 * @param elements elements that the reference rows bring, or that the ratings refer to
 * @param occupations the occupation; empty if no row tells its title
 * @param domains the domains in which {@code ratings} are all that the store is to hold from the service; in the others it
 *     keeps what it has
 * @param ratings the occupation's ratings in those domains, each key once, from source {@code onet_api}
 * @param rejected how many rows are not in here, because they or others of their domain were refused
 */
public record CheckedRows(
        LandedRows landed,
        List<Scale> scales,
        List<Element> elements,
        List<Occupation> occupations,
        Set<ElementDomain> domains,
        List<OccupationRating> ratings,
        int rejected) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a rating has another source, or is of another occupation or domain
     */
    public CheckedRows {
        Objects.requireNonNull(landed, "landed");
        scales = List.copyOf(scales);
        elements = List.copyOf(elements);
        occupations = List.copyOf(occupations);
        domains = Set.copyOf(domains);
        ratings = List.copyOf(ratings);
        for (OccupationRating row : ratings) {
            boolean isExpected = row.rating().source() == RatingSource.ONET_API
                    && row.occupation().value().equals(landed.subject())
                    && domains.contains(ElementDomain.of(row.element()));
            if (!isExpected) {
                throw new IllegalArgumentException("rating of " + row.occupation() + " on " + row.element() + " from "
                        + row.rating().source().id() + " is none of " + landed.subject() + " in " + domains);
            }
        }
    }
}
