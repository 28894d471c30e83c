package org.aedile.server.observation;

/** Knows how full the disk of the data directory is. Thread-safe, answers from memory. */
public interface DiskGuard {
    /** Used share of the disk, percent. */
    int usedPercent();

    /** True when nothing may be taken in, because a full disk would corrupt what is there. */
    boolean refuses();
}
