package org.skillgap.application.fetch;

import java.time.Clock;
import java.util.Objects;
import org.skillgap.application.current.CurrentCatalog;
import org.skillgap.application.port.LandingRepository;
import org.skillgap.application.port.OnetService;

/**
 * What fetching several occupations works with.
 *
 * @param service is asked
 * @param landing keeps the rows as they come
 * @param normaliseLanding checks and stores them
 * @param current tells what is stored, and serves what came
 * @param clock says when it came
 */
public record FetchParts(
        OnetService service,
        LandingRepository landing,
        NormaliseLanding normaliseLanding,
        CurrentCatalog current,
        Clock clock) {

    /** Refuses a missing part. */
    public FetchParts {
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(landing, "landing");
        Objects.requireNonNull(normaliseLanding, "normaliseLanding");
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(clock, "clock");
    }
}
