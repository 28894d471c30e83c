package org.aedile.server.picture.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The newest encoded frames of one audience, from which every screen reads at its own pace. Frames are counted from 0 over
 * all epochs (their <i>place</i>); a screen whose place has left the ring fetches the picture again. Thread-safe.
 */
final class FrameRing {
    private final int capacity;
    private final Deque<byte[]> frames = new ArrayDeque<>();
    private String epoch = "";
    private long epochPlace;
    private long firstPlace;

    /**
     * @param capacity frames that are kept; at ten a second, 256 are what a screen may lag behind: 25 s
     */
    FrameRing(int capacity) {
        this.capacity = capacity;
    }

    /**
     * From here on numbers count anew; the gap in the places makes every screen fetch the picture again.
     *
     * @param number that the picture has; 0 unless the epoch began before
     */
    synchronized void beginEpoch(String newEpoch, long number) {
        epoch = newEpoch;
        firstPlace = nextPlace() + 1;
        epochPlace = firstPlace - number;
        frames.clear();
    }

    /** Adds the frame of the next number. */
    synchronized void add(byte[] frame) {
        frames.addLast(frame);
        if (frames.size() > capacity) {
            frames.removeFirst();
            firstPlace++;
        }
    }

    /** The place of the frame that continues that number; empty when only a new picture helps. */
    synchronized Optional<Long> placeAfter(String wantedEpoch, long number) {
        long place = epochPlace + number;
        boolean known = wantedEpoch.equals(epoch) && number >= 0 && place >= firstPlace && place <= nextPlace();
        return known ? Optional.of(place) : Optional.empty();
    }

    /** What a screen at that place has to read next. */
    synchronized Reading readFrom(long place) {
        if (place < firstPlace) {
            return new Reading(true, List.of());
        }
        List<byte[]> pending = new ArrayList<>();
        long at = firstPlace;
        for (byte[] frame : frames) {
            if (at++ >= place) {
                pending.add(frame);
            }
        }
        return new Reading(false, pending);
    }

    synchronized long nextPlace() {
        return firstPlace + frames.size();
    }

    /**
     * Frames for a screen.
     *
     * @param lost true when it has to fetch the picture again
     * @param frames the frames from its place on
     */
    record Reading(boolean lost, List<byte[]> frames) {}
}
