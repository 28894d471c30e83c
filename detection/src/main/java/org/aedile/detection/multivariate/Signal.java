package org.aedile.detection.multivariate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * One of the numbers that belong together.
 *
 * @param source the sensor
 * @param property what it measures
 */
public record Signal(String source, String property) implements Comparable<Signal> {
    private static final Comparator<Signal> ORDER =
            Comparator.comparing(Signal::source).thenComparing(Signal::property);

    @Override
    public int compareTo(Signal other) {
        return ORDER.compare(this, other);
    }

    /** As alerts name it among their facts. */
    @Override
    public String toString() {
        return source + "/" + property;
    }

    public void write(DataOutput out) throws IOException {
        out.writeUTF(source);
        out.writeUTF(property);
    }

    public static Signal read(DataInput in) throws IOException {
        return new Signal(in.readUTF(), in.readUTF());
    }

    /** At most 127. */
    public static void writeAll(Collection<Signal> signals, DataOutput out) throws IOException {
        out.writeByte(signals.size());
        for (Signal signal : signals) {
            signal.write(out);
        }
    }

    /** The inverse of {@link #writeAll}. */
    public static List<Signal> readAll(DataInput in) throws IOException {
        int size = in.readByte();
        List<Signal> signals = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            signals.add(read(in));
        }
        return List.copyOf(signals);
    }
}
