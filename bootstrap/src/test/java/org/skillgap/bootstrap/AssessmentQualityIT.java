package org.skillgap.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.application.calibration.AssessmentReport;
import org.skillgap.application.calibration.AssessmentReport.BaselineQuality;
import org.skillgap.application.calibration.AssessmentReport.Calibrated;
import org.skillgap.application.calibration.AssessmentReport.EstimateQuality;
import org.skillgap.application.calibration.AssessmentReport.ModelQuality;
import org.skillgap.application.calibration.AssessmentReport.NotCalibrated;
import org.skillgap.application.calibration.EvaluateAssessments;
import org.skillgap.application.calibration.FitCalibrations;
import org.skillgap.application.calibration.ModelAssessments;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.SharedFolder;
import org.skillgap.domain.assessment.Baseline;
import org.skillgap.domain.assessment.CalibrationFit;
import org.skillgap.domain.assessment.CalibrationFit.Reason;
import org.skillgap.domain.assessment.ComparedLevels;
import org.skillgap.domain.assessment.GroupMeans;
import org.skillgap.domain.assessment.LevelErrors;
import org.skillgap.domain.assessment.LevelEstimate;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.Profile;

/** Made-up models on real release 30.1. Figures of tables are those that make-assessments.py gives. */
class AssessmentQualityIT {

    /** Of the 31,290 levels of skills. */
    private static final double SURVEYED_DEVIATION = 1.268428221937317;

    private static final long SEED = 20261121;

    private static Release release;
    private static SortedMap<OccupationCode, Profile> surveyed;
    private static InMemoryOccupationRepository repository;
    private static CurrentCatalog current;

    @BeforeAll
    static void load() {
        repository = new InMemoryOccupationRepository(Clock.systemUTC());
        release = TextRelease.at(SharedFolder.get("onet/30.1")).readRelease(LoadProgress.SILENT);
        repository.replaceRelease(release, LoadProgress.SILENT);
        current = new CurrentCatalog(repository, Clock.systemUTC());
        current.refresh();
        surveyed = new TreeMap<>();
        current.get()
                .moderatedProfiles(ElementDomain.SKILLS)
                .forEach((code, moderated) -> surveyed.put(code, moderated.profile()));
    }

    /** Each has a store of its own: levels of one must not stay for the next. */
    private static AssessmentReport report(Iterable<OccupationCode> occupations, ModelAssessments.Rule rule) {
        InMemoryOccupationRepository own = new InMemoryOccupationRepository(Clock.systemUTC());
        own.replaceRelease(release, LoadProgress.SILENT);
        occupations.forEach(code -> own.store(ModelAssessments.of(code, surveyed.get(code), rule)));
        CurrentCatalog held = new CurrentCatalog(own, Clock.systemUTC());
        new FitCalibrations(held, own, Clock.systemUTC()).all();
        return new EvaluateAssessments(held, own).report(1, LoadProgress.SILENT);
    }

    private static ModelQuality quality(Iterable<OccupationCode> occupations, ModelAssessments.Rule rule) {
        return report(occupations, rule).models().get(0);
    }

    private static List<OccupationCode> everyFifteenth() {
        List<OccupationCode> codes = List.copyOf(surveyed.keySet());
        List<OccupationCode> sample = new ArrayList<>();
        for (int i = 0; i < codes.size(); i += 15) {
            sample.add(codes.get(i));
        }
        return sample;
    }

    @Test
    void baselines_equalTheFiguresOfAnotherProgram() {
        AssessmentReport report = new EvaluateAssessments(current, repository).report(1, LoadProgress.SILENT);

        assertThat(report.rated()).isEqualTo(894);
        assertThat(report.benchmark().minorGroups()).isEqualTo(95);
        assertThat(report.benchmark().noiseFloor()).isCloseTo(0.12609143, within(1e-8));
        assertThat(report.benchmark().pairs()).isEqualTo(10_000);
        List<BaselineQuality> baselines = report.benchmark().baselines();
        assertThat(baselines)
                .extracting(BaselineQuality::baseline)
                .containsExactly(Baseline.MINOR_GROUP_MEAN, Baseline.MAJOR_GROUP_MEAN, Baseline.SKILL_MEAN);
        assertErrors(baselines.get(0).quality(), 31_290, 0.3871932443, -0.0033662820, 0.9289549377);
        assertErrors(baselines.get(1).quality(), 31_290, 0.4358523172, 0, 0.9115372323);
        assertErrors(baselines.get(2).quality(), 31_290, 0.6877304199, 0, 0.7512304251);
        assertCorrelations(baselines.get(0).quality(), 0.7815539429, 0.6411930306, 0.8770588341);
        assertCorrelations(baselines.get(1).quality(), 0.7370528883, 0.5666644058, 0.8184898693);
        assertThat(baselines.get(2).quality().correlations().elements()).isZero();
        assertSigns(baselines.get(0).quality(), 94_313, 84_821);
        assertSigns(baselines.get(1).quality(), 94_313, 79_658);
    }

