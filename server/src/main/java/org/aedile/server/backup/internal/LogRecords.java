package org.aedile.server.backup.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records of one partition in a backup: per record offset and timestamp (8 bytes each), key and value (length in 4 bytes,
 * −1 for none, and bytes); offset −1 ends them.
 */
final class LogRecords {
    private static final long END = -1;

    private LogRecords() {}

    /** One record of the log. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record LogRecord(long offset, long timestamp, byte @Nullable [] key, byte @Nullable [] value) {}

    static void write(DataOutputStream out, LogRecord logRecord) throws IOException {
        out.writeLong(logRecord.offset());
        out.writeLong(logRecord.timestamp());
        writeBytes(out, logRecord.key());
        writeBytes(out, logRecord.value());
    }

    static void writeEnd(DataOutputStream out) throws IOException {
        out.writeLong(END);
    }

    /** The next record; empty at the end. */
    static Optional<LogRecord> read(DataInputStream in) throws IOException {
        long offset = in.readLong();
        if (offset == END) {
            return Optional.empty();
        }
        return Optional.of(new LogRecord(offset, in.readLong(), readBytes(in), readBytes(in)));
    }

    private static void writeBytes(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
        out.writeInt(bytes == null ? -1 : bytes.length);
        if (bytes != null) {
            out.write(bytes);
        }
    }

    private static byte @Nullable [] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length < 0 ? null : in.readNBytes(length);
    }
}
