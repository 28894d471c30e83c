package org.aedile.server.backup.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.aedile.server.backup.internal.LogRecords.LogRecord;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.DefaultRecordBatch;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.MemoryRecordsBuilder;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * Writes the segment files of one partition with the offsets that its records had: a producer can't choose them, but
 * checkpoints and projections refer to them. The broker makes its indexes anew when it finds the files.
 */
final class SegmentWriter implements AutoCloseable {
    private static final int BATCH_BYTES = 256 << 10;
    private static final int BATCH_RECORDS = 1_000;
    private static final long SEGMENT_BYTES = 256L << 20;
    private static final int EPOCH = 0;

    private final Path directory;
    private @Nullable FileChannel segment;
    private @Nullable MemoryRecordsBuilder batch;
    private long segmentBytes;
    private long nextOffset;
    private long batchOffset;

    /** @param directory of the partition, without segments */
    SegmentWriter(Path directory) {
        this.directory = directory;
    }

    void append(LogRecord logRecord) throws IOException {
        MemoryRecordsBuilder open = batch;
        if (open == null) {
            open = MemoryRecords.builder(
                    ByteBuffer.allocate(BATCH_BYTES),
                    RecordBatch.CURRENT_MAGIC_VALUE,
                    Compression.NONE,
                    TimestampType.CREATE_TIME,
                    logRecord.offset(),
                    RecordBatch.NO_TIMESTAMP,
                    EPOCH);
            batch = open;
            batchOffset = logRecord.offset();
        }
        open.appendWithOffset(logRecord.offset(), logRecord.timestamp(), logRecord.key(), logRecord.value());
        nextOffset = logRecord.offset() + 1;
        if (open.numRecords() >= BATCH_RECORDS || open.estimatedSizeInBytes() >= BATCH_BYTES / 2) {
            endBatch();
        }
    }

    /** Ends the partition at that offset, also when its last records were compacted away. */
    void end(long endOffset) throws IOException {
        endBatch();
        if (nextOffset < endOffset || segment == null) {
            ByteBuffer empty = ByteBuffer.allocate(DefaultRecordBatch.RECORD_BATCH_OVERHEAD);
            long first = segment == null ? Math.max(0, endOffset - 1) : nextOffset;
            if (endOffset > 0) {
                DefaultRecordBatch.writeEmptyHeader(
                        empty,
                        RecordBatch.CURRENT_MAGIC_VALUE,
                        RecordBatch.NO_PRODUCER_ID,
                        RecordBatch.NO_PRODUCER_EPOCH,
                        RecordBatch.NO_SEQUENCE,
                        first,
                        endOffset - 1,
                        EPOCH,
                        TimestampType.CREATE_TIME,
                        System.currentTimeMillis(),
                        false,
                        false);
                empty.flip();
                write(empty, first);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (segment != null) {
            segment.force(true);
            segment.close();
            segment = null;
        }
    }

    private void endBatch() throws IOException {
        MemoryRecordsBuilder done = batch;
        if (done == null) {
            return;
        }
        batch = null;
        write(done.build().buffer(), batchOffset);
    }

    private void write(ByteBuffer bytes, long baseOffset) throws IOException {
        if (segment == null || segmentBytes >= SEGMENT_BYTES) {
            close();
            Path file = directory.resolve("%020d.log".formatted(baseOffset));
            segment = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            segmentBytes = 0;
        }
        segmentBytes += bytes.remaining();
        while (bytes.hasRemaining()) {
            segment.write(bytes);
        }
    }
}
