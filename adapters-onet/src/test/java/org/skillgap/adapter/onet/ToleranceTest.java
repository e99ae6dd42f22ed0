package org.skillgap.adapter.onet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.Release;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.RatingSource;
import org.skillgap.domain.rating.ScaleId;

/** The ways of writing a release that are taken: each test writes a valid one differently and gets the same rows. */
class ToleranceTest {

    private static final OccupationCode DEVELOPERS = new OccupationCode("15-1252.00");
    private static final ElementId PROGRAMMING = new ElementId("2.B.3.e");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @TempDir
    Path temp;

    @Test
    void readRelease_takesTheNewLayout() {
        SmallRelease old = SmallRelease.whole();
        String skills = old.text("Skills.txt");
        int transferable = skills.indexOf("11-1011.00\t2.B.3.e");
        SmallRelease split = old.without("Skills.txt")
                .with("Essential Skills.txt", skills.substring(0, transferable))
                .with("Transferable Skills.txt", SmallRelease.RATINGS_HEADER + skills.substring(transferable))
                .with("Essential Skills to Work Activities.txt", "a table of another kind\n")
                .renamed("Alternate Titles.txt", "Job Titles.txt")
                .edited("Job Titles.txt", "Alternate Title", "Job Title");

        assertThat(read(split).ratings()).isEqualTo(read(old).ratings());
        assertThat(read(split).alternateTitles()).isEqualTo(read(old).alternateTitles());
    }

    @ParameterizedTest
    @CsvSource({
        "Occupation Data.txt, Occupation.txt",
        "Scales Reference.txt, Scales.txt",
        "Alternate Titles.txt, Job Titles.txt",
        "Skills.txt, SKILLS.TXT"
    })
    void readRelease_takesOtherNamesOfFiles(String name, String otherName) {
        assertSameRows(SmallRelease.whole().renamed(name, otherName));
    }

    @Test
    void readRelease_takesWindowsLineEnds() {
        SmallRelease windows = SmallRelease.whole();
        for (String file : SmallRelease.whole().files().keySet()) {
            windows = windows.with(file, windows.text(file).replace("\n", "\r\n"));
        }

        assertSameRows(windows);
    }

    @Test
    void readRelease_skipsAByteOrderMark() {
        SmallRelease marked = SmallRelease.whole();
        for (String file : SmallRelease.whole().files().keySet()) {
            marked = marked.with(file, BYTE_ORDER_MARK + marked.text(file));
        }

        assertSameRows(marked);
        assertThat(read(marked).name()).isEqualTo("Small Release 1");
    }

    @Test
    void readRelease_findsColumnsByName() {
        SmallRelease shuffled = SmallRelease.whole()
                .with(
                        "Job Zones.txt",
                        "Domain Source | Date | Title |Job Zone\t O*NET-SOC Code \n"
                                + "Analyst | 07/2024 | ignored | 4 | 15-1252.00\n");

        assertSameRows(shuffled);
    }

    @Test
    void readRelease_takesRatingsWithoutOptionalColumns() {
        SmallRelease old = SmallRelease.valid().with("Skills.txt", """
                O*NET-SOC Code | Element ID | Element Name | Scale ID | Data Value | Date | Domain Source
                15-1252.00 | 2.B.3.e | Programming | IM | 4 | 08/2023 | Analyst
                15-1252.00 | 2.B.3.e | Programming | LV | 4.1 | 08/2023 | n/a
                """);

        assertThat(read(old).ratings().get(1)).isEqualTo(programming(unpublished(4.1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", ""})
    void readRelease_takesWhatIsNotPublished(String open) {
        SmallRelease release = SmallRelease.valid()
                .edited(
                        "Skills.txt",
                        "4.12 | 8 | 0.5154 | 3.1149 | 5.1351 | Y | N | 08/2023 | Analyst",
                        "4.12 | ? | ? | ? | ? | ? | ? | 08/2023 | ?".replace("?", open));

        assertThat(read(release).ratings().get(5)).isEqualTo(programming(unpublished(4.12)));
    }

    @Test
    void readRelease_takesOtherWaysToWriteAValue() {
        SmallRelease release = SmallRelease.valid()
                .edited("Skills.txt", "LV | 4.50", "LV | 4.5")
                .edited("Skills.txt", "LV | 0.00", "LV | -0")
                .edited("Skills.txt", "N | 08/2023", "N | 2023-08-31")
                .edited("Occupation Data.txt", "Lead.", "  Lead. ");

        assertThat(read(release).ratings()).isEqualTo(read(SmallRelease.valid()).ratings());
        assertThat(read(release).occupations())
                .isEqualTo(read(SmallRelease.valid()).occupations());
    }

    @Test
    void readRelease_takesTextOfAnyLanguageUpToTheLengthOfTheColumn() {
        String title = "é漢😀" + "x".repeat(146);
        SmallRelease release = SmallRelease.valid().edited("Occupation Data.txt", "Chief Executives", title);

        assertThat(read(release).occupations().get(0).title()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n\n"})
    void readRelease_takesEmptyLinesAtTheEnd(String end) {
        SmallRelease release = SmallRelease.whole();
        assertSameRows(release.with("Skills.txt", release.text("Skills.txt") + end));
    }

    @Test
    void readRelease_takesOptionalFilesWithoutRows() {
        SmallRelease release = SmallRelease.whole()
                .with("Job Zones.txt", "O*NET-SOC Code | Job Zone | Date | Domain Source\n")
                .with("Knowledge.txt", SmallRelease.RATINGS_HEADER);

        assertThat(read(release).jobZones()).isEmpty();
        assertThat(read(release).ratings()).hasSize(6 + 2 * 2);
    }

    private void assertSameRows(SmallRelease variant) {
        assertThat(withoutHash(read(variant))).isEqualTo(withoutHash(read(SmallRelease.whole())));
    }

    private static Release withoutHash(Release release) {
        return new Release(
                release.name(),
                "",
                release.scales(),
                release.elements(),
                release.occupations(),
                release.ratings(),
                release.levelAnchors(),
                release.jobZones(),
                release.relatedOccupations(),
                release.alternateTitles(),
                release.tasks());
    }

    private Release read(SmallRelease release) {
        return TextRelease.at(release.toFolder(temp)).readRelease(LoadProgress.SILENT);
    }

    private static OccupationRating programming(Rating rating) {
        return new OccupationRating(DEVELOPERS, PROGRAMMING, ScaleId.LEVEL, rating);
    }

    private static Rating unpublished(double value) {
        return new Rating(
                value,
                0,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Flag.NOT_AVAILABLE,
                Flag.NOT_AVAILABLE,
                YearMonth.of(2023, 8),
                "",
                RatingSource.ONET_FILE);
    }
}
