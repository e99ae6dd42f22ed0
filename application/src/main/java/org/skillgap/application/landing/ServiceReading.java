package org.skillgap.application.landing;

import java.util.List;
import org.skillgap.application.error.RowProblem;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.Scale;

/**
 * What rows of the Web Services say, each read by itself; whether they fit together and to the store is not checked yet.
 *
 * @param scales the scales, in the order of the rows
 * @param elements the elements, in the order of the rows
 * @param occupations the occupations, in the order of the rows
 * @param ratings the ratings, in the order of the rows; their source is {@code onet_api}
 * @param problems the rows that cannot be read; the table's id stands for the file, the row's place in its table, from 1,
 *     for the line
 */
public record ServiceReading(
        List<Scale> scales,
        List<Element> elements,
        List<Occupation> occupations,
        List<NamedRating> ratings,
        List<RowProblem> problems) {

    /**
     * A rating as the Web Services send it, with the names beside the keys.
     *
     * @param rating the rating
     * @param elementName the element's name in the same row
     * @param row the row's place in its table, from 1
     * @param table the table's id
     */
    public record NamedRating(OccupationRating rating, String elementName, String table, int row) {}

    /** Copies the lists. */
    public ServiceReading {
        scales = List.copyOf(scales);
        elements = List.copyOf(elements);
        occupations = List.copyOf(occupations);
        ratings = List.copyOf(ratings);
        problems = List.copyOf(problems);
    }
}
