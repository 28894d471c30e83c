package org.aedile.server.workbench.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.detection.DetectionOutput;
import org.aedile.detection.LocalDetection;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.correlation.Match;
import org.aedile.detection.rule.RuleMatcher;
import org.aedile.kernel.Alert;
import org.aedile.kernel.EventView;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceProfile;
import org.aedile.wire.FrameView;
import org.aedile.wire.PayloadKeys;

/**
 * A trial of a text on a stretch of the log, with detection as the job runs it, in 20 s of processor time. Who can't judge the
 * whole stretch in half of that begins anew with so much of its newest part as the other half is enough for: what happened
 * lately tells most of what a rule will do. One thread, used once.
 */
final class TrialRun {
    private static final Duration HALF = Duration.ofSeconds(10);
    private static final int MEASURED = 20_000;

    /** Of what was reached before, so that it is reached again. */
    private static final double SURE = 0.8;

    private final Catalog catalog;
    private final Set<String> tried;
    private final RememberedProfiles profiles;
    private final FrameView view;

    /**
     * @param tried ids of the rules whose alerts count; others only feed them
     * @param profiles registered sources
     * @param keys opens what detection may open
     */
    TrialRun(Catalog catalog, Set<String> tried, SourceProfiles profiles, PayloadKeys keys) {
        this.catalog = catalog;
        this.tried = tried;
        this.profiles = new RememberedProfiles(profiles);
        this.view = new FrameView(keys);
    }

    /**
     * Judges what was received between those times, domain clock.
     *
     * @param until when the clock stands now
     */
    TrialResult on(LogReader log, Instant from, Instant until) {
        return on(log, from, until, HALF);
    }

    /** The same with another half of the processor's time. */
    TrialResult on(LogReader log, Instant from, Instant until, Duration half) {
        log.begin(from.toEpochMilli());
        Pass whole = new Pass();
        if (whole.judge(log, until, half)) {
            return whole.result(true);
        }
        log.beginWithNewest(log.shareRead() * SURE);
        Pass newest = new Pass();
        newest.judge(log, until, half);
        return newest.result(false);
    }

    /** One way through the log. */
    private final class Pass implements DetectionOutput {
        private final TrialAlerts alerts = new TrialAlerts();
        private final List<byte[]> sample = new ArrayList<>();
        private long last;
        private int judged;

        /** False when the time was over before the end. */
        private boolean judge(LogReader log, Instant until, Duration most) {
            LocalDetection detection = new LocalDetection(Catalogs.of(catalog), profiles, this);
            ProcessorTime time = ProcessorTime.of(most);
            for (Optional<byte[]> frame = log.next(); frame.isPresent(); frame = log.next()) {
                view.wrap(frame.get());
                last = view.receiptTimeMillis();
                alerts.begin(last);
                detection.observe(view);
                judged++;
                if (sample.size() < MEASURED) {
                    sample.add(frame.get());
                }
                if (time.isOver()) {
                    return false;
                }
            }
            if (judged > 0) {
                detection.tick(Math.max(last + 1, until.toEpochMilli()));
            }
            return true;
        }

        private TrialResult result(boolean complete) {
            if (judged == 0) {
                return new TrialResult(0, List.of(), List.of(), null, null, 0, complete, 0);
            }
            return new TrialResult(
                    alerts.count(),
                    alerts.counts(last),
                    alerts.newest().stream()
                            .map(alert -> TrialResult.Firing.of(alert, profiles))
                            .toList(),
                    alerts.begun(),
                    Instant.ofEpochMilli(last),
                    judged,
                    complete,
                    microsPerEvent(sample));
        }

        @Override
        public void alert(Alert alert) {
            if (alert.revision() == 1 && tried.contains(alert.rule())) {
                alerts.add(alert);
            }
        }

        @Override
        public void match(Match match) {}

        @Override
        public void baseline(BaselineUpdate update) {}
    }

    /** Matching alone, without what detection does for every observation anyway. */
    private double microsPerEvent(List<byte[]> frames) {
        RuleMatcher matcher = catalog.newRuleMatcher();
        long begin = System.nanoTime();
        for (byte[] frame : frames) {
            EventView event = view.wrap(frame);
            SourceProfile profile = profiles.find(event.source()).orElse(null);
            LogSource stated = event.logSource();
            LogSource logSource = profile != null && stated.equals(LogSource.NONE) ? profile.logSource() : stated;
            if (!event.isErased()) {
                matcher.match(event, logSource, profile, rule -> {});
            }
        }
        return (System.nanoTime() - begin) / 1_000.0 / frames.size();
    }
}
