package org.skillgap.bootstrap;

import org.skillgap.adapter.onet.TextRelease;
import org.skillgap.application.port.OnetSource;

/** The small release that travels inside the jar, so that the first minute needs no download. */
public final class StarterSet {

    private static final String FOLDER = "data";

    private StarterSet() {}

    /** Returns the release; nothing is read before it is asked to be. */
    public static OnetSource source() {
        return TextRelease.ofResources(StarterSet.class.getClassLoader(), FOLDER);
    }
}
