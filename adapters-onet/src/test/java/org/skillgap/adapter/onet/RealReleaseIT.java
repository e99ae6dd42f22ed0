package org.skillgap.adapter.onet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.OccupationRating;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseCounts;
import org.skillgap.application.release.SharedFolder;
import org.skillgap.application.release.Task;
import org.skillgap.domain.occupation.OccupationCode;
import org.skillgap.domain.rating.ElementDomain;
import org.skillgap.domain.rating.ElementId;
import org.skillgap.domain.rating.Flag;
import org.skillgap.domain.rating.Rating;
import org.skillgap.domain.rating.ScaleId;

/** O*NET's own releases. The figures were counted in the files with awk, or are published with the release. */
class RealReleaseIT {

    private static Release old;
    private static Release current;

    @TempDir
    Path temp;

    @BeforeAll
    static void readBothLayouts() {
        old = TextRelease.at(SharedFolder.get("onet/30.1")).readRelease(LoadProgress.SILENT);
        current = TextRelease.at(SharedFolder.get("onet/30.3")).readRelease(LoadProgress.SILENT);
    }

    @Test
    void readRelease_countsWhatIsInTheFiles() {
        ReleaseCounts counts = ReleaseCounts.of(old);

        assertThat(old.name()).isEqualTo("O*NET 30.1 Database");
        assertThat(counts.occupations()).isEqualTo(1_016);
        assertThat(counts.ratings())
                .containsEntry(ElementDomain.SKILLS, 62_580)
                .containsEntry(ElementDomain.KNOWLEDGE, 59_004)
                .hasSize(2);
        assertThat(counts.ratedElements())
                .containsEntry(ElementDomain.SKILLS, 35)
                .containsEntry(ElementDomain.KNOWLEDGE, 33);
        assertThat(counts.ratedOccupations()).containsEntry(ElementDomain.SKILLS, 894);
        assertThat(old.scales()).hasSize(31);
        assertThat(old.elements()).hasSize(630);
        assertThat(counts.levelAnchors()).isEqualTo(483);
        assertThat(counts.jobZones()).isEqualTo(923);
        assertThat(counts.relatedOccupations()).isEqualTo(18_460);
        assertThat(counts.alternateTitles()).isEqualTo(56_505);
        assertThat(counts.tasks()).isEqualTo(18_796);
        assertThat(old.tasks())
                .filteredOn(task -> task.type() == Task.Type.CORE)
                .hasSize(13_643);
        assertThat(old.tasks())
                .filteredOn(task -> task.type() == Task.Type.SUPPLEMENTAL)
                .hasSize(4_308);
        assertThat(ReleaseCounts.of(current).tasks()).isZero();
    }

    @Test
    void readRelease_keepsProgrammingOfSoftwareDevelopers() {
        OccupationCode developers = new OccupationCode("15-1252.00");
        ElementId programming = new ElementId("2.B.3.e");
        List<OccupationRating> rows = skills(old)
                .filter(row ->
                        row.occupation().equals(developers) && row.element().equals(programming))
                .toList();

        assertThat(rows).extracting(OccupationRating::scale).containsExactly(ScaleId.IMPORTANCE, ScaleId.LEVEL);
        assertThat(rows.get(0).rating().value()).isEqualTo(4.00);
        assertThat(rows.get(1).rating().value()).isEqualTo(4.12);
        assertThat(rows.get(1).rating().recommendSuppress()).isEqualTo(Flag.YES);
    }

    @Test
    void readRelease_keepsTheFlagsOfEveryRow() {
        List<Rating> levels = skills(old)
                .filter(row -> row.scale().equals(ScaleId.LEVEL))
                .map(OccupationRating::rating)
                .toList();

        assertThat(skills(old).map(OccupationRating::rating))
                .filteredOn(rating -> rating.recommendSuppress() == Flag.YES)
                .hasSize(147);
        assertThat(levels)
                .filteredOn(rating -> rating.notRelevant() == Flag.YES)
                .hasSize(3_383);
        assertThat(levels).filteredOn(rating -> rating.value() == 0).hasSize(2_339);
        assertThat(old.ratings())
                .filteredOn(row -> Double.isNaN(row.rating().standardError()))
                .hasSize(14_916);
    }

    @Test
    void readRelease_givesTheSameSkillRatingsInTheNewLayout() {
        Set<OccupationRating> oldRatings = new HashSet<>(skills(old).toList());

        assertThat(skills(current)).hasSize(62_580);
        assertThat(oldRatings).hasSize(62_580);
        assertThat(new HashSet<>(skills(current).toList()).equals(oldRatings)).isTrue();
        assertThat(current.elements()).hasSize(3_006);
        assertThat(current.sha256()).isNotEqualTo(old.sha256());
    }

    @Test
    void readRelease_isTheSameFromAZip() throws IOException {
        Path path = temp.resolve("db_30_3_text.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path));
                Stream<Path> files = Files.list(SharedFolder.get("onet/30.3"))) {
            for (Path file : files.toList()) {
                zip.putNextEntry(new ZipEntry("db_30_3_text/" + file.getFileName()));
                Files.copy(file, zip);
            }
        }

        assertThat(TextRelease.at(path).readRelease(LoadProgress.SILENT).equals(current))
                .isTrue();
    }

    private static Stream<OccupationRating> skills(Release release) {
        return release.ratings().stream().filter(row -> ElementDomain.of(row.element()) == ElementDomain.SKILLS);
    }
}
