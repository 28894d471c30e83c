package org.aedile.server.history.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.aedile.server.history.Readings;

/**
 * Packs what one source said in some minutes, and unpacks it.
 *
 * <pre>
 * version   1 byte    {@value #VERSION}
 * columns   varint, then per property: property, unit (texts), count (varint),
 *           first time (8 bytes), further times as signed varint differences of differences,
 *           values ({@link ValuePacking}), identities (4 bytes each)
 * frames    varint, bytes of them all (varint), deflated bytes (varint), deflated: per frame length (varint) and bytes
 * </pre>
 *
 * Frames are log records, and whatever is encrypted: it stays sealed.
 */
final class Block {
    static final int VERSION = 1;

    private Block() {}

    /**
     * What a block holds.
     *
     * @param columns one per property
     * @param frames frames in the order of receipt
     */
    record Content(List<Readings> columns, List<byte[]> frames) {}

    static byte[] pack(List<ColumnBuffer> columns, List<byte[]> frames, Deflater deflater) {
        ByteWriter out = new ByteWriter();
        out.putByte(VERSION);
        out.putVarint(columns.size());
        columns.forEach(column -> putColumn(out, column));
        putFrames(out, frames, deflater);
        return out.toByteArray();
    }

    static Content unpack(byte[] packed) {
        ByteReader in = new ByteReader(packed);
        int version = in.readByte();
        if (version != VERSION) {
            throw new IllegalStateException("block of version " + version + ", this reads " + VERSION);
        }
        int columnCount = in.readCount();
        List<Readings> columns = new ArrayList<>(columnCount);
        for (int i = 0; i < columnCount; i++) {
            columns.add(readColumn(in));
        }
        return new Content(columns, readFrames(in));
    }

    private static void putColumn(ByteWriter out, ColumnBuffer column) {
        int count = column.count();
        out.putText(column.property());
        out.putText(column.unit());
        out.putVarint(count);
        long before = column.times()[0];
        long step = 0;
        out.putLong(before);
        for (int i = 1; i < count; i++) {
            long time = column.times()[i];
            out.putSigned(time - before - step);
            step = time - before;
            before = time;
        }
        ValuePacking.write(out, column.values(), count);
        for (int i = 0; i < count; i++) {
            out.putInt(column.identities()[i]);
        }
    }

    private static Readings readColumn(ByteReader in) {
        String property = in.readText();
        String unit = in.readText();
        int count = in.readCount();
        long[] times = new long[count];
        times[0] = in.readLong();
        long step = 0;
        for (int i = 1; i < count; i++) {
            step += in.readSigned();
            times[i] = times[i - 1] + step;
        }
        double[] values = ValuePacking.read(in, count);
        int[] identities = new int[count];
        for (int i = 0; i < count; i++) {
            identities[i] = in.readInt();
        }
        return new Readings(property, unit, times, values, identities);
    }

    private static void putFrames(ByteWriter out, List<byte[]> frames, Deflater deflater) {
        out.putVarint(frames.size());
        if (frames.isEmpty()) {
            return;
        }
        ByteWriter plain = new ByteWriter();
        for (byte[] frame : frames) {
            plain.putVarint(frame.length);
            plain.putBytes(frame, frame.length);
        }
        byte[] deflated = deflate(plain, deflater);
        out.putVarint(plain.length());
        out.putVarint(deflated.length);
        out.putBytes(deflated, deflated.length);
    }

    private static byte[] deflate(ByteWriter plain, Deflater deflater) {
        ByteWriter out = new ByteWriter();
        byte[] chunk = new byte[8_192];
        deflater.reset();
        deflater.setInput(plain.toByteArray());
        deflater.finish();
        while (!deflater.finished()) {
            out.putBytes(chunk, deflater.deflate(chunk));
        }
        return out.toByteArray();
    }

    private static List<byte[]> readFrames(ByteReader in) {
        int count = in.readCount();
        List<byte[]> frames = new ArrayList<>(count);
        if (count == 0) {
            return frames;
        }
        byte[] plain = new byte[in.readCount()];
        inflate(in.readBytes(in.readCount()), plain);
        ByteReader each = new ByteReader(plain);
        for (int i = 0; i < count; i++) {
            frames.add(each.readBytes(each.readCount()));
        }
        return frames;
    }

    private static void inflate(byte[] deflated, byte[] plain) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(deflated);
            int length = inflater.inflate(plain);
            if (length != plain.length) {
                throw new IllegalStateException("frames of a block have " + length + " bytes of " + plain.length);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("frames of a block are damaged", e);
        } finally {
            inflater.end();
        }
    }
}
