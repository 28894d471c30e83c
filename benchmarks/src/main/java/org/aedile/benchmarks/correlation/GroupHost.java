package org.aedile.benchmarks.correlation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.Catalog;
import org.aedile.detection.Catalogs;
import org.aedile.detection.DetectionOutput;
import org.aedile.detection.GroupStep;
import org.aedile.detection.SourceProfiles;
import org.aedile.detection.correlation.CorrelationState;
import org.aedile.detection.correlation.CorrelationStep;
import org.aedile.detection.correlation.Match;
import org.aedile.kernel.Alert;

/** Hosts a correlation step as the job does: a state and at most one timer for each group, and a tick each second. */
final class GroupHost implements DetectionOutput {
    private static final long TICK_MILLIS = 1_000;

    private final CorrelationStep step;
    private final Map<String, Slot> slots = new HashMap<>();
    private final Map<Long, List<Slot>> timers = new HashMap<>();
    private long alerts;

    /** A group. */
    private static final class Slot {
        private final String key;
        private final CorrelationState state;
        private long timerTick = Long.MAX_VALUE;

        private Slot(String key, CorrelationState state) {
            this.key = key;
            this.state = state;
        }
    }

    GroupHost(Catalog catalog) {
        step = GroupStep.of(Catalogs.of(catalog), SourceProfiles.NONE, this);
    }

    void observe(Match match) {
        Slot slot = slots.get(match.key());
        if (slot == null) {
            slot = new Slot(match.key(), step.newState());
            slots.put(slot.key, slot);
        }
        step.observe(slot.state, match);
        setTimer(slot);
    }

    /** The clock has come to that time, a whole tick. */
    void tick(long timeMillis) {
        List<Slot> due = timers.remove(timeMillis / TICK_MILLIS);
        if (due == null) {
            return;
        }
        for (Slot slot : due) {
            slot.timerTick = Long.MAX_VALUE;
            step.advance(slot.state, slot.key, timeMillis);
            if (slot.state.isEmpty()) {
                slots.remove(slot.key);
            } else {
                setTimer(slot);
            }
        }
    }

    int groups() {
        return slots.size();
    }

    long alerts() {
        return alerts;
    }

    private void setTimer(Slot slot) {
        long tick = Math.floorDiv(step.nextTimer(slot.state) + TICK_MILLIS - 1, TICK_MILLIS);
        if (tick < slot.timerTick) {
            slot.timerTick = tick;
            timers.computeIfAbsent(tick, key -> new ArrayList<>()).add(slot);
        }
    }

    @Override
    public void alert(Alert alert) {
        alerts++;
    }

    @Override
    public void match(Match match) {}

    @Override
    public void baseline(BaselineUpdate update) {}
}
