package org.skillgap.bootstrap.config;

import java.time.Duration;
import java.util.Objects;
import org.skillgap.adapter.onet.service.OnetServiceConfig;
import org.skillgap.application.flight.FlightLimits;

/** Whether the O*NET Web Services are asked, and how. */
public sealed interface WebServices {

    /** Nothing is asked: there are no credentials, or nothing may be asked for. */
    record None() implements WebServices {}

    /**
     * They are asked.
     *
     * @param service how
     * @param limits what bounds asking them while somebody waits
     * @param refreshEvery how often a server refreshes what was fetched; zero for never
     */
    record Configured(OnetServiceConfig service, FlightLimits limits, Duration refreshEvery) implements WebServices {

        /** Refuses a missing part. */
        public Configured {
            Objects.requireNonNull(service, "service");
            Objects.requireNonNull(limits, "limits");
            Objects.requireNonNull(refreshEvery, "refreshEvery");
        }

        /** They are asked, and nothing is refreshed by itself. */
        public Configured(OnetServiceConfig service, FlightLimits limits) {
            this(service, limits, Duration.ZERO);
        }

        /** Returns the same with refreshing every so often; zero for never. */
        public Configured refreshedEvery(Duration time) {
            return new Configured(service, limits, time);
        }
    }
}
