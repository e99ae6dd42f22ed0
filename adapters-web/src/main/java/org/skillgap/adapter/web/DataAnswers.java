package org.skillgap.adapter.web;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.skillgap.adapter.web.StreamedAnswer.Writing;
import org.skillgap.adapter.web.answer.Answer;
import org.skillgap.adapter.web.answer.Json;
import org.skillgap.application.current.CurrentCatalog;

/** Sends the answers that come from the catalog, with all that caches need. */
final class DataAnswers {

    private final EntityTags tags;
    private final String cacheControl;
    private final Waiting waiting;

    DataAnswers(CurrentCatalog current, WebConfig config, String version, Waiting waiting) {
        this.waiting = waiting;
        tags = new EntityTags(current, version);
        cacheControl = config.guard().keys().data().isEmpty() ? "no-cache" : "private, no-cache";
    }

    /**
     * Waits for what is missing, then finds an answer in the catalog of that moment and sends it.
     *
     * @param missing what to wait for; empty if there is nothing, and then this costs nothing
     */
    void send(Context context, Optional<CompletableFuture<Void>> missing, Supplier<Answer> finding) throws IOException {
        waiting.until(missing, context, () -> send(context, finding));
    }

    /**
     * Finds an answer and sends it, or 304 if the client has it already.
     *
     * @param finding finds it in the current catalog
     */
    void send(Context context, Supplier<Answer> finding) throws IOException {
        // The tag is read first: an answer that is newer than its tag is asked for again, an older one never would be.
        String tag = tags.current();
        Answer answer = finding.get();
        if (EntityTags.isKnownToClient(context, tag)) {
            addHeaders(context, tag);
            GetRoutes.withoutBody(context, HttpStatus.NOT_MODIFIED);
            return;
        }
        context.result(Json.bytes(answer));
        addHeaders(context, tag);
    }

    /**
     * Finds what an answer is made of and sends it while it is written, or 304 if the client has it already.
     *
     * @param finding finds it in the current catalog
     */
    void stream(Context context, String mediaType, Supplier<Writing> finding) throws IOException {
        String tag = tags.current();
        Writing writing = finding.get();
        addHeaders(context, tag);
        if (EntityTags.isKnownToClient(context, tag)) {
            GetRoutes.withoutBody(context, HttpStatus.NOT_MODIFIED);
            return;
        }
        StreamedAnswer.send(context, mediaType, writing);
    }

    /** Comes last, because an answer that could not be made must not carry them. */
    private void addHeaders(Context context, String tag) {
        context.header(Header.ETAG, tag).header(Header.CACHE_CONTROL, cacheControl);
    }
}
