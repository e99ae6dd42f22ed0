package org.skillgap.application.port;

import org.skillgap.application.release.ReleaseInfo;

/**
 * What replacing a release did.
 *
 * @param before the release that was held; {@link ReleaseInfo#NONE} if there was none
 * @param now the release that is held; the same as {@code before} if both have the same SHA-256
 */
public record Replacement(ReleaseInfo before, ReleaseInfo now) {

    /** Tells whether anything was written. */
    public boolean isChange() {
        return !now.equals(before);
    }
}
