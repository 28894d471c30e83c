package org.aedile.benchmarks.room;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.aedile.benchmarks.harness.Progress;

/** Edits on schedule, whatever the answers do: each counts from when it was due, not from when it was sent. */
final class Edits {
    private final List<Desk> desks;
    private final List<String> incidents;
    private final Screens screens;
    private final AtomicLong refused = new AtomicLong();

    Edits(List<Desk> desks, List<String> incidents, Screens screens) {
        this.desks = desks;
        this.incidents = incidents;
        this.screens = screens;
    }

    /** Makes all edits of that load; returns when the last is sent. */
    void run(RoomRun.Load load) {
        long start = System.nanoTime();
        for (int edit = 0; edit < load.allEdits(); edit++) {
            long due = start + load.dueNanos(edit);
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            screens.expect(edit, due);
            var unused = desks.get(edit % desks.size())
                    .write(incidents.get(edit % incidents.size()), Marker.text(edit))
                    .thenAccept(refusal -> refusal.ifPresent(this::refused));
        }
    }

    long refused() {
        return refused.get();
    }

    /** Counts it, and tells of the first. */
    private void refused(String why) {
        if (refused.getAndIncrement() == 0) {
            Progress.say("an edit was refused: " + why);
        }
    }
}
