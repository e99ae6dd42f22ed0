package org.skillgap.application.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.skillgap.application.assessment.Calibration;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.application.error.OccupationNotFound;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.release.LevelAnchor;
import org.skillgap.application.release.RelatedOccupation;
import org.skillgap.application.release.ReleaseInfo;
import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.gap.PriorVariance;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.LevelAnchors;
import org.skillgap.domain.rating.LevelMeaning;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.RatingSource;
import org.skillgap.domain.rating.ScaleId;
import org.skillgap.domain.related.RelatedIndex;

/**
 * Everything of the store that answers need, as it was at one revision. Immutable and safe to share between threads.
 * Where an occupation was rated by a release and by the Web Services, the release counts for the whole domain, so that no
 * profile is a mixture of both; levels that a language model assessed stand beside the profiles and are not in them.
 */
public final class Catalog {

    private static final int SUGGESTIONS = 5;

    private final StoreState state;
    private final ReleaseInfo release;
    private final SortedMap<OccupationCode, Occupation> occupations;
    private final Map<ElementId, Element> elements;
    private final Map<ElementDomain, Map<OccupationCode, RatedProfile>> profiles;
    private final Map<CatalogBuilder.FetchedDomain, Instant> fetchedAt;
    private final Map<ElementId, LevelAnchors> levelAnchors;
    private final Map<OccupationCode, Integer> jobZones;
    private final Map<OccupationCode, List<String>> alternateTitles;
    private final List<RelatedOccupation> relatedOccupations;
    private final TitleIndex titles;
    private final Once<RelatedIndex> relatedIndex = new Once<>(this::makeRelatedIndex);
    private final ElementIndex ratedElements;
    private final Map<ModelIdentity, Calibration> calibrations;
    private final SortedMap<OccupationCode, AssessedProfile> assessed;
    private final int ratingCount;

    Catalog(CatalogBuilder builder) {
        state = builder.state;
        release = builder.release;
        occupations = Collections.unmodifiableSortedMap(new TreeMap<>(builder.occupations));
        jobZones = Map.copyOf(builder.jobZones);
        alternateTitles = Map.copyOf(builder.alternateTitles);
        relatedOccupations = List.copyOf(builder.relatedOccupations);
        elements = Map.copyOf(builder.elements);
        fetchedAt = Map.copyOf(builder.fetchedAt);
        ratingCount = builder.ratings.size();
        profiles = builder.ratings.profiles(builder.elements);
        calibrations = builder.assessments.calibrations(release.name());
        assessed = builder.assessments.profiles(calibrations, elements, skillsPrior());
        levelAnchors = builder.levelAnchors();
        titles = new TitleIndex(List.copyOf(occupations.values()), alternateTitles);
        ratedElements = new ElementIndex(profiles.values().stream()
                .flatMap(rated -> rated.values().stream())
                .map(RatedProfile::profile)
                .toList());
    }

    /**
     * Returns a builder for the state of a store.
     *
     * @param revision the store's revision at that state, at least 0
     */
    public static CatalogBuilder builder(long revision) {
        return builder(new StoreState(revision, ""));
    }

    /**
     * Returns a builder for the state of a store.
     *
     * @param state that state
     */
    public static CatalogBuilder builder(StoreState state) {
        return new CatalogBuilder(state);
    }

    /** Returns the store's revision that this is a snapshot of; it grows with every change, from 0 for an empty store. */
    public long revision() {
        return state.revision();
    }

    /** Returns the store's state that this is a snapshot of; of another one if a backup was restored in between. */
    public StoreState state() {
        return state;
    }

    /** Returns the release that the store holds; {@link ReleaseInfo#NONE} if none was ever loaded. */
    public ReleaseInfo release() {
        return release;
    }

    /** Tells whether there is no occupation at all. */
    public boolean isEmpty() {
        return occupations.isEmpty();
    }

    /** Returns all occupations in the order of their codes, as an unmodifiable list. */
    public List<Occupation> occupations() {
        return List.copyOf(occupations.values());
    }

    /** Returns the occupation of a code; empty if there is none. */
    public Optional<Occupation> findOccupation(OccupationCode code) {
        return Optional.ofNullable(occupations.get(code));
    }

    /**
     * Returns the occupation of a code.
     *
     * @throws OccupationNotFound if there is none; it suggests rated occupations nearby
     */
    public Occupation getOccupation(OccupationCode code) {
        return findOccupation(code)
                .orElseThrow(
                        () -> OccupationNotFound.code(code, ratedNeighbours(code, ElementDomain.SKILLS, SUGGESTIONS)));
    }

    /**
     * Returns the rated elements of an occupation in one domain.
     *
     * @throws RatingsMissing if O*NET has not rated it; it names rated occupations nearby
     */
    public RatedProfile getProfile(Occupation occupation, ElementDomain domain) {
        RatedProfile profile = profiles(domain).get(occupation.code());
        if (profile == null) {
            throw profiles(domain).isEmpty()
                    ? RatingsMissing.ofAll(occupation, domain)
                    : RatingsMissing.of(occupation, domain, ratedNeighbours(occupation.code(), domain, SUGGESTIONS));
        }
        return profile;
    }

    /** Returns the profile of an occupation in one domain; empty if it is unknown or has no rating in that domain. */
    public Optional<Profile> findProfile(OccupationCode code, ElementDomain domain) {
        return Optional.ofNullable(profiles(domain).get(code)).map(RatedProfile::profile);
    }

    private PriorVariance skillsPrior() {
        return profiles(ElementDomain.SKILLS).values().stream()
                .findAny()
                .map(rated -> rated.moderated().prior())
                .orElseGet(() -> PriorVariance.of(List.of()));
    }

