package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Arrays of numbers as bytes, big-endian, in one piece: states are written and copied at every checkpoint. */
public final class Packed {
    private Packed() {}

    /** The first {@code count} of them. */
    public static void write(float[] values, int count, DataOutput out) throws IOException {
        byte[] bytes = new byte[count * Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().put(values, 0, count);
        out.write(bytes);
    }

    /** Fills the first {@code count} of them. */
    public static void read(float[] values, int count, DataInput in) throws IOException {
        byte[] bytes = new byte[count * Float.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values, 0, count);
    }

    public static void write(long[] values, DataOutput out) throws IOException {
        byte[] bytes = new byte[values.length * Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().put(values);
        out.write(bytes);
    }

    /** Fills all of them. */
    public static void read(long[] values, DataInput in) throws IOException {
        byte[] bytes = new byte[values.length * Long.BYTES];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asLongBuffer().get(values);
    }
}
