package org.aedile.server.observation.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import org.aedile.server.config.AedileProperties;
import org.aedile.server.observation.DiskGuard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Measures the disk of the data directory at most once a second. */
@Component
class MeasuredDisk implements DiskGuard {
    private static final Logger LOG = LoggerFactory.getLogger(MeasuredDisk.class);
    private static final long FRESH_NANOS = 1_000_000_000L;

    private final FileStore disk;
    private final int stopPercent;
    private volatile int usedPercent;
    private volatile long measuredAt;

    MeasuredDisk(AedileProperties properties) {
        stopPercent = properties.disk().stopPercent();
        try {
            disk = Files.getFileStore(Files.createDirectories(properties.data()));
        } catch (IOException e) {
            throw new UncheckedIOException("the disk of " + properties.data() + " can't be found", e);
        }
        measuredAt = System.nanoTime() - FRESH_NANOS - 1;
    }

    @Override
    public int usedPercent() {
        long now = System.nanoTime();
        if (now - measuredAt > FRESH_NANOS) {
            measuredAt = now;
            measure();
        }
        return usedPercent;
    }

    @Override
    public boolean refuses() {
        return usedPercent() >= stopPercent;
    }

    private void measure() {
        try {
            long total = disk.getTotalSpace();
            usedPercent = total == 0 ? 0 : (int) (100 - 100 * disk.getUsableSpace() / total);
        } catch (IOException e) {
            LOG.warn("the disk can't be measured; {} % is taken for granted: {}", usedPercent, e.getMessage());
        }
    }
}
