package org.aedile.benchmarks.access;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Consumer;

/** An answer that stays open: its lines are handed on as they come. */
final class OpenBody implements BodySubscriber<Void> {
    private final Consumer<String> line;
    private final Runnable ended;
    private final StringBuilder begun = new StringBuilder();

    /** @param ended is told when the answer ends after all */
    OpenBody(Consumer<String> line, Runnable ended) {
        this.line = line;
        this.ended = ended;
    }

    @Override
    @SuppressWarnings("NullAway") // nothing is what this body is
    public CompletionStage<Void> getBody() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    /** Words are ASCII, so characters that are cut in two don't matter. */
    @Override
    public void onNext(List<ByteBuffer> buffers) {
        buffers.forEach(buffer -> begun.append(StandardCharsets.ISO_8859_1.decode(buffer)));
        int end = begun.lastIndexOf("\n");
        if (end >= 0) {
            line.accept(begun.substring(0, end));
            begun.delete(0, end + 1);
        }
    }

    @Override
    public void onError(Throwable failure) {
        line.accept(begun.toString());
    }

    @Override
    public void onComplete() {
        line.accept(begun.toString());
        ended.run();
    }
}
