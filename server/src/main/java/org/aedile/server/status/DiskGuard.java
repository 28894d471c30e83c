package org.aedile.server.status;

import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.config.AedileProperties;

/**
 * Stops intake before a full disk corrupts anything. It warns from one limit on and refuses from a second; both end two
 * per cent below where they began, so that intake doesn't flutter. Asking is free; {@link #look} is called every second.
 * Thread-safe.
 */
public final class DiskGuard {
    private static final double HYSTERESIS_PERCENT = 2;

    private final DiskProbe probe;
    private final AedileProperties.Disk limits;
    private volatile Status.Disk last;

    public DiskGuard(DiskProbe probe, AedileProperties.Disk limits) {
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

    /** True when nothing may be taken in. */
    public boolean isFull() {
        return last.state().equals("full");
    }

    /**
     * @throws AedileException {@code DISK_FULL} when nothing may be taken in
     */
    public void requireRoom() {
        if (isFull()) {
            throw new AedileException(
                    ErrorCode.DISK_FULL,
                    "the disk is %.1f %% full, the limit is %d %%".formatted(last.usedPercent(), limits.stopPercent()),
                    "free some space or shorten the retention; intake goes on by itself below "
                            + (limits.stopPercent() - (int) HYSTERESIS_PERCENT) + " %");
        }
    }

    private static boolean isAbove(double used, int limit, boolean wasAbove) {
        return used >= (wasAbove ? limit - HYSTERESIS_PERCENT : limit);
    }
}
