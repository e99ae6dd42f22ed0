package org.skillgap.adapter.llm;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes a body up to a number of bytes; one that goes on is cut off there, and its connection closed. */
final class BoundedBody implements BodySubscriber<BoundedBody.Content> {

    private final int most;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final CompletableFuture<Content> content = new CompletableFuture<>();
    private Flow.Subscription subscription;

    /**
     * What was taken.
     *
     * @param bytes the bytes, at most as many as allowed; not to be changed
     * @param isWhole whether the body ended there
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Content(byte[] bytes, boolean isWhole) {}

    /**
     * @param most how many bytes are taken
     */
    BoundedBody(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<Content> getBody() {
        return content;
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] bytes = new byte[Math.min(buffer.remaining(), most - taken.size())];
            boolean fits = bytes.length == buffer.remaining();
            buffer.get(bytes);
            taken.writeBytes(bytes);
            if (!fits) {
                subscription.cancel();
                content.complete(new Content(taken.toByteArray(), false));
                return;
            }
        }
    }

    @Override
    public void onError(Throwable failure) {
        content.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        content.complete(new Content(taken.toByteArray(), true));
    }
}
