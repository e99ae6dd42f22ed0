package org.skillgap.application.load;

import org.skillgap.application.port.Replacement;
import org.skillgap.application.release.ReleaseCounts;

/**
 * What a load did.
 *
 * @param replacement the release before and the release now
 * @param counts how much there is in the release that was read
 */
public record LoadReport(Replacement replacement, ReleaseCounts counts) {}
