package org.skillgap.application.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skillgap.application.landing.PlainRows.element;
import static org.skillgap.application.landing.PlainRows.occupation;
import static org.skillgap.application.landing.PlainRows.pair;
import static org.skillgap.application.landing.PlainRows.rated;
import static org.skillgap.application.landing.PlainRows.scale;
import static org.skillgap.application.landing.ServiceRow.REFERENCE;
import static org.skillgap.application.port.LandingRepositoryContract.EVENING;
import static org.skillgap.application.port.LandingRepositoryContract.FETCHED;
import static org.skillgap.application.port.LandingRepositoryContract.MORNING;
import static org.skillgap.application.port.LandingRepositoryContract.MORNING_KEPT;
import static org.skillgap.application.port.LandingRepositoryContract.landing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.landing.MergeCounts;
import org.skillgap.application.landing.PlainService;
import org.skillgap.application.landing.ServiceRow;
import org.skillgap.application.port.OccupationRepository;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.gap.TestedGap;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;

/** What becomes of landed rows in every store: they are answers beside those of a release, once and for all. */
public interface NormaliseLandingContract {

    /** The first skill of synthetic releases. */
    ElementId SKILL_A = new ElementId("2.B.1.a");

    /** Returns an empty store, for one test; it keeps landed rows too. */
    OccupationRepository emptyRepository();

    @Test
    default void ofAllPending_addsAnOccupationBesideARelease() {
        OccupationRepository repository = holding("held", 4, 3, 0);
        land(repository, FETCHED, rated(FETCHED, "Software Developers", 3, 4.5), MORNING);

        NormaliseReport report = normalise(repository);

        assertThat(report.subjects())
                .containsExactly(new SubjectReport(FETCHED.value(), new MergeCounts(7, 0, 0), 0, List.of(), 0));
        Catalog catalog = repository.readCatalog();
        assertThat(catalog.findOccupation(FETCHED))
                .contains(new Occupation(FETCHED, "Software Developers", "Fetched."));
        assertThat(skills(repository, FETCHED).size()).isEqualTo(3);
        assertThat(level(repository, FETCHED).value()).isEqualTo(4.5);
        assertThat(level(repository, FETCHED).source()).isEqualTo(RatingSource.ONET_API);
        assertThat(catalog.findFetchedAt(FETCHED, ElementDomain.SKILLS)).contains(MORNING_KEPT);
        assertThat(catalog.findFetchedAt(SyntheticRelease.code(0), ElementDomain.SKILLS))
                .isEmpty();
        assertThat(skills(repository, FETCHED).elementAt(0).description()).isEqualTo("What it is");
        assertThat(repository.revision()).isEqualTo(2);
        assertThat(catalog.revision()).isEqualTo(2);
    }

    @Test
    default void ofAllPending_fillsAnEmptyStore() {
        OccupationRepository repository = emptyRepository();
        land(repository, FETCHED, rated(FETCHED, "Software Developers", 3, 4.5), MORNING);
        landing(repository)
                .land(
                        REFERENCE,
                        List.of(
                                scale("LV", "Level", 0, 7),
                                element("2.B.1.a", "Skill 0", "First."),
                                element("2.B.1.z", "Skill 25", "")),
                        MORNING);

        NormaliseReport report = normalise(repository);

        assertThat(report.subjects()).extracting(SubjectReport::subject).containsExactly(REFERENCE, FETCHED.value());
        assertThat(report.counts()).isEqualTo(new MergeCounts(3 + 7, 0, 0));
        assertThat(skills(repository, FETCHED).elements())
                .containsExactly(
                        new Element(SKILL_A, "Skill 0", "First."),
                        new Element(new ElementId("2.B.1.b"), "Skill 1", ""),
                        new Element(new ElementId("2.B.1.c"), "Skill 2", ""));
    }

