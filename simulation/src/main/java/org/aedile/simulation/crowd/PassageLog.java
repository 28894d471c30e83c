package org.aedile.simulation.crowd;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.aedile.simulation.crowd.locomotion.Passages;

/** Who passed which exit or door when, in the order of time. Exits are numbered first, then doors. */
public final class PassageLog implements Passages {
    private final IntArrayList gates = new IntArrayList();
    private final IntArrayList ids = new IntArrayList();
    private final DoubleArrayList seconds = new DoubleArrayList();

    @Override
    public void passed(int gate, int id, double atSeconds) {
        gates.add(gate);
        ids.add(id);
        seconds.add(atSeconds);
    }

    public int size() {
        return gates.size();
    }

    public int gate(int passage) {
        return gates.getInt(passage);
    }

    public int id(int passage) {
        return ids.getInt(passage);
    }

    public double seconds(int passage) {
        return seconds.getDouble(passage);
    }

    /** The moments at which somebody passed a gate, ascending. */
    public double[] times(int gate) {
        DoubleArrayList times = new DoubleArrayList();
        for (int i = 0; i < size(); i++) {
            if (gate(i) == gate) {
                times.add(seconds(i));
            }
        }
        return times.toDoubleArray();
    }
}
