package org.skillgap.adapter.onet.download;

import java.nio.file.Path;
import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.application.error.InvalidInput;
import org.skillgap.application.port.OnetSource;
import org.skillgap.application.release.LoadProgress;
import org.skillgap.application.release.Release;
import org.skillgap.application.release.ReleaseNumber;

/** A release from the folder of downloaded ones; nothing is ever downloaded for it. */
final class KeptRelease implements OnetSource {

    private final ReleaseFolder folder;
    private final ReleaseNumber number;

    KeptRelease(ReleaseFolder folder, ReleaseNumber number) {
        this.folder = folder;
        this.number = number;
    }

    /**
     * Returns where it is.
     *
     * @throws InvalidInput if it is not there; the message says how to get it
     */
    Path place() {
        return folder.find(number)
                .orElseThrow(() -> new InvalidInput("O*NET " + number + " has not been downloaded yet."
                        + " Get it with 'skillgap load --release " + number + "', which loads it, too."));
    }

    /**
     * {@inheritDoc}
     *
     * @throws InvalidInput if it is not there, or something else is in its place
     */
    @Override
    public Release readRelease(LoadProgress progress) {
        Path zip = place();
        Release release = TextRelease.at(zip).readRelease(progress);
        if (!number.isNamedIn(release.name())) {
            throw new InvalidInput(zip + " holds '" + release.name() + "' and not O*NET " + number
                    + ". Delete it, or renew it with 'skillgap load --release " + number + " --refetch'.");
        }
        return release;
    }
}
