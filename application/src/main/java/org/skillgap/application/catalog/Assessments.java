package org.skillgap.application.catalog;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.application.assessment.Calibration;
import org.skillgap.application.assessment.ModelIdentity;
import org.skillgap.domain.assessment.ElementAccuracy;
import org.skillgap.domain.assessment.LevelCalibration;
import org.skillgap.domain.assessment.Reliability;
import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.gap.PriorVariance;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingOrigin;
import org.skillgap.domain.rating.RatingSource;

/** What language models assessed, on its way to be profiles. Not safe for concurrent use. */
final class Assessments {

    private final SortedMap<OccupationCode, AssessedOccupation> assessed = new TreeMap<>();
    private final Map<ModelIdentity, Map<String, Calibration>> calibrations = new HashMap<>();

    void add(AssessedOccupation occupation) {
        assessed.put(occupation.occupation(), occupation);
    }

    void add(Calibration calibration) {
        calibrations
                .computeIfAbsent(calibration.model(), model -> new HashMap<>())
                .put(calibration.release(), calibration);
    }

    /** Returns the calibrations for a release, by the model whose levels they calibrate. */
    Map<ModelIdentity, Calibration> calibrations(String release) {
        Map<ModelIdentity, Calibration> ofRelease = new HashMap<>();
        calibrations.forEach((model, byRelease) -> {
            if (byRelease.containsKey(release)) {
                ofRelease.put(model, byRelease.get(release));
            }
        });
        return Map.copyOf(ofRelease);
    }

    /**
     * Returns the skills of each assessed occupation; elements that are not known any more are left out.
     *
     * @param calibrations those of the release that is held
     * @param prior of its skills
     */
    SortedMap<OccupationCode, AssessedProfile> profiles(
            Map<ModelIdentity, Calibration> calibrations, Map<ElementId, Element> elements, PriorVariance prior) {
        SortedMap<OccupationCode, AssessedProfile> profiles = new TreeMap<>();
        assessed.forEach((code, assessment) -> profiles.put(
                code, profile(assessment, Optional.ofNullable(calibrations.get(assessment.model())), elements, prior)));
        return Collections.unmodifiableSortedMap(profiles);
    }

    private static AssessedProfile profile(
            AssessedOccupation assessment,
            Optional<Calibration> calibration,
            Map<ElementId, Element> elements,
            PriorVariance prior) {
        LevelCalibration line = calibration.map(Calibration::line).orElse(LevelCalibration.IDENTITY);
        Profile.Builder builder = Profile.builder();
        assessment.levels().forEach((id, level) -> {
            Element element = elements.get(id);
            if (element != null && element.domain() == ElementDomain.SKILLS) {
                builder.levelRating(element, rating(line.apply(level.level()), assessment));
            }
        });
        Profile profile = builder.build();
        RatedProfile rated = new RatedProfile(ModeratedProfile.of(profile, prior), RatingOrigin.of(profile));
        return new AssessedProfile(assessment, rated, calibration.isPresent(), reliability(calibration));
    }

    private static Map<ElementId, Reliability> reliability(Optional<Calibration> calibration) {
        Map<ElementId, Reliability> reliability = new HashMap<>();
        calibration.ifPresent(fitted -> {
            for (ElementAccuracy accuracy : fitted.accuracy().elements()) {
                reliability.put(accuracy.element(), accuracy.reliability());
            }
        });
        return reliability;
    }

    /** Returns a rating by nobody: neither raters nor a standard error, so that it cannot be tested. */
    private static Rating rating(Level level, AssessedOccupation assessment) {
        return new Rating(
                level.value().doubleValue(),
                0,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Flag.NOT_AVAILABLE,
                Flag.NOT_AVAILABLE,
                YearMonth.from(assessment.assessedAt().atZone(ZoneOffset.UTC)),
                assessment.model().model(),
                RatingSource.LLM);
    }
}
