package org.aedile.detection.multivariate;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aedile.detection.sensor.Packed;

/**
 * The last {@value #ROWS} rows of a group from which it is learned how its signals go together. One ring of numbers for each
 * signal, NaN where it said nothing; all rings turn together. Mutable.
 */
public final class History {
    /** A week of rows that are five minutes apart. */
    public static final int ROWS = 2_016;

    static final int MOST_SIGNALS = 32;

    private final TreeMap<Signal, float[]> columns = new TreeMap<>();
    private int next;
    private int rows;

    /** How many rows there are, at most {@link #ROWS}. */
    public int rows() {
        return rows;
    }

    boolean isEmpty() {
        return rows == 0;
    }

    /** Takes a row in, over the oldest one. A signal beyond {@value #MOST_SIGNALS} has no place. */
    public void add(Map<Signal, Double> row) {
        row.keySet().forEach(this::begin);
        columns.forEach((signal, ring) ->
                ring[next] = row.getOrDefault(signal, Double.NaN).floatValue());
        next = (next + 1) % ROWS;
        rows = Math.min(ROWS, rows + 1);
        columns.values().removeIf(ring -> heard(ring) == 0);
    }

    private void begin(Signal signal) {
        if (!columns.containsKey(signal) && columns.size() < MOST_SIGNALS) {
            float[] ring = new float[ROWS];
            Arrays.fill(ring, Float.NaN);
            columns.put(signal, ring);
        }
    }

    /** Forgets a signal that the group no longer has. */
    void remove(Signal signal) {
        columns.remove(signal);
    }

    /** Those with a place, in their order. */
    public Collection<Signal> signals() {
        return List.copyOf(columns.keySet());
    }

    /** How many rows have it. */
    public int heard(Signal signal) {
        float[] ring = columns.get(signal);
        return ring == null ? 0 : heard(ring);
    }

    private int heard(float[] ring) {
        int heard = 0;
        for (int row = 0; row < rows; row++) {
            heard += Float.isNaN(ring[row]) ? 0 : 1;
        }
        return heard;
    }

    /** The rows that have all of these signals, in no particular order; their columns are as the signals. */
    public double[][] complete(List<Signal> signals) {
        List<float[]> rings = signals.stream().map(columns::get).toList();
        double[][] complete = new double[rows][];
        int found = 0;
        for (int row = 0; row < rows; row++) {
            double[] values = new double[rings.size()];
            boolean whole = true;
            for (int i = 0; i < values.length; i++) {
                values[i] = rings.get(i)[row];
                whole &= !Double.isNaN(values[i]);
            }
            if (whole) {
                complete[found] = values;
                found++;
            }
        }
        return Arrays.copyOf(complete, found);
    }

    public void write(DataOutput out) throws IOException {
        out.writeShort(next);
        out.writeShort(rows);
        Signal.writeAll(columns.keySet(), out);
        for (float[] ring : columns.values()) {
            Packed.write(ring, rows, out);
        }
    }

    public static History read(DataInput in) throws IOException {
        History history = new History();
        history.next = in.readShort();
        history.rows = in.readShort();
        for (Signal signal : Signal.readAll(in)) {
            history.begin(signal);
        }
        for (float[] ring : history.columns.values()) {
            Packed.read(ring, history.rows, in);
        }
        return history;
    }
}
