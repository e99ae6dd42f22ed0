package org.skillgap.adapter.onet.service;

import java.time.Duration;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;

/**
 * The failures of the Web Services, in the words that people see. None holds an address, a credential, or anything that the
 * service has written.
 */
final class Failures {

    private Failures() {}

    static UpstreamUnavailable refusedCredentials() {
        return failure(
                Reason.REFUSED_CREDENTIALS,
                "The O*NET Web Services refuse the configured key or password. Check ONET_API_KEY, or ONET_USERNAME and"
                        + " ONET_PASSWORD.");
    }

    /**
     * @param what what is not as it should be, such as "answers 404"
     */
    static UpstreamUnavailable refusedRequest(String what) {
        return failure(
                Reason.REFUSED_REQUEST,
                "The O*NET Web Services do not understand what they are asked (" + what
                        + "). Check ONET_BASE_URL and ONET_FILTER_NAME.");
    }

    /**
     * @param retryAfter when the service may be asked again; zero if it has not said
     */
    static UpstreamUnavailable tooManyRequests(Duration retryAfter) {
        return new UpstreamUnavailable(
                Reason.TOO_MANY_REQUESTS,
                "The O*NET Web Services are asked as often as they allow. Try again later.",
                retryAfter,
                null);
    }

    /**
     * @param retryAfter when the next day begins
     */
    static UpstreamUnavailable dailyLimit(Duration retryAfter) {
        return new UpstreamUnavailable(
                Reason.DAILY_LIMIT,
                "The O*NET Web Services were asked as often as is allowed for one day. Try again tomorrow.",
                retryAfter,
                null);
    }

    /**
     * @param what what happened, such as "no answer in time"
     * @param retryAfter when the service may be asked again; zero if it has not said
     * @param cause what went wrong underneath; null if there is nothing
     */
    static UpstreamUnavailable down(String what, Duration retryAfter, Throwable cause) {
        return new UpstreamUnavailable(
                Reason.DOWN,
                "The O*NET Web Services cannot be used now (" + what + "). Try again later.",
                retryAfter,
                cause);
    }

    /**
     * @param what what is wrong with the answer, such as "not JSON"
     */
    static UpstreamUnavailable unbelievable(String what) {
        return failure(
                Reason.UNBELIEVABLE_ANSWER,
                "The O*NET Web Services gave an answer that cannot be right (" + what
                        + "), and nothing of it was used. Try again later; if it stays so, the service has changed.");
    }

    private static UpstreamUnavailable failure(Reason reason, String message) {
        return new UpstreamUnavailable(reason, message, Duration.ZERO, null);
    }
}
