package org.aedile.server.picture.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.aedile.server.alert.AlertListener.AlertChange;
import org.aedile.server.database.Asking;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.gate.Sight;
import org.aedile.server.picture.Audience;
import org.aedile.server.picture.LayerRecord;
import org.aedile.server.picture.PictureSnapshot;
import org.aedile.server.source.SourceState;
import org.aedile.server.source.SourceStates;
import org.aedile.server.status.Counted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one writer of a domain's picture. Everyone else hands changes in and reads numbered results: at most every 100 ms one
 * delta when something changed, a heartbeat each second, the status every other second. Where there are so many screens that
 * sending takes long, deltas come less often and tell more each, at least twice a second.
 */
final class PictureWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PictureWriter.class);
    private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long SLOWEST_FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** Sending takes at most that part of the time. */
    private static final int SENDING_SHARE = 4;

    private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long STATUS_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final OpenDomain domain;
    private final Inputs inputs;
    private final JsonMapper json;
    private final Map<Audience, AudienceStream> streams = new ConcurrentHashMap<>();
    private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final PictureBoard board = new PictureBoard();
    private final List<AlertChange> raised = new ArrayList<>();
    private final Thread thread;
    private volatile boolean stopped;
    private Set<String> exceptions = Set.of();
    private long epochCount;
    private long lastFrameNanos;
    private long frameNanos = FRAME_NANOS;
    private long lastSignNanos;
    private long lastStatusNanos;

    /**
     * Where a picture comes from.
     *
     * @param openAlerts the open alerts, asked once
     * @param layers what stands on the layers, by their names, asked once
     * @param sources the sources, asked at the beginning of each epoch
     * @param status how the platform is
     * @param sight what an audience may see now
     * @param exceptions who sees more than their agency now
     * @param notices number of the notices for an audience
     * @param eventToScreenMillis hears how long each new alert took from receipt to its frame
     */
    record Inputs(
            Supplier<List<AlertChange>> openAlerts,
            Supplier<Map<String, List<? extends LayerRecord>>> layers,
            Supplier<List<SourceStates.Entry>> sources,
            Supplier<Counted> status,
            Function<Audience, Sight> sight,
            Supplier<Set<String>> exceptions,
            ToLongFunction<Audience> notices,
            LongConsumer eventToScreenMillis) {}

    PictureWriter(OpenDomain domain, Inputs inputs, JsonMapper json) {
        this.domain = domain;
        this.inputs = inputs;
        this.json = json;
        thread = new Thread(Asking.platform(this::run), "picture-" + domain.id());
        thread.setDaemon(true);
    }

    /** Begins to write; a second call changes nothing. */
    synchronized void start() {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    /** The stream of an audience; begins with the first look of one of its people. */
    CompletableFuture<AudienceStream> stream(Audience audience) {
        AudienceStream known = streams.get(audience);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        return ask(() -> streamNow(audience));
    }

    void alertsChanged(List<AlertChange> changes) {
        queue.add(() -> {
            changes.forEach(board::accept);
            changes.stream().filter(AlertChange::raised).forEach(raised::add);
        });
    }

    void layerChanged(String layer, List<? extends LayerRecord> records) {
        queue.add(() -> records.forEach(one -> board.accept(layer, one)));
    }

    void statesChanged(Map<String, SourceState> states) {
        queue.add(() -> states.forEach(board::accept));
    }

    void sourcesChanged() {
        queue.add(this::beginEpoch);
    }

    void sightsChanged() {
        queue.add(this::lookAgain);
    }

    void noticesChanged() {
        queue.add(() -> lastSignNanos = System.nanoTime() - HEARTBEAT_NANOS);
    }

    /** The picture as it is now; waits for the writer, not for other readers. */
    CompletableFuture<PictureSnapshot> snapshot(Audience audience) {
        record Seen(AudienceView view, PictureBoard.Whole whole) {}
        return ask(() -> {
                    publishChanges(System.nanoTime());
                    return new Seen(streamNow(audience).view(), board.whole());
                })
                .thenApply(seen -> seen.view().snapshot(domain, seen.whole()));
    }

    private <T> CompletableFuture<T> ask(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        queue.add(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private AudienceStream streamNow(Audience audience) {
        return streams.computeIfAbsent(
                audience, one -> new AudienceStream(look(one), board.epoch(), board.number(), json));
    }

    private AudienceView look(Audience audience) {
        return new AudienceView(
                audience.profile(),
                inputs.sight().apply(audience),
                () -> inputs.notices().applyAsLong(audience),
                board.sources());
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
        streams.values().forEach(AudienceStream::close);
    }

    private void run() {
        begin();
        while (!stopped) {
            try {
                step();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("the picture of {} could not take a change", domain.id(), e);
            }
        }
    }

    private void begin() {
        try {
            beginEpoch();
            inputs.openAlerts().get().forEach(board::accept);
            inputs.layers().get().forEach((layer, all) -> all.forEach(one -> board.accept(layer, one)));
            board.accept(inputs.status().get());
        } catch (RuntimeException e) {
            LOG.error("the picture of {} begins empty", domain.id(), e);
        }
    }

    private void step() throws InterruptedException {
        Runnable change = queue.poll(waitNanos(System.nanoTime()), TimeUnit.NANOSECONDS);
        while (change != null) {
            change.run();
            change = queue.poll();
        }
        long now = System.nanoTime();
        if (now - lastStatusNanos >= STATUS_NANOS) {
            lastStatusNanos = now;
            board.accept(inputs.status().get());
        }
        if (now - lastFrameNanos >= frameNanos) {
            publishChanges(now);
        }
        if (now - lastSignNanos >= HEARTBEAT_NANOS) {
            lastSignNanos = now;
            lookAgain();
            PictureBoard.Delta nothing = board.heartbeat(domain.clock().instant());
            streams.values().forEach(stream -> stream.beat(nothing));
            streams.values().forEach(AudienceStream::pump);
        }
    }

    /** Until the next frame when there is something to tell, else until the next heartbeat or status. */
    private long waitNanos(long now) {
        long quiet = Math.min(lastSignNanos + HEARTBEAT_NANOS - now, lastStatusNanos + STATUS_NANOS - now);
        long next = board.isChanged() ? lastFrameNanos + frameNanos - now : quiet;
        return Math.max(0, next);
    }

    private void publishChanges(long nowNanos) {
        if (!board.isChanged()) {
            return;
        }
        PictureBoard.Delta delta = board.drain(domain.clock().instant());
        streams.values().forEach(stream -> stream.publish(delta));
        streams.values().forEach(AudienceStream::pump);
        lastFrameNanos = nowNanos;
        lastSignNanos = nowNanos;
        long spent = System.nanoTime() - nowNanos;
        frameNanos = Math.min(SLOWEST_FRAME_NANOS, Math.max(FRAME_NANOS, spent * SENDING_SHARE));
        measure();
    }

    /** From the receipt that made detection conclude to the frame, in real milliseconds. */
    private void measure() {
        double speed = domain.clock().speed();
        long now = domain.clock().millis();
        for (AlertChange change : raised) {
            long domainMillis = now - change.summary().detectedAt().toEpochMilli();
            if (speed > 0 && domainMillis >= 0) {
                inputs.eventToScreenMillis().accept((long) (domainMillis / speed));
            }
        }
        raised.clear();
    }

    private void beginEpoch() {
        String epoch = Long.toString(System.currentTimeMillis(), 36) + "-" + epochCount++;
        board.beginEpoch(epoch, inputs.sources().get());
        streams.forEach((audience, stream) -> stream.beginEpoch(look(audience), epoch));
        streams.values().forEach(AudienceStream::pump);
    }

    /** What may be seen has changed for somebody: an agreement or the sight of a single person began or ended. */
    private void lookAgain() {
        Set<String> now = inputs.exceptions().get();
        boolean others = !now.equals(exceptions);
        exceptions = now;
        boolean changed = others
                || streams.entrySet().stream()
                        .anyMatch(entry -> !entry.getValue()
                                .view()
                                .sight()
                                .equals(inputs.sight().apply(entry.getKey())));
        if (changed) {
            beginEpoch();
        }
        if (others) {
            streams.keySet().removeIf(audience -> !audience.person().isEmpty() && !now.contains(audience.person()));
        }
    }
}
