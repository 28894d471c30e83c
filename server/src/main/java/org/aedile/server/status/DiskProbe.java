package org.aedile.server.status;

/** Looks how full the disk is. */
@FunctionalInterface
public interface DiskProbe {
    /** Used part of the disk, 0 to 100 %. */
    double usedPercent();
}
