package org.skillgap.bootstrap.config;

import java.util.Objects;
import org.skillgap.adapter.onet.service.OnetServiceConfig;
import org.skillgap.application.fetch.FlightLimits;

/** Whether the O*NET Web Services are asked, and how. */
public sealed interface WebServices {

    /** Nothing is asked: there are no credentials, or nothing may be asked for. */
    record None() implements WebServices {}

    /**
     * They are asked.
     *
     * @param service how
     * @param limits what bounds asking them while somebody waits
     */
    record Configured(OnetServiceConfig service, FlightLimits limits) implements WebServices {

        /** Refuses a missing part. */
        public Configured {
            Objects.requireNonNull(service, "service");
            Objects.requireNonNull(limits, "limits");
        }
    }
}