    @Test
    default void ofAllPending_changesNothingTheSecondTime() {
        OccupationRepository repository = holding("held", 4, 3, 0);
        land(repository, FETCHED, rated(FETCHED, "Software Developers", 3, 4.5), MORNING);
        normalise(repository);
        long revision = repository.revision();

        assertThat(normalise(repository).subjects()).isEmpty();
        assertThat(repository.revision()).isEqualTo(revision);

        // Another row order is another landing, and yet the same ratings.
        List<ServiceRow> turned = new ArrayList<>(rated(FETCHED, "Software Developers", 3, 4.5));
        Collections.reverse(turned);
        land(repository, FETCHED, turned, EVENING);
        assertThat(normalise(repository).counts()).isEqualTo(new MergeCounts(0, 7, 0));
        assertThat(repository.revision()).isEqualTo(revision);
        assertThat(repository.readCatalog().findFetchedAt(FETCHED, ElementDomain.SKILLS))
                .contains(MORNING_KEPT);
    }

    @Test
    default void ofAllPending_storesOnlyWhatChanged() {
        OccupationRepository repository = holding("held", 4, 3, 0);
        land(repository, FETCHED, withKnowledge(rated(FETCHED, "Developers", 3, 4.5), 2), MORNING);
        normalise(repository);

        List<ServiceRow> later = new ArrayList<>(rated(FETCHED, "Software Developers", 3, 4.5));
        later.set(2, pair(FETCHED, "2.B.1.a", "Skill 0", 5).get(1));
        land(repository, FETCHED, later, EVENING);
        NormaliseReport report = normalise(repository);

        assertThat(report.counts()).isEqualTo(new MergeCounts(2, 5, 2));
        Catalog catalog = repository.readCatalog();
        assertThat(catalog.getOccupation(FETCHED).title()).isEqualTo("Software Developers");
        assertThat(level(repository, FETCHED).value()).isEqualTo(5);
        assertThat(catalog.findProfile(FETCHED, ElementDomain.KNOWLEDGE)).isEmpty();
        assertThat(catalog.findFetchedAt(FETCHED, ElementDomain.SKILLS)).contains(EVENING);
        assertThat(repository.revision()).isEqualTo(3);
    }

    @Test
    default void ofAllPending_leavesADomainAsItWasIfARowOfItIsRefused() {
        OccupationRepository repository = holding("held", 4, 3, 0);
        land(repository, FETCHED, withKnowledge(rated(FETCHED, "Developers", 3, 4.5), 2), MORNING);
        normalise(repository);

        List<ServiceRow> later = new ArrayList<>(withKnowledge(rated(FETCHED, "Developers", 3, 5), 3));
        later.set(2, pair(FETCHED, "2.B.1.a", "Skill 0", 7.01).get(1));
        land(repository, FETCHED, later, EVENING);
        SubjectReport report = normalise(repository).subjects().get(0);

        assertThat(report.rejected()).isEqualTo(6);
        assertThat(report.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "skills line 2, column data_value, value '7.01': outside scale LV, which runs from 0 to 7");
        assertThat(report.counts()).isEqualTo(new MergeCounts(1, 2, 0));
        assertThat(level(repository, FETCHED).value()).isEqualTo(4.5);
        Profile knowledge = repository
                .readCatalog()
                .findProfile(FETCHED, ElementDomain.KNOWLEDGE)
                .orElseThrow();
        assertThat(knowledge.levelHundredthsAt(0)).isEqualTo(300);
        assertThat(repository.readCatalog().findFetchedAt(FETCHED, ElementDomain.SKILLS))
                .contains(MORNING_KEPT);
    }

