package org.skillgap.application.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.skillgap.application.assessment.AssessedOccupation;
import org.skillgap.application.assessment.Calibration;
import org.skillgap.application.assessment.LedgerEntry.Asked;
import org.skillgap.application.assessment.LedgerEntry.Outcome;
import org.skillgap.application.assessment.ModelReply;
import org.skillgap.application.assessment.Purpose;
import org.skillgap.application.assessment.TokenUsage;
import org.skillgap.application.calibration.AssessmentReport.Calibrated;
import org.skillgap.application.calibration.AssessmentReport.Cost;
import org.skillgap.application.calibration.AssessmentReport.ModelQuality;
import org.skillgap.application.calibration.AssessmentReport.NotCalibrated;
import org.skillgap.application.calibration.AssessmentReport.RunSpread;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.memory.InMemoryOccupationRepository;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.domain.assessment.CalibrationFit.Reason;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.Level;

/** Real releases are evaluated in bootstrap, against figures of another program. */
class CalibrationsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    /** One level too high and half as far apart: the way back is 2 · assessed - 2. */
    private static final ModelAssessments.Rule HALF_AS_FAR_APART =
            (occupation, element, surveyed) -> new Level(100 + surveyed.hundredths() / 2);

    private final InMemoryOccupationRepository repository = new InMemoryOccupationRepository(NOON);
    private final CurrentCatalog current = new CurrentCatalog(repository, NOON);
    private final FitCalibrations fitCalibrations = new FitCalibrations(current, repository, NOON);
    private final EvaluateAssessments evaluate = new EvaluateAssessments(current, repository);

    @BeforeEach
    void load() {
        repository.replaceRelease(GroupedRelease.named("First", 0), LoadProgress.SILENT);
        current.refresh();
    }

    private void assess(int occupations, ModelAssessments.Rule rule) {
        Catalog catalog = repository.readCatalog();
        catalog.moderatedProfiles(ElementDomain.SKILLS).entrySet().stream()
                .limit(occupations)
                .forEach(rated -> repository.store(
                        ModelAssessments.of(rated.getKey(), rated.getValue().profile(), rule)));
        current.refresh();
    }

    private AssessmentReport report() {
        return evaluate.report(1, LoadProgress.SILENT);
    }

    @Test
    void fit_storesTheLineThatLeadsBack() {
        assess(24, HALF_AS_FAR_APART);

        List<Calibration> stored = fitCalibrations.all();

        assertThat(stored).hasSize(1);
        assertThat(stored.get(0).line().slope()).isCloseTo(2, within(0.01));
        assertThat(stored.get(0).line().intercept()).isCloseTo(-2, within(0.02));
        assertThat(stored.get(0).fittedAt()).isEqualTo(NOON.instant());
        assertThat(stored.get(0).accuracy().meanAbsoluteError()).isLessThan(0.02);
        assertThat(current.get().calibrations()).containsEntry(ModelAssessments.MODEL, stored.get(0));
    }

    @Test
    void fit_storesNothingTwice() {
        assess(24, HALF_AS_FAR_APART);
        fitCalibrations.all();
        long revision = repository.revision();

        assertThat(fitCalibrations.all()).isEmpty();
        assertThat(repository.revision()).isEqualTo(revision);
    }

    @Test
    void fit_isOfTheReleaseThatIsHeld() {
        assess(24, HALF_AS_FAR_APART);
        fitCalibrations.all();
        repository.replaceRelease(GroupedRelease.named("Second", 2), LoadProgress.SILENT);

        List<Calibration> stored = fitCalibrations.all();

        assertThat(stored).extracting(Calibration::release).containsExactly("Second");
        assertThat(stored.get(0).line().intercept()).isCloseTo(-1.5, within(0.02));
    }

    @Test
    void fit_doesNothingWithoutEnoughToFit() {
        assertThat(fitCalibrations.all()).isEmpty();
        assess(19, HALF_AS_FAR_APART);

        assertThat(fitCalibrations.all()).isEmpty();
        assertThat(report().models().get(0).calibrating())
                .isEqualTo(new NotCalibrated(Reason.TOO_FEW_OCCUPATIONS, false));
    }

    @Test
    void fit_leavesWhatIsStoredWhereNothingCanBeFitted() {
        assess(24, HALF_AS_FAR_APART);
        fitCalibrations.all();
        assess(24, (occupation, element, surveyed) -> Level.of(3));

        assertThat(fitCalibrations.all()).isEmpty();
        assertThat(report().models().get(0).calibrating()).isEqualTo(new NotCalibrated(Reason.NOT_RISING, true));
    }

    @Test
    void report_withoutAssessmentsHasTheBaselines() {
        AssessmentReport report = report();

        assertThat(report.release()).isEqualTo("First");
        assertThat(report.rated()).isEqualTo(24);
        assertThat(report.models()).isEmpty();
        assertThat(report.benchmark().levels()).isEqualTo(48);
        assertThat(report.benchmark().minorGroups()).isEqualTo(6);
        assertThat(report.benchmark().pairs()).isEqualTo(24 * 23);
        assertThat(report.benchmark().noiseFloor()).isCloseTo(0.125 * 0.7978845608, within(1e-9));
    }

    @Test
    void report_isOfTheRatedOccupationsThatWereAssessed() {
        assess(21, HALF_AS_FAR_APART);
        repository.store(ModelAssessments.of(
                GroupedRelease.UNRATED,
                repository
                        .readCatalog()
                        .moderatedProfiles(ElementDomain.SKILLS)
                        .values()
                        .iterator()
                        .next()
                        .profile(),
                HALF_AS_FAR_APART));
        current.refresh();

        ModelQuality quality = report().models().get(0);

        assertThat(quality.assessed()).isEqualTo(22);
        assertThat(quality.benchmark().occupations()).isEqualTo(21);
        assertThat(quality.benchmark().levels()).isEqualTo(42);
        assertThat(quality.benchmark().pairs()).isEqualTo(21 * 20);
        assertThat(quality.raw().correlations().median()).isCloseTo(1, within(0.001));
        assertThat(quality.raw().signs().share()).isEqualTo(1);
        assertThat(quality.calibrating()).isInstanceOf(Calibrated.class);
        assertThat(((Calibrated) quality.calibrating()).isStored()).isFalse();
        fitCalibrations.all();
        assertThat(((Calibrated) report().models().get(0).calibrating()).isStored())
                .isTrue();
    }

    @Test
    void report_saysHowFarRunsAreApart() {
        AtomicInteger number = new AtomicInteger();
        repository.readCatalog().moderatedProfiles(ElementDomain.SKILLS).forEach((code, rated) -> {
            int runs = number.getAndIncrement() < 2 ? 1 : 3;
            AssessedOccupation assessed = ModelAssessments.of(
                    code, rated.profile(), HALF_AS_FAR_APART, runs, level -> new Level(level.hundredths() + 50));
            repository.store(assessed);
        });
        current.refresh();

        assertThat(report().models().get(0).runs()).isEqualTo(new RunSpread(22, 0.5));
    }

    @Test
    void report_addsUpWhatTheLevelsHaveCost() {
        assess(24, HALF_AS_FAR_APART);
        pay("11-1011.00", Purpose.ASSESS, "0.01");
        pay("11-1011.00", Purpose.ASSESS, "0.02");
        pay("15-1011.00", Purpose.ASSESS, "0.04");
        pay("99-9999.00", Purpose.ASSESS, "0.08");
        pay("15-1011.00", Purpose.NARRATE, "0.16");

        Cost cost = report().models().get(0).cost();

        assertThat(cost.replies()).isEqualTo(3);
        assertThat(cost.cost()).isEqualByComparingTo("0.07");
    }

    private void pay(String subject, Purpose purpose, String dollars) {
        BigDecimal cost = new BigDecimal(dollars);
        long id = repository.open(
                new Asked(purpose, subject, ModelAssessments.MODEL, 1, 1, "command", "{}", cost, NOON.instant()));
        ModelReply reply = new ModelReply("{}", "made-up", TokenUsage.NONE);
        repository.close(id, new Outcome.Answered(reply, cost, NOON.instant()));
    }

    @Test
    void report_needsRatings() {
        InMemoryOccupationRepository empty = new InMemoryOccupationRepository(NOON);
        CurrentCatalog nothing = new CurrentCatalog(empty, NOON);
        nothing.refresh();

        assertThatExceptionOfType(RatingsMissing.class)
                .isThrownBy(() -> new EvaluateAssessments(nothing, empty).report(1, LoadProgress.SILENT));
    }
}
