package org.aedile.server.picture.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The newest encoded frames of one audience, from which every screen reads at its own pace. Frames are counted from 0 over
 * all epochs (their <i>place</i>); a screen whose place has left the ring fetches the picture again. Thread-safe.
 */
final class FrameRing {
    /** The frame of each place, at the place modulo its length. */
    private final byte[][] frames;

    private String epoch = "";
    private long epochPlace;
    private long firstPlace;
    private long nextPlace;

    /**
     * @param capacity frames that are kept; at ten a second, 256 are what a screen may lag behind: 25 s
     */
    FrameRing(int capacity) {
        frames = new byte[capacity][];
    }

    /**
     * From here on numbers count anew; the gap in the places makes every screen fetch the picture again.
     *
     * @param number that the picture has; 0 unless the epoch began before
     */
    synchronized void beginEpoch(String newEpoch, long number) {
        epoch = newEpoch;
        firstPlace = nextPlace + 1;
        nextPlace = firstPlace;
        epochPlace = firstPlace - number;
        Arrays.fill(frames, null);
    }

    /** Adds the frame of the next number. */
    synchronized void add(byte[] frame) {
        frames[slot(nextPlace++)] = frame;
        firstPlace = Math.max(firstPlace, nextPlace - frames.length);
    }

    /** The place of the frame that continues that number; empty when only a new picture helps. */
    synchronized Optional<Long> placeAfter(String wantedEpoch, long number) {
        long place = epochPlace + number;
        boolean known = wantedEpoch.equals(epoch) && number >= 0 && place >= firstPlace && place <= nextPlace;
        return known ? Optional.of(place) : Optional.empty();
    }

    /** What a screen at that place has to read next. */
    synchronized Reading readFrom(long place) {
        if (place < firstPlace) {
            return new Reading(true, List.of());
        }
        List<byte[]> pending = new ArrayList<>();
        for (long at = place; at < nextPlace; at++) {
            pending.add(frames[slot(at)]);
        }
        return new Reading(false, pending);
    }

    private int slot(long place) {
        return (int) (place % frames.length);
    }

    /**
     * Frames for a screen.
     *
     * @param lost true when it has to fetch the picture again
     * @param frames the frames from its place on
     */
    record Reading(boolean lost, List<byte[]> frames) {}
}