    @Test
    default void ofAllPending_keepsWhatTheReleaseSays() {
        OccupationRepository repository = holding("held", 4, 3, 0);
        OccupationCode rated = SyntheticRelease.code(0);
        OccupationCode unrated = SyntheticRelease.code(3);
        double before = level(repository, rated).value();
        land(repository, rated, rated(rated, "Another title", 3, before + 1), MORNING);
        land(repository, unrated, rated(unrated, "Another title", 3, 4.5), MORNING);

        normalise(repository);

        Catalog catalog = repository.readCatalog();
        assertThat(catalog.getOccupation(rated)).isEqualTo(new Occupation(rated, "Occupation 0", "Does things."));
        assertThat(catalog.getOccupation(unrated).title()).isEqualTo("Occupation 3");
        assertThat(level(repository, rated).value()).isEqualTo(before);
        assertThat(level(repository, rated).source()).isEqualTo(RatingSource.ONET_FILE);
        assertThat(catalog.findFetchedAt(rated, ElementDomain.SKILLS)).isEmpty();
        assertThat(level(repository, unrated).value()).isEqualTo(4.5);
        assertThat(catalog.ratingCount()).isEqualTo(4 * 3 * 2);
    }

    @Test
    default void ofAllPending_movesNoFigureOfAnotherPair() {
        OccupationRepository repository = holding("held", 6, 8, 0);
        TestedGap before = tested(repository, 0, 4);
        land(repository, FETCHED, rated(FETCHED, "Software Developers", 8, 6.5), MORNING);

        normalise(repository);

        assertThat(skills(repository, FETCHED).size()).isEqualTo(8);
        TestedGap after = tested(repository, 0, 4);
        assertThat(after.all()).isEqualTo(before.all());
        assertThat(after.all()).hasSize(8).allMatch(row -> row.evidence().isTested());
    }

    @Test
    default void ofAllPending_makesAPriorOfItsOwnWhereThereIsNoRelease() {
        OccupationRepository repository = emptyRepository();
        OccupationCode other = SyntheticRelease.code(1);
        land(repository, FETCHED, rated(FETCHED, "Software Developers", 3, 6), MORNING);
        land(repository, other, rated(other, "Others", 3, 1), MORNING);

        normalise(repository);

        // 8 · 0.25² = 0.5
        Catalog catalog = repository.readCatalog();
        assertThat(catalog.moderatedProfiles(ElementDomain.SKILLS)
                        .get(FETCHED)
                        .prior()
                        .value())
                .isEqualTo(0.5);
    }

    @Test
    default void replaceRelease_keepsWhatTheServiceBrought() {
        OccupationRepository repository = holding("first", 4, 3, 0);
        OccupationCode unrated = SyntheticRelease.code(40);
        land(repository, FETCHED, rated(FETCHED, "Software Developers", 3, 4.5), MORNING);
        land(repository, unrated, List.of(occupation(unrated, "Nobody rated it", "")), MORNING);
        normalise(repository);

        repository.replaceRelease(SyntheticRelease.of("second", 2, 1, 5), LoadProgress.SILENT);

        Catalog catalog = repository.readCatalog();
        assertThat(catalog.occupations())
                .extracting(Occupation::code)
                .containsExactly(SyntheticRelease.code(0), SyntheticRelease.code(1), unrated, FETCHED);
        assertThat(skills(repository, FETCHED).size()).isEqualTo(3);
        assertThat(catalog.findFetchedAt(FETCHED, ElementDomain.SKILLS)).contains(MORNING_KEPT);
    }

    @Test
    default void replaceRelease_hidesFetchedRatingsOnlyWhileItHasItsOwn() {
        OccupationRepository repository = holding("small", 2, 3, 0);
        OccupationCode code = SyntheticRelease.code(3);
        land(repository, code, rated(code, "By the service", 3, 0.25), MORNING);
        normalise(repository);

        repository.replaceRelease(SyntheticRelease.of("large", 9, 3, 0), LoadProgress.SILENT);
        Rating released = level(repository, code);
        String title = repository.readCatalog().getOccupation(code).title();
        repository.replaceRelease(SyntheticRelease.of("small again", 2, 3, 1), LoadProgress.SILENT);

        assertThat(released.source()).isEqualTo(RatingSource.ONET_FILE);
        assertThat(released.value()).isEqualTo(0.75);
        assertThat(title).isEqualTo("Occupation 3");
        assertThat(level(repository, code).source()).isEqualTo(RatingSource.ONET_API);
        assertThat(level(repository, code).value()).isEqualTo(0.25);

        land(repository, code, rated(code, "By the service, later", 3, 0.25), EVENING);
        normalise(repository);
        assertThat(repository.readCatalog().getOccupation(code).title()).isEqualTo("By the service, later");
    }

