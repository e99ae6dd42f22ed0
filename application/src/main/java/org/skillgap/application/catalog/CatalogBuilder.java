package org.skillgap.application.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.application.assessment.Calibration;
import org.skillgap.application.release.AlternateTitle;
import org.skillgap.application.release.JobZone;
import org.skillgap.application.release.LevelAnchor;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.RelatedOccupation;
import org.skillgap.application.release.ReleaseInfo;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.LevelAnchors;
import org.skillgap.domain.rating.ScaleId;

/** Collects the rows of a store, in any order but occupations and elements first. Not safe for concurrent use. */
public final class CatalogBuilder {

    final StoreState state;
    ReleaseInfo release = ReleaseInfo.NONE;
    final SortedMap<OccupationCode, Occupation> occupations = new TreeMap<>();
    final Map<ElementId, Element> elements = new HashMap<>();
    final Map<OccupationCode, Integer> jobZones = new HashMap<>();
    final Map<OccupationCode, List<String>> alternateTitles = new HashMap<>();
    private final Map<ElementId, Map<Level, String>> levelAnchors = new HashMap<>();
    final List<RelatedOccupation> relatedOccupations = new ArrayList<>();
    final Map<FetchedDomain, Instant> fetchedAt = new HashMap<>();
    final RatingTable ratings = new RatingTable();
    final Assessments assessments = new Assessments();

    /** Where ratings of one occupation came to. */
    record FetchedDomain(OccupationCode occupation, ElementDomain domain) {}

    CatalogBuilder(StoreState state) {
        this.state = state;
    }

    /** Says which release the store holds. */
    public CatalogBuilder release(ReleaseInfo info) {
        release = info;
        return this;
    }

    /** Adds an occupation. */
    public CatalogBuilder occupation(Occupation occupation) {
        occupations.put(occupation.code(), occupation);
        return this;
    }

    /** Adds an element. */
    public CatalogBuilder element(Element element) {
        elements.put(element.id(), element);
        return this;
    }

    /** Adds the job zone of an occupation. */
    public CatalogBuilder jobZone(JobZone jobZone) {
        jobZones.put(jobZone.occupation(), jobZone.zone());
        return this;
    }

    /** Adds an alternate title; those of one occupation come in O*NET's order. */
    public CatalogBuilder alternateTitle(AlternateTitle title) {
        alternateTitles
                .computeIfAbsent(title.occupation(), code -> new ArrayList<>())
                .add(title.title());
        return this;
    }

    /** Adds an entry of O*NET's lists of related occupations. */
    public CatalogBuilder relatedOccupation(RelatedOccupation related) {
        relatedOccupations.add(related);
        return this;
    }

    /** Adds an example of what a level means; those on other scales are ignored. */
    public CatalogBuilder levelAnchor(LevelAnchor anchor) {
        if (anchor.scale().equals(ScaleId.LEVEL)) {
            levelAnchors
                    .computeIfAbsent(anchor.element(), id -> new HashMap<>())
                    .put(Level.of(anchor.value()), anchor.description());
        }
        return this;
    }

    /**
     * Adds a rating. One from the Web Services is left out where a release rates the occupation in the same domain; one from
     * a language model is ignored.
     */
    public CatalogBuilder rating(OccupationRating row) {
        ratings.add(row);
        return this;
    }

    /** Adds a rating that came from the Web Services at an instant. */
    public CatalogBuilder rating(OccupationRating row, Instant cameAt) {
        FetchedDomain key = new FetchedDomain(row.occupation(), ElementDomain.of(row.element()));
        fetchedAt.merge(key, cameAt, (one, other) -> one.isAfter(other) ? one : other);
        return rating(row);
    }

    /** Adds the levels that a language model assessed. */
    public CatalogBuilder assessed(AssessedOccupation assessed) {
        assessments.add(assessed);
        return this;
    }

    /** Adds a calibration of a language model's levels; it counts if it is for the release that is held. */
    public CatalogBuilder calibration(Calibration calibration) {
        assessments.add(calibration);
        return this;
    }

    /**
     * Returns the catalog.
     *
     * @throws IllegalStateException if a rating refers to an element that was not added
     */
    public Catalog build() {
        alternateTitles.replaceAll((code, titles) -> List.copyOf(titles));
        return new Catalog(this);
    }

    Map<ElementId, LevelAnchors> levelAnchors() {
        Map<ElementId, LevelAnchors> anchors = new HashMap<>();
        levelAnchors.forEach((element, wordings) -> anchors.put(element, LevelAnchors.of(wordings)));
        return Map.copyOf(anchors);
    }
}
