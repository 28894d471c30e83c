package org.aedile.server.connector.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.domain.DomainClock;
import org.aedile.server.domain.OpenDomain;
import org.aedile.server.observation.Channel;
import org.aedile.server.observation.Intake;
import org.aedile.server.observation.Intake.Unread;
import org.aedile.server.observation.IntakeResult;
import org.aedile.server.observation.IntakeResult.Refused;
import org.aedile.server.observation.Speaker;
import org.aedile.server.observation.Submission;
import org.aedile.wire.ObservationDraft;
import org.aedile.wire.json.ObservationReader;
import org.aedile.wire.json.Parsed;

/**
 * Feeds one body of recorded observations. At full speed the domain's clock is moved to each observation's time before it
 * is taken; at a given speed the feed waits until the clock is there. One use, one thread.
 */
final class ReplayFeed {
    private static final int MAX_PENDING = 4_096;
    private static final int PROGRESS_LINES = 1_000;
    private static final long NAP_MILLIS = 200;

    private final OpenDomain domain;
    private final Intake intake;
    private final OutputStream progress;
    private final ObservationReader reader = new ObservationReader();
    private final Deque<CompletableFuture<IntakeResult>> pending = new ArrayDeque<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private long lines;
    private long accepted;

    ReplayFeed(OpenDomain domain, Intake intake, OutputStream progress) {
        this.domain = domain;
        this.intake = intake;
        this.progress = progress;
    }

    void run(InputStream body) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        String line = in.readLine();
        while (line != null) {
            if (!line.isBlank()) {
                feed(line.getBytes(StandardCharsets.UTF_8));
            }
            line = in.readLine();
        }
        settle(0);
        report();
    }

    private void feed(byte[] line) throws IOException {
        lines++;
        pending.add(submit(line));
        settle(MAX_PENDING);
        if (lines % PROGRESS_LINES == 0 || domain.clock().speed() > 0) {
            report();
        }
    }

    private CompletableFuture<IntakeResult> submit(byte[] line) {
        Parsed parsed = reader.read(line);
        if (parsed instanceof Parsed.Unreadable unreadable) {
            return CompletableFuture.completedFuture(intake.refuse(new Unread(
                    domain.id(),
                    Channel.FILE,
                    unreadable.source().orElse(""),
                    unreadable.code(),
                    unreadable.reason(),
                    "")));
        }
        ObservationDraft draft = ((Parsed.Drafted) parsed).draft();
        reach(draft.eventTimeMillis());
        return intake.submit(new Submission(
                domain.id(), Channel.FILE, new Speaker.Platform("replay"), "", "", new Submission.Read(draft, "")));
    }

    private void reach(long timeMillis) {
        DomainClock clock = domain.clock();
        if (clock.speed() == 0) {
            clock.advanceTo(timeMillis);
            return;
        }
        while (clock.millis() < timeMillis) {
            nap(Math.min(NAP_MILLIS, 1 + (long) ((timeMillis - clock.millis()) / clock.speed())));
        }
    }

    /** The feed's own thread waits for the domain's clock; nothing else waits with it. */
    private static void nap(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AedileException(ErrorCode.UNAVAILABLE, "the replay was interrupted");
        }
    }

    private void settle(int mayWait) {
        while (pending.size() > mayWait
                || !pending.isEmpty() && pending.getFirst().isDone()) {
            if (pending.removeFirst().join() instanceof Refused no) {
                refused.merge(no.code().word(), 1, Integer::sum);
            } else {
                accepted++;
            }
        }
    }

    private void report() throws IOException {
        StringBuilder text = new StringBuilder(128);
        text.append("{\"lines\":").append(lines).append(",\"accepted\":").append(accepted);
        text.append(",\"now\":\"").append(domain.clock().instant()).append("\",\"refused\":{");
        String between = "";
        for (Map.Entry<String, Integer> entry : refused.entrySet()) {
            text.append(between)
                    .append('"')
                    .append(entry.getKey())
                    .append("\":")
                    .append(entry.getValue());
            between = ",";
        }
        progress.write(text.append("}}\n").toString().getBytes(StandardCharsets.UTF_8));
        progress.flush();
    }
}
