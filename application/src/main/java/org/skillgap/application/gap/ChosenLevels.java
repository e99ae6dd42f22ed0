package org.skillgap.application.gap;

import java.util.Optional;
import java.util.function.Predicate;
import org.skillgap.application.catalog.AssessedProfile;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.catalog.LevelChoice;
import org.skillgap.application.catalog.RatedProfile;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;

/** The levels that count for one side of an answer, and whose they are. */
public sealed interface ChosenLevels {

    /**
     * Levels that O*NET surveyed.
     *
     * @param rated the ratings
     */
    record Surveyed(RatedProfile rated) implements ChosenLevels {}

    /**
     * Levels that a language model assessed.
     *
     * @param assessed by whom, and how reliable they are
     */
    record Assessed(AssessedProfile assessed) implements ChosenLevels {

        @Override
        public RatedProfile rated() {
            return assessed.rated();
        }

        @Override
        public Optional<AssessedProfile> findAssessed() {
            return Optional.of(assessed);
        }
    }

    /**
     * Levels that somebody brought. What they did not name is level 0.
     *
     * @param rated the levels
     */
    record Brought(RatedProfile rated) implements ChosenLevels {

        @Override
        public boolean has(ElementId element) {
            return true;
        }

        @Override
        public Optional<RatingSource> findSource(ElementId element) {
            return Optional.of(RatingSource.GIVEN);
        }
    }

    /** Returns the levels, ready to be compared. */
    RatedProfile rated();

    /** Returns what a language model assessed; empty if the levels are from elsewhere. */
    default Optional<AssessedProfile> findAssessed() {
        return Optional.empty();
    }

    /** Tells whether there is a level of an element. */
    default boolean has(ElementId element) {
        return rated().profile().levelRating(element).isPresent();
    }

    /** Returns where the level of an element comes from; empty if there is none. */
    default Optional<RatingSource> findSource(ElementId element) {
        return rated().profile().levelRating(element).map(Rating::source);
    }

    /**
     * Refuses assessed levels where there are none by nature: a language model is asked for skills and nothing else.
     *
     * @throws InvalidInput if anything but surveyed levels is wanted in another domain
     */
    static void requireAssessable(LevelChoice choice, ElementDomain domain) {
        if (choice != LevelChoice.ONET && domain != ElementDomain.SKILLS) {
            throw new InvalidInput("Levels '" + choice.id() + "' do not go with domain '" + domain.id()
                    + "': a language model assesses skills only. Choose levels 'onet', or domain 'skills'.");
        }
    }

    /**
     * Returns the levels of an occupation that a choice comes to.
     *
     * @throws InvalidInput if anything but surveyed levels is wanted in a domain other than skills
     * @throws RatingsMissing if there are none; it says how to come to some
     */
    static ChosenLevels of(Catalog catalog, Occupation occupation, ElementDomain domain, LevelChoice choice) {
        requireAssessable(choice, domain);
        Optional<AssessedProfile> assessed =
                domain == ElementDomain.SKILLS ? catalog.findAssessed(occupation.code()) : Optional.empty();
        boolean isRated = catalog.findProfile(occupation.code(), domain).isPresent();
        if (assessed.isPresent() && (choice == LevelChoice.LLM || choice == LevelChoice.BEST && !isRated)) {
            return new Assessed(assessed.get());
        }
        try {
            return new Surveyed(catalog.getProfile(occupation, domain));
        } catch (RatingsMissing missing) {
            if (assessed.isPresent()) {
                throw missing.answeredBy("best");
            }
            throw choice == LevelChoice.ONET
                    ? missing
                    : missing.advising("No language model has assessed it either; 'skillgap assess " + occupation.code()
                            + "' has one do it.");
        }
    }

    /** Returns the same levels of some elements only. */
    default ChosenLevels only(Predicate<ElementId> isKept) {
        Profile all = rated().profile();
        Profile.Builder kept = Profile.builder();
        for (int i = 0; i < all.size(); i++) {
            Element element = all.elementAt(i);
            if (isKept.test(element.id())) {
                all.levelRatingAt(i)
                        .ifPresentOrElse(
                                rating -> kept.levelRating(element, rating),
                                () -> kept.level(element, all.level(element.id())));
                all.importanceRatingAt(i).ifPresent(rating -> kept.importanceRating(element, rating));
            }
        }
        return with(kept.build());
    }

    private ChosenLevels with(Profile profile) {
        ModeratedProfile moderated = rated().moderated();
        if (this instanceof Brought) {
            ModeratedProfile given = ModeratedProfile.given(profile, moderated.prior());
            return new Brought(new RatedProfile(given, rated().origin()));
        }
        RatedProfile rated = new RatedProfile(ModeratedProfile.of(profile, moderated.prior()), rated().origin());
        return findAssessed()
                .<ChosenLevels>map(assessed -> new Assessed(new AssessedProfile(
                        assessed.assessment(), rated, assessed.isCalibrated(), assessed.reliability())))
                .orElseGet(() -> new Surveyed(rated));
    }
}
