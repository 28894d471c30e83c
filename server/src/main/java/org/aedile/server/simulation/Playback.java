package org.aedile.server.simulation;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/**
 * Reads {@code trajectories.bin}, where everybody was when, in the form that a screen plays; {@code docs/crowd.md} describes
 * it byte by byte. Places are exact to half of the quantum.
 */
public final class Playback {
    /** The first four bytes. */
    public static final int MAGIC = 0x41454454;

    /** Of the format. */
    public static final int VERSION = 1;

    private final DataInputStream in;
    private final double originX;
    private final double originY;
    private final double quantumMeters;
    /** Whole quanta from the origin by number of a person, in the order of the file. */
    private final Map<Integer, int[]> people = new LinkedHashMap<>();

    private int milliseconds;

    private Playback(DataInputStream in) throws IOException {
        this.in = in;
        int magic = in.readInt();
        int version = in.readUnsignedByte();
        if (magic != MAGIC || version != VERSION) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    String.format(
                            "a playback begins with %08x and version %d, not %08x and %d",
                            MAGIC, VERSION, magic, version));
        }
        originX = in.readDouble();
        originY = in.readDouble();
        quantumMeters = in.readFloat();
    }

    /** Everybody in all frames; for long ones read with a screen. */
    public static List<Frame> read(InputStream file) throws IOException {
        Playback playback = new Playback(new DataInputStream(file));
        List<Frame> frames = new ArrayList<>();
        while (playback.readFrame()) {
            frames.add(playback.frame());
        }
        return frames;
    }

    /** Where everybody was at a moment. */
    public record Frame(double seconds, List<Place> places) {
        public Frame {
            places = List.copyOf(places);
        }
    }

    /** Where a person was; metres. */
    public record Place(int id, double x, double y) {}

    private boolean readFrame() throws IOException {
        int wait;
        try {
            wait = readNumber();
        } catch (EOFException e) {
            return false; // the end of the file
        }
        milliseconds += wait;
        int gone = readNumber();
        for (int i = 0; i < gone; i++) {
            people.remove(readNumber());
        }
        for (int[] place : people.values()) {
            place[0] += readSigned();
            place[1] += readSigned();
        }
        int come = readNumber();
        for (int i = 0; i < come; i++) {
            int id = readNumber();
            people.put(id, new int[] {readSigned(), readSigned()});
        }
        return true;
    }

    private Frame frame() {
        List<Place> places = new ArrayList<>();
        people.forEach((id, place) ->
                places.add(new Place(id, originX + place[0] * quantumMeters, originY + place[1] * quantumMeters)));
        return new Frame(milliseconds / 1000.0, places);
    }

    private int readSigned() throws IOException {
        int number = readNumber();
        return number >>> 1 ^ -(number & 1);
    }

    private int readNumber() throws IOException {
        int number = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int next = in.readUnsignedByte();
            number |= (next & 0x7f) << shift;
            if (next < 0x80) {
                return number;
            }
        }
        throw new IOException("a number in a playback is longer than " + Integer.SIZE + " bits");
    }
}
