package org.aedile.server.history.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.aedile.server.history.Readings;
import org.aedile.wire.FrameView;

/** What one source said since the last flush. Guarded by its domain's buffer. */
final class SourceBuffer {
    private static final int READING_BYTES = 20;
    private static final int FRAME_OVERHEAD_BYTES = 24;

    private final String agency;
    private final List<ColumnBuffer> columns = new ArrayList<>(1);
    private final List<byte[]> frames = new ArrayList<>(0);
    private long fromMillis = Long.MAX_VALUE;
    private long toMillis = Long.MIN_VALUE;
    private long receivedMillis = Long.MIN_VALUE;

    SourceBuffer(String agency) {
        this.agency = agency;
    }

    /** Takes in an observation and returns about how many bytes it needs in memory. */
    int add(FrameView view, long identityHash) {
        long time = view.eventTimeMillis();
        fromMillis = Math.min(fromMillis, time);
        toMillis = Math.max(toMillis, time);
        receivedMillis = Math.max(receivedMillis, view.receiptTimeMillis());
        if (view.isReading() && !view.isEncrypted()) {
            column(view.property(), view.unit()).add(time, view.value(), (int) identityHash);
            return READING_BYTES;
        }
        frames.add(view.frame());
        return view.frame().length + FRAME_OVERHEAD_BYTES;
    }

    byte[] pack(Deflater deflater) {
        return Block.pack(columns, frames, deflater);
    }

    Block.Content copy() {
        List<Readings> copies = new ArrayList<>(columns.size());
        columns.forEach(column -> copies.add(column.copy()));
        return new Block.Content(copies, List.copyOf(frames));
    }

    String agency() {
        return agency;
    }

    long fromMillis() {
        return fromMillis;
    }

    long toMillis() {
        return toMillis;
    }

    long receivedMillis() {
        return receivedMillis;
    }

    int readingCount() {
        return columns.stream().mapToInt(ColumnBuffer::count).sum();
    }

    int frameCount() {
        return frames.size();
    }

    private ColumnBuffer column(String property, String unit) {
        for (ColumnBuffer column : columns) {
            if (column.holds(property, unit)) {
                return column;
            }
        }
        ColumnBuffer fresh = new ColumnBuffer(property, unit);
        columns.add(fresh);
        return fresh;
    }
}
