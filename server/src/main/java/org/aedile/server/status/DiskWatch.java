package org.aedile.server.status;

import org.aedile.server.config.AedileProperties;
import org.aedile.server.observation.DiskGuard;

/**
 * Stops intake before a full disk corrupts anything. It warns from one limit on and refuses from a second; both end two
 * per cent below where they began, so that intake doesn't flutter. Asking is free; {@link #look} is called every second.
 * Thread-safe.
 */
public final class DiskWatch implements DiskGuard {
    private static final double HYSTERESIS_PERCENT = 2;

    private final DiskProbe probe;
    private final AedileProperties.Disk limits;
    private volatile Status.Disk last;

    public DiskWatch(DiskProbe probe, AedileProperties.Disk limits) {
        this.probe = probe;
        this.limits = limits;
        this.last = new Status.Disk(0, "ok");
        look();
    }

    /** Looks anew how full the disk is. */
    public synchronized Status.Disk look() {
        double used = probe.usedPercent();
        String before = last.state();
        String state = "ok";
        if (isAbove(used, limits.stopPercent(), before.equals("full"))) {
            state = "full";
        } else if (isAbove(used, limits.warnPercent(), !before.equals("ok"))) {
            state = "nearly-full";
        }
        last = new Status.Disk(Math.round(used * 10) / 10.0, state);
        return last;
    }

    /** What the last look saw. */
    public Status.Disk disk() {
        return last;
    }

    @Override
    public int usedPercent() {
        return (int) last.usedPercent();
    }

    @Override
    public boolean refuses() {
        return last.state().equals("full");
    }

    private static boolean isAbove(double used, int limit, boolean wasAbove) {
        return used >= (wasAbove ? limit - HYSTERESIS_PERCENT : limit);
    }
}
