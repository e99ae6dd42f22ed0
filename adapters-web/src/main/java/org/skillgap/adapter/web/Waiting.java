package org.skillgap.adapter.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Answers when what an answer needs has been fetched. Nobody's thread is held meanwhile: the request sleeps, and goes on in a
 * thread of the server, never in one that fetches or counts time.
 */
final class Waiting {

    private final Executor serverThreads;
    private final Set<CompletableFuture<?>> sleeping = ConcurrentHashMap.newKeySet();
    private volatile boolean isOver;

    /**
     * @param serverThreads the threads that requests run on
     */
    Waiting(Executor serverThreads) {
        this.serverThreads = serverThreads;
    }

    /** Makes and sends an answer. */
    @FunctionalInterface
    interface Answering {

        void answer() throws IOException;
    }

    /**
     * Answers, at once if there is nothing to wait for.
     *
     * @param missing what to wait for; if it fails, that is the answer
     */
    void until(Optional<CompletableFuture<Void>> missing, Context context, Answering answering) throws IOException {
        if (missing.isEmpty()) {
            answering.answer();
        } else {
            until(missing.get(), context, answering);
        }
    }

    /**
     * Answers, at once if there is nothing to wait for.
     *
     * @param needed what to wait for; if it fails, that is the answer
     */
    void until(CompletableFuture<?> needed, Context context, Answering answering) throws IOException {
        if (needed.isDone() && !needed.isCompletedExceptionally()) {
            answering.answer();
            return;
        }
        CompletableFuture<?> own = needed.copy();
        sleeping.add(own);
        own.whenComplete((found, failure) -> sleeping.remove(own));
        if (isOver) {
            own.completeExceptionally(StoppingHandler.refusal());
        }
        Executor threads = LogContext.on(serverThreads, Gate.requestId(context));
        context.future(() -> own.handleAsync((found, failure) -> goOn(failure, answering), threads));
    }

    /** Answers all that sleep, and will sleep, that the server is stopping. What they wait for goes on. */
    void giveUp() {
        isOver = true;
        sleeping.forEach(one -> one.completeExceptionally(StoppingHandler.refusal()));
    }

    private static Void goOn(Throwable failure, Answering answering) {
        if (failure != null) {
            throw failure instanceof CompletionException wrapped ? wrapped : new CompletionException(failure);
        }
        try {
            answering.answer();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
        return null;
    }
}
