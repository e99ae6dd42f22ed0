package org.skillgap.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skillgap.application.catalog.Catalog;
import org.skillgap.application.error.RatingsMissing;
import org.skillgap.application.release.AlternateTitle;
import org.skillgap.application.release.JobZone;
import org.skillgap.application.release.LevelAnchor;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.RelatedOccupation;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.SyntheticRelease;
import org.skillgap.domain.occupation.Occupation;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.Element;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Level;
import org.skillgap.domain.rating.LevelMeaning;
import org.skillgap.domain.rating.Profile;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;
import org.skillgap.domain.rating.Scale;
import org.skillgap.domain.rating.ScaleId;

/** The part of {@link OccupationRepositoryContract} about single values: texts, ratings, their limits and order. */
public interface StoredValuesContract {

    /** The occupation that the small releases of this contract are about. */
    OccupationCode CODE = new OccupationCode("15-1252.00");

    /** The element that it is rated on. */
    Element PROGRAMMING = new Element(new ElementId("2.B.3.e"), "Programming", "Writing computer programs.");

    /** A rating with a value in every field. */
    Rating FULL = new Rating(
            4.12,
            8,
            0.5154,
            3.1148,
            5.1352,
            Flag.YES,
            Flag.NO,
            YearMonth.of(2025, 8),
            "Analyst",
            RatingSource.ONET_FILE);

    /** Returns a repository without any release, for one test. */
    OccupationRepository emptyRepository();

    @Test
    default void replaceRelease_keepsEveryFieldOfARating() {
        OccupationRepository repository = emptyRepository();

        repository.replaceRelease(rated("full", FULL), LoadProgress.SILENT);

        assertThat(storedLevel(repository)).contains(FULL);
    }

    @Test
    default void replaceRelease_keepsWhatARatingLeavesOpen() {
        OccupationRepository repository = emptyRepository();
        Rating bare = new Rating(
                0,
                0,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Flag.NOT_AVAILABLE,
                Flag.NOT_AVAILABLE,
                YearMonth.of(2002, 1),
                "",
                RatingSource.ONET_FILE);

        repository.replaceRelease(rated("bare", bare), LoadProgress.SILENT);

        assertThat(storedLevel(repository)).contains(bare);
    }

    @Test
    default void replaceRelease_changesEveryFieldOfARating() {
        OccupationRepository repository = emptyRepository();
        Rating other = new Rating(
                7,
                21,
                0,
                7,
                7,
                Flag.NO,
                Flag.NOT_AVAILABLE,
                YearMonth.of(2026, 2),
                "Incumbent",
                RatingSource.ONET_FILE);
        repository.replaceRelease(rated("full", FULL), LoadProgress.SILENT);

        repository.replaceRelease(rated("other", other), LoadProgress.SILENT);

        assertThat(storedLevel(repository)).contains(other);
    }

    @Test
    default void replaceRelease_keepsTextsOutsideAscii() {
        OccupationRepository repository = emptyRepository();
        Occupation occupation = new Occupation(CODE, "Café-Köchin \"à la carte\" 料理 😀", "Ł'été\tœuvre; -- ñ %_");
        AlternateTitle title = new AlternateTitle(CODE, "Şef 😀", "厨", "ß");

        repository.replaceRelease(release("unicode", occupation, List.of(title)), LoadProgress.SILENT);

        Catalog catalog = repository.readCatalog();
        assertThat(catalog.findOccupation(CODE)).contains(occupation);
        assertThat(catalog.alternateTitles(CODE)).containsExactly("Şef 😀");
    }