    @Test
    void sample_equalsTheFiguresOfAnotherProgram() {
        List<OccupationCode> sample = everyFifteenth();
        List<String> elements = surveyed.get(sample.get(0)).elements().stream()
                .map(element -> element.id().value())
                .toList();

        ModelQuality quality = quality(sample, (code, element, level) -> {
            long i = sample.indexOf(code);
            long j = elements.indexOf(element.value());
            long chance = ((i * 7919 + j * 104729 + 12345) * 1103515245L + 12345) % (1L << 31) >> 8;
            long assessed = 200 + level.hundredths() * 6 / 10 + chance % 201 - 100;
            return new Level((int) Math.min(700, Math.max(0, assessed)));
        });

        assertThat(quality.benchmark().occupations()).isEqualTo(60);
        assertThat(quality.benchmark().minorGroups()).isEqualTo(48);
        assertThat(quality.benchmark().pairs()).isEqualTo(3_540);
        assertThat(quality.benchmark().noiseFloor()).isCloseTo(0.1219354162, within(1e-9));
        assertErrors(quality.raw(), 2_100, 1.0600666667, 1.0182952381, 0.5109523810);
        assertCorrelations(quality.raw(), 0.7067517705, 0.3162824247, 0.9071386978);
        Calibrated calibrated = (Calibrated) quality.calibrating();
        assertThat(calibrated.line().intercept()).isCloseTo(-1.1523129577, within(1e-9));
        assertThat(calibrated.line().slope()).isCloseTo(1.0384937728, within(1e-9));
        assertErrors(calibrated.quality(), 2_100, 0.6192714286, -0.0013095238, 0.7933333333);
        assertCorrelations(calibrated.quality(), 0.7068947760, 0.3157852105, 0.9070466339);
        assertSigns(calibrated.quality(), 33_424, 28_178);
        assertThat(calibrated.accuracy().elementsBeatingBaseline()).isEqualTo(2);
        assertThat(calibrated.accuracy().beatsBaseline()).isFalse();
        assertThat(calibrated.isStored()).isTrue();
        List<BaselineQuality> baselines = quality.benchmark().baselines();
        assertErrors(baselines.get(0).quality(), 2_100, 0.3865754933, -0.0811935677, 0.9209523810);
        assertErrors(baselines.get(1).quality(), 2_100, 0.4384125925, -0.0810926535, 0.9119047619);
        assertErrors(baselines.get(2).quality(), 2_100, 0.6642116994, -0.0875008159, 0.7690476190);
        assertSigns(baselines.get(0).quality(), 33_424, 29_956);
        assertSigns(baselines.get(1).quality(), 33_424, 28_251);
        assertSigns(baselines.get(2).quality(), 33_424, 0);
    }

    private static void assertErrors(EstimateQuality quality, int levels, double mae, double bias, double within) {
        LevelErrors errors = quality.errors();
        assertThat(errors.levels()).isEqualTo(levels);
        assertThat(errors.meanAbsoluteError()).isCloseTo(mae, within(1e-9));
        assertThat(errors.bias()).isCloseTo(bias, within(1e-9));
        assertThat(errors.withinOneLevel()).isCloseTo(within, within(1e-9));
    }

    private static void assertCorrelations(EstimateQuality quality, double median, double lowest, double highest) {
        assertThat(quality.correlations().elements()).isEqualTo(35);
        assertThat(quality.correlations().median()).isCloseTo(median, within(1e-9));
        assertThat(quality.correlations().lowest()).isCloseTo(lowest, within(1e-9));
        assertThat(quality.correlations().highest()).isCloseTo(highest, within(1e-9));
    }

    private static void assertSigns(EstimateQuality quality, int gaps, int agreeing) {
        assertThat(quality.signs().gaps()).isEqualTo(gaps);
        assertThat(quality.signs().agreeing()).isEqualTo(agreeing);
    }

