package org.skillgap.application.catalog;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.gap.PriorVariance;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingOrigin;
import org.skillgap.domain.rating.RatingSource;
import org.skillgap.domain.rating.ScaleId;

/** The ratings of a store on their way to be profiles. Not safe for concurrent use. */
final class RatingTable {

    private final Map<Key, Rating> released = new HashMap<>();
    private final Map<Key, Rating> fetched = new HashMap<>();

    private record Key(OccupationCode occupation, ElementId element, ScaleId scale) {}

    private record RatedDomain(OccupationCode occupation, ElementDomain domain) {

        private static RatedDomain of(Key key) {
            return new RatedDomain(key.occupation(), ElementDomain.of(key.element()));
        }
    }

    /**
     * Adds a rating. One from the Web Services is left out where a release rates the occupation in the same domain: an element
     * that only one of them has would otherwise be a level beside a hole. One from a language model is ignored.
     */
    void add(OccupationRating row) {
        Key key = new Key(row.occupation(), row.element(), row.scale());
        if (row.rating().source() == RatingSource.ONET_FILE) {
            released.put(key, row.rating());
        } else if (row.rating().source() == RatingSource.ONET_API) {
            fetched.put(key, row.rating());
        }
    }

    /** Returns the ratings that count. */
    private Map<Key, Rating> ratings() {
        if (fetched.isEmpty()) {
            return released;
        }
        Set<RatedDomain> releasedDomains = new HashSet<>();
        released.keySet().forEach(key -> releasedDomains.add(RatedDomain.of(key)));
        Map<Key, Rating> ratings = new HashMap<>(released);
        fetched.forEach((key, rating) -> {
            if (!releasedDomains.contains(RatedDomain.of(key))) {
                ratings.put(key, rating);
            }
        });
        return ratings;
    }

    /** Returns how many ratings count. */
    int size() {
        return ratings().size();
    }

    /**
     * Returns the profiles of each domain, its prior variance computed once from all its levels.
     *
     * @throws IllegalStateException if a rating refers to an unknown element
     */
    Map<ElementDomain, Map<OccupationCode, RatedProfile>> profiles(Map<ElementId, Element> elements) {
        Map<ElementDomain, Map<OccupationCode, Profile.Builder>> builders = new EnumMap<>(ElementDomain.class);
        Map<ElementDomain, List<Rating>> levels = new EnumMap<>(ElementDomain.class);
        ratings().forEach((key, rating) -> {
            Element element = elements.get(key.element());
            if (element == null) {
                throw new IllegalStateException("a rating refers to unknown element " + key.element());
            }
            Profile.Builder profile = builders.computeIfAbsent(element.domain(), domain -> new HashMap<>())
                    .computeIfAbsent(key.occupation(), code -> Profile.builder());
            if (key.scale().equals(ScaleId.LEVEL)) {
                profile.levelRating(element, rating);
                levels.computeIfAbsent(element.domain(), domain -> new ArrayList<>())
                        .add(rating);
            } else if (key.scale().equals(ScaleId.IMPORTANCE)) {
                profile.importanceRating(element, rating);
            }
        });
        Map<ElementDomain, Map<OccupationCode, RatedProfile>> profiles = new EnumMap<>(ElementDomain.class);
        builders.forEach((domain, byCode) -> {
            PriorVariance prior = PriorVariance.of(levels.getOrDefault(domain, List.of()));
            Map<OccupationCode, RatedProfile> rated = new HashMap<>();
            byCode.forEach((code, builder) -> rated.put(code, rated(builder.build(), prior)));
            profiles.put(domain, Map.copyOf(rated));
        });
        return profiles;
    }

    private static RatedProfile rated(Profile profile, PriorVariance prior) {
        return new RatedProfile(ModeratedProfile.of(profile, prior), RatingOrigin.of(profile));
    }
}