    @Test
    default void replaceRelease_keepsTheLongestTexts() {
        OccupationRepository repository = emptyRepository();
        Occupation occupation = new Occupation(CODE, "t".repeat(150), "d".repeat(2000));
        Element element = new Element(new ElementId("2.B." + "x".repeat(16)), "n".repeat(150), "e".repeat(2000));
        Rating rating = new Rating(
                999.99,
                Integer.MAX_VALUE,
                999.9999,
                -999.9999,
                999.9999,
                Flag.NO,
                Flag.NO,
                YearMonth.of(9999, 12),
                "s".repeat(30),
                RatingSource.ONET_FILE);
        Release release = new Release(
                "r".repeat(200),
                "a".repeat(64),
                List.of(new Scale(ScaleId.IMPORTANCE, "s".repeat(100), -99999.99, 99999.99)),
                List.of(element),
                List.of(occupation),
                List.of(new OccupationRating(CODE, element.id(), ScaleId.IMPORTANCE, rating)),
                List.of(),
                List.of(new JobZone(CODE, 5, YearMonth.of(2025, 8), "z".repeat(30))),
                List.of(),
                List.of(new AlternateTitle(CODE, "a".repeat(250), "b".repeat(150), "c".repeat(100))));

        repository.replaceRelease(release, LoadProgress.SILENT);

        Catalog catalog = repository.readCatalog();
        assertThat(catalog.release().name()).isEqualTo("r".repeat(200));
        assertThat(catalog.findOccupation(CODE)).contains(occupation);
        assertThat(catalog.alternateTitles(CODE)).containsExactly("a".repeat(250));
        Profile profile = catalog.findProfile(CODE, ElementDomain.SKILLS).orElseThrow();
        assertThat(profile.elements()).containsExactly(element);
        assertThat(profile.importanceRating(element.id())).contains(rating);
    }

    @Test
    default void replaceRelease_tellsUpperFromLowerCase() {
        OccupationRepository repository = emptyRepository();
        Occupation lower = new Occupation(CODE, "chief", "runs it");
        Occupation upper = new Occupation(CODE, "CHIEF", "RUNS IT");
        List<AlternateTitle> titles =
                List.of(new AlternateTitle(CODE, "ceo", "", ""), new AlternateTitle(CODE, "CEO", "", ""));
        repository.replaceRelease(release("lower", lower, titles), LoadProgress.SILENT);

        repository.replaceRelease(release("upper", upper, titles), LoadProgress.SILENT);

        assertThat(repository.readCatalog().findOccupation(CODE)).contains(upper);
        assertThat(repository.readCatalog().alternateTitles(CODE)).containsExactly("ceo", "CEO");
    }

    @Test
    default void replaceRelease_keepsOccupationsWithTheSameTitle() {
        OccupationRepository repository = emptyRepository();
        Occupation first = new Occupation(SyntheticRelease.code(1), "Chief", "");
        Occupation second = new Occupation(SyntheticRelease.code(2), "Chief", "");

        repository.replaceRelease(release("twins", List.of(second, first), List.of()), LoadProgress.SILENT);

        assertThat(repository.readCatalog().occupations()).containsExactly(first, second);
    }

    @Test
    default void replaceRelease_keepsAlternateTitlesInTheirOrder() {
        OccupationRepository repository = emptyRepository();
        Occupation occupation = new Occupation(CODE, "Chief", "");
        repository.replaceRelease(release("a", occupation, titles("b", "a", "c", "a")), LoadProgress.SILENT);
        List<String> before = repository.readCatalog().alternateTitles(CODE);

        repository.replaceRelease(release("b", occupation, titles("new", "b", "c")), LoadProgress.SILENT);

        assertThat(before).containsExactly("b", "a", "c", "a");
        assertThat(repository.readCatalog().alternateTitles(CODE)).containsExactly("new", "b", "c");
    }

    @Test
    default void replaceRelease_keepsMoreThanTenAlternateTitlesInTheirOrder() {
        OccupationRepository repository = emptyRepository();
        String[] titles = IntStream.range(0, 25).mapToObj(i -> "Title " + i).toArray(String[]::new);

        repository.replaceRelease(
                release("many", new Occupation(CODE, "Chief", ""), titles(titles)), LoadProgress.SILENT);

        assertThat(repository.readCatalog().alternateTitles(CODE)).containsExactly(titles);
    }

    @Test
    default void replaceRelease_keepsJobZones() {
        OccupationRepository repository = emptyRepository();
        Release plain = release("plain", new Occupation(CODE, "Chief", ""), List.of());
        JobZone zone = new JobZone(CODE, 4, YearMonth.of(2025, 8), "Analyst");

        repository.replaceRelease(withJobZones(plain, List.of(zone)), LoadProgress.SILENT);

        assertThat(repository.readCatalog().findJobZone(CODE)).contains(4);
    }

    @Test
    default void replaceRelease_keepsRelatedOccupations() {
        OccupationRepository repository = emptyRepository();
        OccupationCode other = new OccupationCode("15-1253.00");
        Release plain =
                release("plain", List.of(new Occupation(CODE, "One", ""), new Occupation(other, "Two", "")), List.of());
        RelatedOccupation there = new RelatedOccupation(CODE, other, "Primary-Short", 1);
        RelatedOccupation back = new RelatedOccupation(other, CODE, "z".repeat(30), 20);

        repository.replaceRelease(withRelated(plain, List.of(there, back)), LoadProgress.SILENT);

        assertThat(repository.readCatalog().relatedOccupations()).containsExactlyInAnyOrder(there, back);
    }

