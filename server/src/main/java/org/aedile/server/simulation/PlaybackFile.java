package org.aedile.server.simulation;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.locomotion.Crowd;

/**
 * Writes {@code trajectories.bin}: where everybody was when, about two bytes a person and frame; {@link Playback} reads it. Not
 * thread-safe.
 */
public final class PlaybackFile implements AutoCloseable {
    private static final double QUANTUM_METERS = 0.02;

    private final DataOutputStream out;
    private final double originX;
    private final double originY;
    /** Whole quanta from the origin by number of a person, and whether they are still there. */
    private final Map<Integer, int[]> people = new LinkedHashMap<>();

    private int milliseconds;

    /** @param file is closed with this */
    public PlaybackFile(OutputStream file, FloorPlan plan) throws IOException {
        originX = plan.area().getEnvelopeInternal().getMinX();
        originY = plan.area().getEnvelopeInternal().getMinY();
        out = new DataOutputStream(new BufferedOutputStream(file, 1 << 16));
        out.writeInt(Playback.MAGIC);
        out.writeByte(Playback.VERSION);
        out.writeDouble(originX);
        out.writeDouble(originY);
        out.writeFloat((float) QUANTUM_METERS);
    }

    /** Adds a frame; times must ascend. */
    public void write(double seconds, Crowd crowd) throws IOException {
        int now = (int) Math.round(seconds * 1000);
        writeNumber(now - milliseconds);
        milliseconds = now;
        int[] placeOf = places(crowd);
        writeGone(placeOf);
        for (Map.Entry<Integer, int[]> known : people.entrySet()) {
            writeMove(known.getValue(), crowd, placeOf[known.getKey()]);
            placeOf[known.getKey()] = -1;
        }
        writeCome(crowd, placeOf);
    }

    /** The place in the crowd by number of a person, -1 for those who aren't there. */
    private static int[] places(Crowd crowd) {
        int most = 0;
        for (int i = 0; i < crowd.size(); i++) {
            most = Math.max(most, crowd.id(i) + 1);
        }
        int[] placeOf = new int[most];
        Arrays.fill(placeOf, -1);
        for (int i = 0; i < crowd.size(); i++) {
            placeOf[crowd.id(i)] = i;
        }
        return placeOf;
    }

    private void writeGone(int... placeOf) throws IOException {
        List<Integer> gone = new ArrayList<>();
        for (int id : people.keySet()) {
            if (id >= placeOf.length || placeOf[id] < 0) {
                gone.add(id);
            }
        }
        writeNumber(gone.size());
        for (int id : gone) {
            people.remove(id);
            writeNumber(id);
        }
    }

    private void writeMove(int[] place, Crowd crowd, int i) throws IOException {
        int x = quanta(crowd.x(i) - originX);
        int y = quanta(crowd.y(i) - originY);
        writeSigned(x - place[0]);
        writeSigned(y - place[1]);
        place[0] = x;
        place[1] = y;
    }

    private void writeCome(Crowd crowd, int... placeOf) throws IOException {
        List<Integer> come = new ArrayList<>();
        for (int id = 0; id < placeOf.length; id++) {
            if (placeOf[id] >= 0) {
                come.add(id);
            }
        }
        writeNumber(come.size());
        for (int id : come) {
            int[] place = {quanta(crowd.x(placeOf[id]) - originX), quanta(crowd.y(placeOf[id]) - originY)};
            people.put(id, place);
            writeNumber(id);
            writeSigned(place[0]);
            writeSigned(place[1]);
        }
    }

    private static int quanta(double meters) {
        return (int) Math.round(meters / QUANTUM_METERS);
    }

    private void writeSigned(int number) throws IOException {
        writeNumber(number << 1 ^ number >> 31);
    }

    /** Seven bits a byte, the low ones first; the eighth says that more follow. */
    private void writeNumber(int number) throws IOException {
        int rest = number;
        while (rest >>> 7 != 0) {
            out.writeByte(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
