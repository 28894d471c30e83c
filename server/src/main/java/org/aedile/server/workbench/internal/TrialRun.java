package org.aedile.server.workbench.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/** One trial of a text on a stretch of the log, with detection as the job runs it. One thread, used once. */
final class TrialRun implements DetectionOutput {
    private static final int PARTS = 48;
    private static final int NEWEST = 20;
    private static final int MEASURED = 20_000;
    private static final long MOST_NANOS = 20_000_000_000L;
    private static final int LOOK_EVERY = 256;

    private final Catalog catalog;
    private final Set<String> tried;
    private final SourceProfiles profiles;
    private final FrameView view;
    private final List<Alert> alerts = new ArrayList<>();

    /**
     * @param tried ids of the rules whose alerts count; others only feed them
     * @param profiles registered sources
     * @param keys opens what detection may open
     */
    TrialRun(Catalog catalog, Set<String> tried, SourceProfiles profiles, PayloadKeys keys) {
        this.catalog = catalog;
        this.tried = tried;
        this.profiles = remembered(profiles);
        this.view = new FrameView(keys);
    }

    TrialResult on(LogStretch stretch) {
        List<byte[]> frames = stretch.frames();
        LocalDetection detection = new LocalDetection(Catalogs.of(catalog), profiles, this);
        long first = 0;
        long last = 0;
        int judged = 0;
        long begin = System.nanoTime();
        while (judged < frames.size() && !isOver(judged, begin)) {
            view.wrap(frames.get(judged));
            last = view.receiptTimeMillis();
            first = judged == 0 ? last : first;
            detection.observe(view);
            judged++;
        }
        if (judged == 0) {
            return new TrialResult(0, List.of(), List.of(), null, null, 0, stretch.complete(), 0);
        }
        return new TrialResult(
                alerts.size(),
                counts(first, last),
                newest(),
                Instant.ofEpochMilli(first),
                Instant.ofEpochMilli(last),
                judged,
                stretch.complete() && judged == frames.size(),
                measure(frames.subList(0, Math.min(judged, MEASURED))));
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

    private static boolean isOver(int judged, long beginNanos) {
        return judged % LOOK_EVERY == 0 && System.nanoTime() - beginNanos > MOST_NANOS;
    }

    private List<Integer> counts(long first, long last) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(PARTS, 0));
        double part = (last - first + 1) / (double) PARTS;
        for (Alert alert : alerts) {
            int at = (int) ((alert.detectedAt().toEpochMilli() - first) / part);
            int index = Math.max(0, Math.min(PARTS - 1, at));
            counts.set(index, counts.get(index) + 1);
        }
        return counts;
    }

    private List<TrialResult.Firing> newest() {
        List<Alert> newest = new ArrayList<>(alerts.subList(Math.max(0, alerts.size() - NEWEST), alerts.size()));
        Collections.reverse(newest);
        return newest.stream().map(this::firing).toList();
    }

    private TrialResult.Firing firing(Alert alert) {
        boolean personal = profiles.find(alert.source().value())
                .map(profile -> profile.dataClass().encrypted())
                .orElse(true);
        return new TrialResult.Firing(
                alert.rule(),
                alert.severity().name().toLowerCase(Locale.ROOT),
                alert.title(),
                personal ? "" : alert.explanation(),
                alert.source().value(),
                alert.detectedAt(),
                alert.observations());
    }

    /** Matching alone, without what detection does for every observation anyway. */
    private double measure(List<byte[]> frames) {
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

    /** Detection caches its plans by the identity of a profile. */
    private static SourceProfiles remembered(SourceProfiles profiles) {
        Map<String, Optional<SourceProfile>> known = new HashMap<>();
        return id -> known.computeIfAbsent(id, profiles::find);
    }
}
