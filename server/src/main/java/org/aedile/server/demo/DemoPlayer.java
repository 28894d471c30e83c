package org.aedile.server.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.aedile.city.demo.DemoEvening;
import org.aedile.city.demo.DemoTime;
import org.aedile.kernel.Observation;
import org.aedile.server.domain.DomainClock;
import org.aedile.server.observation.Intake;
import org.aedile.server.observation.IntakeResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays an evening through the gateway in the order in which the sources' messages arrive, as the domain's clock moves. The
 * clock never runs more than a real second ahead of what has been said: on a busy machine the evening goes slower, and no
 * source falls silent. The player remembers how far it has come only once the log has everything up to there; what is said
 * twice after a crash has the same ids and is dropped by detection. At the end it stops the clock.
 */
final class DemoPlayer {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPlayer.class);
    private static final long BEAT_MILLIS = 100;
    private static final long CHUNK_MILLIS = 30_000;
    private static final double LEAD_REAL_MILLIS = 1_000;
    private static final int STOP_SECONDS = 5;
    private static final long END_MILLIS = DemoTime.EVENING_END.toEpochMilli();

    private final DemoEvening evening;
    private final Intake intake;
    private final DomainClock clock;
    private final Path data;
    private final Runnable atEnd;
    private final DemoSpeech speech = new DemoSpeech();
    private final ScheduledExecutorService beat =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "demo-player"));
    private DemoRun run;

    DemoPlayer(DemoRun run, Intake intake, DomainClock clock, Path data, Runnable atEnd) {
        this.run = run;
        this.evening = new DemoEvening(run.seed());
        this.intake = intake;
        this.clock = clock;
        this.data = data;
        this.atEnd = atEnd;
    }

    void start() {
        var unused = beat.scheduleWithFixedDelay(this::playSafely, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void playSafely() {
        try {
            play();
        } catch (RuntimeException e) {
            LOG.warn("The demo could not speak and tries again: {}", e.getMessage());
        }
    }

    private void play() {
        long now = Math.min(clock.millis(), END_MILLIS);
        for (long at = run.position().toEpochMilli();
                at < now;
                at = run.position().toEpochMilli()) {
            long to = Math.min(now, at + CHUNK_MILLIS);
            say(evening.observations(at, to));
            run = run.at(Instant.ofEpochMilli(to));
            run.save(data);
        }
        clock.allowUntil(Math.min(END_MILLIS, now + (long) (LEAD_REAL_MILLIS * run.speed())));
        if (now == END_MILLIS) {
            beat.shutdown();
            clock.changeSpeed(0);
            atEnd.run();
        }
    }

    /** Returns when the log has all of them. */
    private void say(List<Observation> due) {
        List<CompletableFuture<IntakeResult>> taken = new ArrayList<>(due.size());
        due.forEach(observation -> taken.add(intake.submit(speech.submission(observation))));
        for (CompletableFuture<IntakeResult> one : taken) {
            if (one.join() instanceof IntakeResult.Refused refused) {
                if (refused.isNotNow()) {
                    throw new IllegalStateException(refused.reason());
                }
                LOG.warn("The gateway refused what {} said: {}", refused.source(), refused.reason());
            }
        }
    }

    /** Returns when what was being said has been said, or after some seconds. */
    void stop() {
        beat.shutdown();
        try {
            if (!beat.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "The demo did not finish its sentence within {} s; it is said again at the next start",
                        STOP_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