    /**
     * Assessed = 1.5 + 0.5 · surveyed + noise of deviation 0.2. With the variance V of the surveys the line back has the slope
     * 0.5 V / (0.25 V + 0.04), and what remains the variance V · 0.04 / (0.25 V + 0.04), whose mean distance is near √(2/π)
     * deviations.
     */
    @Test
    void distortedLevels_areBroughtBackByTheLineThatIsExpected() {
        Random random = new Random(SEED);
        double variance = SURVEYED_DEVIATION * SURVEYED_DEVIATION;
        double slope = 0.5 * variance / (0.25 * variance + 0.04);
        double remaining = Math.sqrt(variance * 0.04 / (0.25 * variance + 0.04));
        double standardError = remaining / Math.sqrt(31_290 * (0.25 * variance + 0.04));

        ModelQuality quality = quality(surveyed.keySet(), (code, element, level) -> {
            double assessed = 1.5 + 0.5 * level.hundredths() / 100 + 0.2 * random.nextGaussian();
            return Level.of(Math.min(7, Math.max(0, assessed)));
        });

        Calibrated calibrated = (Calibrated) quality.calibrating();
        assertThat(calibrated.line().slope()).as("seed %s", SEED).isCloseTo(slope, within(3 * standardError));
        assertThat(calibrated.quality().errors().meanAbsoluteError())
                .isCloseTo(Math.sqrt(2 / Math.PI) * remaining, within(0.02));
        assertThat(calibrated.quality().errors().bias()).isCloseTo(0, within(0.01));
        assertThat(calibrated.accuracy().beatsBaseline()).isTrue();
        assertThat(quality.raw().errors().meanAbsoluteError()).isGreaterThan(0.5);
    }

    @Test
    void perfectLevels_haveNoError() {
        Calibrated calibrated = (Calibrated)
                quality(surveyed.keySet(), (code, element, level) -> level).calibrating();

        assertThat(calibrated.line().slope()).isEqualTo(1);
        assertThat(calibrated.quality().errors()).isEqualTo(new LevelErrors(31_290, 0, 0, 1));
        assertThat(calibrated.quality().signs().share()).isEqualTo(1);
        assertThat(calibrated.accuracy().elementsBeatingBaseline()).isEqualTo(35);
    }

    /** Who says what the minor group says is no better than it; a line learnt elsewhere can help by next to nothing. */
    @Test
    void minorGroupMeans_areNoBetterThanThemselves() {
        LevelEstimate mean = GroupMeans.of(surveyed).estimate(Baseline.MINOR_GROUP_MEAN);

        ModelQuality quality = quality(
                surveyed.keySet(),
                (code, element, level) -> new Level((int) Math.round(mean.hundredths(code, element))));

        assertThat(quality.raw().errors().meanAbsoluteError()).isCloseTo(0.3871, within(0.0005));
        Calibrated calibrated = (Calibrated) quality.calibrating();
        assertThat(calibrated.quality().errors().meanAbsoluteError()).isCloseTo(0.3872, within(0.003));
    }

    @Test
    void constantLevels_cannotBeCalibrated() {
        ModelQuality quality = quality(surveyed.keySet(), (code, element, level) -> Level.of(3));

        assertThat(quality.calibrating()).isEqualTo(new NotCalibrated(Reason.NOT_RISING, false));
        assertThat(quality.raw().signs().agreeing()).isZero();
        assertThat(quality.raw().correlations().elements()).isZero();
    }

    /**
     * A model knows nothing but which of six minor groups an occupation belongs to, and says a number by chance for each. The
     * more often a line that had seen the group would follow these numbers; held out, it does worse than one level for everything.
     */
    @Test
    void namesOfMinorGroups_areWorthNothing() {
        List<OccupationCode> codes = surveyed.keySet().stream()
                .filter(code ->
                        List.of("11-3", "15-1", "29-1", "35-2", "43-4", "53-7").contains(code.minorGroup()))
                .toList();
        List<Double> errors = new ArrayList<>();
        for (long seed = SEED; seed < SEED + 100; seed++) {
            Random random = new Random(seed);
            Map<String, Level> byGroup = new TreeMap<>();
            Map<OccupationCode, Map<ElementId, Level>> assessed = new TreeMap<>();
            for (OccupationCode code : codes) {
                Level level = byGroup.computeIfAbsent(code.minorGroup(), group -> new Level(random.nextInt(701)));
                Map<ElementId, Level> levels = new TreeMap<>();
                surveyed.get(code).elements().forEach(element -> levels.put(element.id(), level));
                assessed.put(code, levels);
            }
            ComparedLevels compared = ComparedLevels.of(surveyed, assessed);
            if (CalibrationFit.of(compared) instanceof CalibrationFit.Fitted fitted) {
                errors.add(LevelErrors.of(compared, fitted.heldOut(compared)).meanAbsoluteError());
            }
        }
        double mean = errors.stream().mapToDouble(error -> error).average().orElseThrow();
        assertThat(mean).as("seed %s, %s fits", SEED, errors.size()).isGreaterThan(meanDistanceFromTheMean(codes));
    }

    private static double meanDistanceFromTheMean(List<OccupationCode> codes) {
        List<Integer> levels = new ArrayList<>();
        codes.forEach(code -> {
            Profile profile = surveyed.get(code);
            for (int i = 0; i < profile.size(); i++) {
                levels.add(profile.levelHundredthsAt(i));
            }
        });
        double mean = levels.stream().mapToInt(level -> level).average().orElseThrow();
        return levels.stream()
                        .mapToDouble(level -> Math.abs(level - mean))
                        .average()
                        .orElseThrow()
                / 100;
    }
}
