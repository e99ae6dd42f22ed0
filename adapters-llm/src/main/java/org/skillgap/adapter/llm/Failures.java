package org.skillgap.adapter.llm;

import java.time.Duration;
import org.skillgap.application.error.UpstreamUnavailable;
import org.skillgap.application.error.UpstreamUnavailable.Reason;

/**
 * The failures of a service, in the words that people see. None holds an address, a key, or anything that the service has
 * written.
 */
final class Failures {

    private final Protocol.Names names;

    Failures(Protocol.Names names) {
        this.names = names;
    }

    UpstreamUnavailable refusedKey(int status) {
        return failure(
                Reason.REFUSED_CREDENTIALS,
                " refuses the configured key (status " + status + "). Check " + names.keySetting()
                        + ", and that the key may use the model.");
    }

    UpstreamUnavailable unknownModel() {
        return failure(
                Reason.REFUSED_REQUEST,
                " does not know the model " + names.model()
                        + " (status 404); models are retired from time to time. Check " + names.modelSetting() + " and "
                        + names.addressSetting() + ".");
    }

    UpstreamUnavailable refusedRequest(int status) {
        return failure(
                Reason.REFUSED_REQUEST,
                " does not take what it is asked (status " + status + "). Check " + names.addressSetting() + " and "
                        + names.modelSetting() + ".");
    }

    /**
     * @param retryAfter when the service may be asked again; zero if it has not said
     */
    UpstreamUnavailable tooManyRequests(Duration retryAfter) {
        return new UpstreamUnavailable(
                Reason.TOO_MANY_REQUESTS,
                names.service() + " is asked as often as it allows. Try again later.",
                retryAfter,
                null);
    }

    UpstreamUnavailable dailyLimit() {
        return failure(
                Reason.DAILY_LIMIT,
                " was asked as often as it allows for one day. Try again tomorrow, or use a paid key.");
    }

    UpstreamUnavailable emptyAccount() {
        return failure(
                Reason.BUDGET_SPENT,
                " says that the account of the configured key is used up. Look after the account, or change "
                        + names.keySetting() + ".");
    }

    /**
     * @param what what happened, such as "no connection"
     * @param retryAfter when the service may be asked again; zero if it has not said
     * @param cause what went wrong underneath; null if there is nothing
     */
    UpstreamUnavailable down(String what, Duration retryAfter, Throwable cause) {
        return new UpstreamUnavailable(
                Reason.DOWN,
                names.service() + " cannot be used now (" + what + "). Try again later.",
                retryAfter,
                cause);
    }

    /**
     * @param what what happened, such as "no whole answer in time"
     * @param cause what went wrong underneath; null if there is nothing
     */
    UpstreamUnavailable lost(String what, Throwable cause) {
        return new UpstreamUnavailable(
                Reason.ANSWER_LOST,
                names.service() + " was asked, and its answer is lost (" + what
                        + "); it may be charged all the same. Try again later.",
                Duration.ZERO,
                cause);
    }

    UpstreamUnavailable unbelievable() {
        return failure(
                Reason.UNBELIEVABLE_ANSWER,
                " gave an answer that is not in its protocol, and nothing of it was used. Check "
                        + names.addressSetting() + ", and whether something stands between.");
    }

    private UpstreamUnavailable failure(Reason reason, String message) {
        return new UpstreamUnavailable(reason, names.service() + message, Duration.ZERO, null);
    }
}