    /** Returns the skills of an occupation as a language model assessed them; empty if none has. */
    public Optional<AssessedProfile> findAssessed(OccupationCode code) {
        return Optional.ofNullable(assessed.get(code));
    }

    /** Returns all occupations whose skills a language model assessed, in the order of their codes, as an unmodifiable map. */
    public SortedMap<OccupationCode, AssessedProfile> assessed() {
        return assessed;
    }

    /** Returns the calibrations for the release that is held, by the model whose levels they calibrate. */
    public Map<ModelIdentity, Calibration> calibrations() {
        return calibrations;
    }

    private Map<OccupationCode, RatedProfile> profiles(ElementDomain domain) {
        return profiles.getOrDefault(domain, Map.of());
    }

    /**
     * Returns when the newest of an occupation's ratings in a domain came from the Web Services, to the microsecond; empty if
     * none of them did, or the release rates the occupation there.
     */
    public Optional<Instant> findFetchedAt(OccupationCode code, ElementDomain domain) {
        return Optional.ofNullable(profiles(domain).get(code))
                .filter(rated -> rated.origin().sources().contains(RatingSource.ONET_API))
                .map(rated -> fetchedAt.get(new CatalogBuilder.FetchedDomain(code, domain)));
    }

    /** Returns all elements, rated or only named, in no particular order, as an unmodifiable collection. */
    public Collection<Element> elements() {
        return elements.values();
    }

    /** Tells whether any occupation is rated in a domain. */
    public boolean hasRatingsOf(ElementDomain domain) {
        return !profiles(domain).isEmpty();
    }

    /** Returns the ratings of all occupations that are rated in a domain, in the order of their codes; may be empty. */
    public SortedMap<OccupationCode, ModeratedProfile> moderatedProfiles(ElementDomain domain) {
        SortedMap<OccupationCode, ModeratedProfile> moderated = new TreeMap<>();
        profiles(domain).forEach((code, rated) -> moderated.put(code, rated.moderated()));
        return moderated;
    }

    /** Tells whether the skills of an occupation are rated. */
    public boolean isRated(OccupationCode code) {
        return profiles(ElementDomain.SKILLS).containsKey(code);
    }

    /** Returns how many occupations have rated skills. */
    public int ratedCount() {
        return profiles(ElementDomain.SKILLS).size();
    }

    /** Returns what a level of an element means in O*NET's words; unknown if the release has no anchors for it. */
    public LevelMeaning meaning(ElementId element, Level level) {
        LevelAnchors anchors = levelAnchors.get(element);
        return anchors == null ? LevelMeaning.UNKNOWN : anchors.meaning(level);
    }

    /** Returns O*NET's examples of what levels of an element mean, in ascending order, as an unmodifiable list; may be empty. */
    public List<LevelAnchor> levelAnchors(ElementId element) {
        LevelAnchors anchors = levelAnchors.get(element);
        return anchors == null
                ? List.of()
                : anchors.ascending().stream()
                        .map(anchor -> new LevelAnchor(
                                element, ScaleId.LEVEL, anchor.anchor().value().doubleValue(), anchor.wording()))
                        .toList();
    }

    /** Returns how many ratings there are, of all domains and scales. */
    public int ratingCount() {
        return ratingCount;
    }

    /** Returns the job zone of an occupation, 1 to 5; empty if it has none. */
    public Optional<Integer> findJobZone(OccupationCode code) {
        return Optional.ofNullable(jobZones.get(code));
    }

    /** Returns the alternate titles of an occupation in O*NET's order, as an unmodifiable list; may be empty. */
    public List<String> alternateTitles(OccupationCode code) {
        return alternateTitles.getOrDefault(code, List.of());
    }

    /** Returns O*NET's lists of related occupations, all in one, in no particular order, as an unmodifiable list. */
    public List<RelatedOccupation> relatedOccupations() {
        return relatedOccupations;
    }

    /** Returns the titles and alternate titles of all occupations, to search in. */
    public TitleIndex titles() {
        return titles;
    }

    /** Returns what finds related occupations; it is made at the first call, in some tenths of a second. */
    public RelatedIndex relatedIndex() {
        return relatedIndex.get();
    }

    private RelatedIndex makeRelatedIndex() {
        RelatedIndex.Builder index = RelatedIndex.builder();
        occupations.values().forEach(index::occupation);
        alternateTitles.forEach(index::alternateTitles);
        profiles(ElementDomain.SKILLS).forEach((code, rated) -> index.skills(code, rated.profile()));
        profiles(ElementDomain.KNOWLEDGE).forEach((code, rated) -> index.knowledge(code, rated.profile()));
        return index.build();
    }

    /** Returns the rated elements, to be found by id or name. */
    public ElementIndex ratedElements() {
        return ratedElements;
    }

    /**
     * Returns rated occupations near a code in the SOC hierarchy: most shared levels first, then in the order of codes,
     * the occupation itself left out. Occupations of another major group are not near.
     *
     * @param domain what they are rated in
     * @param most how many at most, at least 0
     */
    public List<Occupation> ratedNeighbours(OccupationCode code, ElementDomain domain, int most) {
        Comparator<Occupation> nearestFirst = Comparator.comparing(
                        (Occupation other) -> -code.sharedSocLevels(other.code()))
                .thenComparing(Occupation::code);
        return occupations.values().stream()
                .filter(other -> !other.code().equals(code) && profiles(domain).containsKey(other.code()))
                .filter(other -> code.sharedSocLevels(other.code()) > 0)
                .sorted(nearestFirst)
                .limit(most)
                .toList();
    }
}