    @Test
    default void replaceRelease_keepsLevelAnchors() {
        OccupationRepository repository = emptyRepository();
        List<LevelAnchor> anchors = List.of(
                new LevelAnchor(PROGRAMMING.id(), ScaleId.LEVEL, 4.5, "Write – a “program”"),
                new LevelAnchor(PROGRAMMING.id(), ScaleId.LEVEL, 2, "w".repeat(1000)));

        repository.replaceRelease(withAnchors(rated("anchored", FULL), anchors), LoadProgress.SILENT);

        Catalog catalog = repository.readCatalog();
        assertThat(catalog.meaning(PROGRAMMING.id(), Level.of(4.49)))
                .isEqualTo(new LevelMeaning(LevelMeaning.Position.AT_OR_ABOVE, Level.of(2), "w".repeat(1000)));
        assertThat(catalog.meaning(PROGRAMMING.id(), Level.of(4.5)).wording()).isEqualTo("Write – a “program”");
        assertThat(catalog.meaning(new ElementId("2.A.1.a"), Level.of(4))).isEqualTo(LevelMeaning.UNKNOWN);
    }

    @Test
    default void readCatalog_moderatesEachDomainByItself() {
        OccupationRepository repository = emptyRepository();

        repository.replaceRelease(rated("one", FULL), LoadProgress.SILENT);

        Catalog catalog = repository.readCatalog();
        Occupation occupation = catalog.getOccupation(CODE);
        double prior = catalog.getProfile(occupation, ElementDomain.SKILLS)
                .moderated()
                .prior()
                .value();
        assertThat(prior).isCloseTo(8 * 0.5154 * 0.5154, within(1e-15));
        assertThatExceptionOfType(RatingsMissing.class)
                .isThrownBy(() -> catalog.getProfile(occupation, ElementDomain.KNOWLEDGE))
                .withMessageContaining("no ratings of knowledge areas");
    }

    private static Optional<Rating> storedLevel(OccupationRepository repository) {
        return repository
                .readCatalog()
                .findProfile(CODE, ElementDomain.SKILLS)
                .orElseThrow()
                .levelRating(PROGRAMMING.id());
    }

    private static Release rated(String name, Rating level) {
        return new Release(
                name,
                name,
                List.of(new Scale(ScaleId.LEVEL, "Level", 0, 7)),
                List.of(PROGRAMMING),
                List.of(new Occupation(CODE, "Software Developers", "")),
                List.of(new OccupationRating(CODE, PROGRAMMING.id(), ScaleId.LEVEL, level)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Release release(String name, Occupation occupation, List<AlternateTitle> titles) {
        return release(name, List.of(occupation), titles);
    }

    private static Release release(String name, List<Occupation> occupations, List<AlternateTitle> titles) {
        return new Release(
                name, name, List.of(), List.of(), occupations, List.of(), List.of(), List.of(), List.of(), titles);
    }

    private static Release withJobZones(Release release, List<JobZone> zones) {
        return new Release(
                release.name(),
                release.sha256(),
                release.scales(),
                release.elements(),
                release.occupations(),
                release.ratings(),
                release.levelAnchors(),
                zones,
                release.relatedOccupations(),
                release.alternateTitles());
    }

    private static Release withRelated(Release release, List<RelatedOccupation> related) {
        return new Release(
                release.name(),
                release.sha256(),
                release.scales(),
                release.elements(),
                release.occupations(),
                release.ratings(),
                release.levelAnchors(),
                release.jobZones(),
                related,
                release.alternateTitles());
    }

    private static Release withAnchors(Release release, List<LevelAnchor> anchors) {
        return new Release(
                release.name(),
                release.sha256(),
                release.scales(),
                release.elements(),
                release.occupations(),
                release.ratings(),
                anchors,
                release.jobZones(),
                release.relatedOccupations(),
                release.alternateTitles());
    }

    private static List<AlternateTitle> titles(String... titles) {
        return Arrays.stream(titles)
                .map(title -> new AlternateTitle(CODE, title, "", ""))
                .toList();
    }
}