    @Test
    default void reference_changesWhatNoReleaseHas() {
        OccupationRepository repository = holding("held", 3, 1, 0);
        landing(repository)
                .land(
                        REFERENCE,
                        List.of(element("2.B.1.a", "SKILL  0", "Not this."), element("2.B.1.b", "Skill 1", "")),
                        MORNING);
        MergeCounts first = normalise(repository).counts();
        landing(repository).land(REFERENCE, List.of(element("2.B.1.b", "Skill 1", "Better.")), EVENING);
        MergeCounts second = normalise(repository).counts();

        assertThat(first).isEqualTo(new MergeCounts(1, 1, 0));
        assertThat(second).isEqualTo(new MergeCounts(1, 0, 0));
        assertThat(repository.readCatalog().elements())
                .containsExactlyInAnyOrder(
                        new Element(SKILL_A, "Skill 0", "What it is"),
                        new Element(new ElementId("2.B.1.b"), "Skill 1", "Better."));
        assertThat(repository.revision()).isEqualTo(3);
    }

    @Test
    default void ofAllPending_queuesWithALoad() throws Exception {
        OccupationRepository repository = holding("old", 30, 8, 0);
        land(repository, FETCHED, rated(FETCHED, "Software Developers", 8, 4.5), MORNING);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Object>> work = List.of(
                    () -> repository.replaceRelease(SyntheticRelease.of("new", 40, 8, 1), LoadProgress.SILENT),
                    () -> normalise(repository));
            for (Future<Object> done : both.invokeAll(work)) {
                done.get();
            }
        } finally {
            both.shutdownNow();
        }

        Catalog catalog = repository.readCatalog();
        assertThat(catalog.release().name()).isEqualTo("new");
        assertThat(catalog.ratingCount()).isEqualTo((39 + 1) * 8 * 2);
        assertThat(level(repository, FETCHED).value()).isEqualTo(4.5);
        assertThat(landing(repository).pending()).isEmpty();
        assertThat(repository.revision()).isEqualTo(3);
    }

    private OccupationRepository holding(String name, int occupations, int skills, int shift) {
        OccupationRepository repository = emptyRepository();
        repository.replaceRelease(SyntheticRelease.of(name, occupations, skills, shift), LoadProgress.SILENT);
        return repository;
    }

    private static List<ServiceRow> withKnowledge(List<ServiceRow> rows, double level) {
        return Stream.concat(rows.stream(), pair(FETCHED, "2.C.1.a", "Administration", level).stream())
                .toList();
    }

    private static void land(OccupationRepository repository, OccupationCode code, List<ServiceRow> rows, Instant at) {
        landing(repository).land(code.value(), rows, at);
    }

    private static NormaliseReport normalise(OccupationRepository repository) {
        return new NormaliseLanding(landing(repository), repository, new PlainService())
                .ofAllPending(LoadProgress.SILENT);
    }

    private static Profile skills(OccupationRepository repository, OccupationCode code) {
        return repository.readCatalog().findProfile(code, ElementDomain.SKILLS).orElseThrow();
    }

    private static Rating level(OccupationRepository repository, OccupationCode code) {
        return skills(repository, code).levelRating(SKILL_A).orElseThrow();
    }

    private static TestedGap tested(OccupationRepository repository, int from, int to) {
        Catalog catalog = repository.readCatalog();
        var profiles = catalog.moderatedProfiles(ElementDomain.SKILLS);
        return TestedGap.between(profiles.get(SyntheticRelease.code(from)), profiles.get(SyntheticRelease.code(to)));
    }
}
