package org.skillgap.adapter.onet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.skillgap.application.error.DataRefused;
import org.skillgap.application.release.LoadProgress;

/** How releases are refused or taken, which must not depend on whether they lie in a folder or in a zip. */
final class Refusals {

    private Refusals() {}

    /** Returns how the release is refused; fails if it is taken. */
    static DataRefused of(SmallRelease release, Path temp) {
        DataRefused fromFolder = of(release.toFolder(temp));
        DataRefused fromZip = of(release.toZip(temp, "db/"));
        assertThat(fromZip.problems()).hasSameSizeAs(fromFolder.problems());
        assertThat(fromZip.count()).isEqualTo(fromFolder.count());
        return fromFolder;
    }

    /** Returns how the release in a folder or zip is refused; fails if it is taken. */
    static DataRefused of(Path place) {
        TextRelease release = TextRelease.at(place, "By hand");
        DataRefused refused = catchThrowableOfType(DataRefused.class, () -> release.readRelease(LoadProgress.SILENT));
        assertThat(refused).as("what is said about " + place).isNotNull();
        return refused;
    }

    /** Fails if the release is refused. */
    static void assertTaken(SmallRelease release, Path temp) {
        TextRelease.at(release.toFolder(temp)).readRelease(LoadProgress.SILENT);
        TextRelease.at(release.toZip(temp, "db/")).readRelease(LoadProgress.SILENT);
    }
}
