package org.skillgap.adapter.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import org.skillgap.adapter.web.failure.ErrorCode;
import org.skillgap.adapter.web.failure.RequestRefused;
import org.skillgap.adapter.web.guard.Admission.Decision.Counted;
import org.skillgap.adapter.web.guard.Quota;
import org.skillgap.adapter.web.guard.RateLimit;

/**
 * Says on answers how many requests are left: RateLimit-Limit, -Remaining, -Reset (seconds) and -Policy, in the form of
 * draft-ietf-httpapi-ratelimit-headers-06. Later drafts have two structured fields in their place, which fewer clients read.
 */
final class RateHeaders {

    static final String LIMIT = "RateLimit-Limit";
    static final String REMAINING = "RateLimit-Remaining";
    static final String RESET = "RateLimit-Reset";
    static final String POLICY = "RateLimit-Policy";

    private static final String QUOTA = "skillgap.quota";

    private RateHeaders() {}

    /**
     * Adds them to an answer.
     *
     * @throws RequestRefused if no request was left
     */
    static void add(Context context, Counted counted) {
        RateLimit limit = counted.quota().limit();
        Quota.State state = counted.state();
        context.attribute(QUOTA, counted.quota());
        context.header(LIMIT, Integer.toString(limit.requests()))
                .header(REMAINING, Long.toString(state.remaining()))
                .header(RESET, Long.toString(state.seconds()))
                .header(POLICY, limit.requests() + ";w=" + limit.period().toSeconds());
        if (!state.isGranted()) {
            context.header(Header.RETRY_AFTER, Long.toString(state.seconds()));
            throw new RequestRefused(
                    ErrorCode.RATE_LIMITED,
                    "The limit of " + limit.requests() + " requests in "
                            + limit.period().toSeconds() + " seconds is reached; try again in " + state.seconds()
                            + " seconds.");
        }
    }

    /**
     * Counts a request that has passed as more than one, but never as more than a whole period has. Does nothing where there is no
     * limit.
     *
     * @param further how many more
     */
    static void charge(Context context, int further) {
        Quota quota = context.attribute(QUOTA);
        if (quota != null && further > 0) {
            long remaining = quota.charge(Math.min(further, quota.limit().requests()));
            context.header(REMAINING, Long.toString(remaining));
        }
    }
}
