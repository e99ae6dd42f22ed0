package org.skillgap.adapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import org.skillgap.application.assessment.TokenUsage;

/** How a service is spoken to: where questions go, what they look like, and what is in its answers. */
interface Protocol {

    /** Returns what the service, and the settings that concern it, are called. */
    Names names();

    /** Returns where questions go. */
    URI uri();

    /** Adds who asks. */
    void sign(HttpRequest.Builder request);

    /**
     * Returns the body that asks for the next turn of a conversation.
     *
     * @param outputTokens how many tokens the model may write, thoughts included
     */
    String request(Conversation conversation, int outputTokens);

    /**
     * Returns the same question in a form that servers understand which do not know all of the protocol; empty if the refusal is
     * not of that kind, or nothing is left to leave out.
     *
     * @param request what was refused
     * @param refusal how it was refused
     */
    Optional<String> plainer(String request, HttpAnswer refusal);

    /** Tells whether an answer refuses the key. */
    boolean refusesKey(HttpAnswer refusal);

    /** Returns which limit an answer with status 429 speaks of. */
    Limit limit(JsonNode refusal);

    /** Returns after how long the body of an answer wants to be asked again; zero if it does not say. */
    Duration retryDelay(JsonNode refusal);

    /** Tells whether the body of an answer is in this protocol, whatever the model said or did not say. */
    boolean isSpokenIn(JsonNode body);

    /** Returns what an answer says to have used; empty if it does not say, or it cannot be right. */
    Optional<TokenUsage> usage(JsonNode body);

    /** Returns what an answer says who has answered; empty if it does not say. */
    String modelVersion(JsonNode body);

    /**
     * Returns what the model said.
     *
     * @param body one that {@link #isSpokenIn} takes
     */
    Said said(JsonNode body);

    /** What ends a limit. */
    enum Limit {
        /** Some time. */
        PASSING,
        /** The next day. */
        DAY,
        /** Money. */
        ACCOUNT
    }

    /**
     * What a service, and the settings that concern it, are called.
     *
     * @param service the service
     * @param model the model that is asked
     * @param keySetting the setting with its key
     * @param modelSetting the setting with the model
     * @param addressSetting the setting with the address
     */
    record Names(String service, String model, String keySetting, String modelSetting, String addressSetting) {}
}
