package org.skillgap.application.calibration;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.skillgap.application.calibration.AssessmentReport.BaselineQuality;
import org.skillgap.application.calibration.AssessmentReport.Benchmark;
import org.skillgap.application.calibration.AssessmentReport.EstimateQuality;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.assessment.Baseline;
import org.skillgap.domain.assessment.ComparedLevel;
import org.skillgap.domain.assessment.ComparedLevels;
import org.skillgap.domain.assessment.GroupMeans;
import org.skillgap.domain.assessment.LevelErrors;
import org.skillgap.domain.assessment.LevelEstimate;
import org.skillgap.domain.assessment.NoiseFloor;
import org.skillgap.domain.assessment.SignAgreement;
import org.skillgap.domain.assessment.SkillCorrelations;
import org.skillgap.domain.gap.ModeratedProfile;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Profile;

/** Holds estimates against the surveys of some occupations, all of them against the same levels and gaps. */
final class Measurement {

    private static final LevelEstimate ALL_ALIKE = (occupation, element) -> 0;

    private final ComparedLevels compared;
    private final SortedMap<OccupationCode, ModeratedProfile> rated;
    private final SampledGaps sampled;

    /**
     * @param compared the levels
     * @param rated all rated occupations, these and others
     * @param seed of the sample of pairs, if one is taken
     * @param progress is told how many pairs have been looked through
     */
    Measurement(
            ComparedLevels compared,
            SortedMap<OccupationCode, ModeratedProfile> rated,
            long seed,
            LoadProgress progress) {
        this.compared = compared;
        this.rated = new TreeMap<>(rated);
        Set<OccupationCode> measured =
                compared.rows().stream().map(ComparedLevel::occupation).collect(Collectors.toSet());
        this.rated.keySet().retainAll(measured);
        this.sampled = SampledGaps.between(this.rated, seed, progress);
    }

    /**
     * Returns how good estimates are.
     *
     * @param levels are held against levels
     * @param order is held against the order of occupations, by correlation and by gaps
     */
    EstimateQuality of(LevelEstimate levels, LevelEstimate order) {
        return new EstimateQuality(
                LevelErrors.of(compared, levels),
                SkillCorrelations.of(compared, order),
                SignAgreement.of(sampled.gaps(), order));
    }

    /** Returns how good the baselines are. */
    Benchmark benchmark(GroupMeans means) {
        List<BaselineQuality> baselines = Arrays.stream(Baseline.values())
                .sorted(Comparator.reverseOrder())
                .map(baseline -> new BaselineQuality(baseline, quality(means, baseline)))
                .toList();
        Collection<Profile> profiles =
                rated.values().stream().map(ModeratedProfile::profile).toList();
        return new Benchmark(
                compared.occupations(),
                compared.minorGroups(),
                compared.rows().size(),
                NoiseFloor.of(profiles),
                sampled.pairs(),
                baselines);
    }

    /**
     * The mean of a skill knows no order of occupations. Leaving out the occupation itself would make one, a wrong one: the
     * higher its own level, the lower the mean of the others.
     */
    private EstimateQuality quality(GroupMeans means, Baseline baseline) {
        LevelEstimate estimate = means.estimate(baseline);
        return of(estimate, baseline == Baseline.SKILL_MEAN ? ALL_ALIKE : estimate);
    }
}
