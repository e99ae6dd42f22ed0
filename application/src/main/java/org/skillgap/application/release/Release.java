package org.skillgap.application.release;

import java.util.List;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.Scale;

/**
 * A whole O*NET release, checked: every code, element and scale that a row refers to is in it, keys are unique, values
 * lie on their scales. Lists are unmodifiable and in the order of the files. Made by {@link ReleaseBuilder}.
 *
 * @param name the first line of its Read Me, or the name it was loaded under
 * @param sha256 the SHA-256 of the files that were read, 64 hexadecimal digits: two releases are the same if it is
 * @param scales the scales
 * @param elements the elements, rated or only named
 * @param occupations the occupations, rated or not
 * @param ratings all ratings of all domains
 * @param levelAnchors may be empty
 * @param jobZones may be empty
 * @param relatedOccupations may be empty
 * @param alternateTitles may be empty
 * @param tasks may be empty
 */
public record Release(
        String name,
        String sha256,
        List<Scale> scales,
        List<Element> elements,
        List<Occupation> occupations,
        List<OccupationRating> ratings,
        List<LevelAnchor> levelAnchors,
        List<JobZone> jobZones,
        List<RelatedOccupation> relatedOccupations,
        List<AlternateTitle> alternateTitles,
        List<Task> tasks) {

    /** A release without tasks. */
    public Release(
            String name,
            String sha256,
            List<Scale> scales,
            List<Element> elements,
            List<Occupation> occupations,
            List<OccupationRating> ratings,
            List<LevelAnchor> levelAnchors,
            List<JobZone> jobZones,
            List<RelatedOccupation> relatedOccupations,
            List<AlternateTitle> alternateTitles) {
        this(
                name,
                sha256,
                scales,
                elements,
                occupations,
                ratings,
                levelAnchors,
                jobZones,
                relatedOccupations,
                alternateTitles,
                List.of());
    }

    /** Copies the lists. */
    public Release {
        scales = List.copyOf(scales);
        elements = List.copyOf(elements);
        occupations = List.copyOf(occupations);
        ratings = List.copyOf(ratings);
        levelAnchors = List.copyOf(levelAnchors);
        jobZones = List.copyOf(jobZones);
        relatedOccupations = List.copyOf(relatedOccupations);
        alternateTitles = List.copyOf(alternateTitles);
        tasks = List.copyOf(tasks);
    }
}
