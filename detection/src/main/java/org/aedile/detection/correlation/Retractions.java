package org.aedile.detection.correlation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a group has told and is no more. Mutable, owned by the group, and there only where something was retracted. */
final class Retractions {
    /** Told episodes that are no more, to be retracted; empty between calls. */
    private final List<Episode> gone = new ArrayList<>(1);

    private final List<Withdrawn> withdrawn = new ArrayList<>(1);

    /**
     * An alert that was retracted.
     *
     * @param windowMillis which alert of the group it is
     * @param revision that of its retraction
     */
    private record Withdrawn(long windowMillis, int revision) {}

    void add(List<Episode> episodes) {
        gone.addAll(episodes);
    }

    /** Those that are to be retracted now; they aren't any more afterwards. */
    List<Episode> takeGone() {
        List<Episode> all = List.copyOf(gone);
        gone.clear();
        return all;
    }

    /**
     * An episode that wasn't told yet goes on as the alert that its stretch of time had before: as if it had never gone when
     * that was in the same breath, else with a revision that is higher than that of the retraction.
     */
    void resume(Episode episode, long timespanMillis) {
        long window = episode.windowMillis(timespanMillis);
        for (Episode one : gone) {
            if (one.windowMillis(timespanMillis) == window) {
                episode.follow(one);
                gone.remove(one);
                return;
            }
        }
        for (Withdrawn one : withdrawn) {
            episode.revision = one.windowMillis() == window ? one.revision() : episode.revision;
        }
    }

    /** It was retracted. */
    void withdraw(Episode episode, long timespanMillis) {
        long window = episode.windowMillis(timespanMillis);
        withdrawn.removeIf(one -> one.windowMillis() == window);
        withdrawn.add(new Withdrawn(window, episode.revision));
    }

    /** What would open before that time can't be raised again. */
    void forgetBefore(long windowMillis) {
        withdrawn.removeIf(one -> one.windowMillis() < windowMillis);
    }

    void write(DataOutput out) throws IOException {
        out.writeShort(withdrawn.size());
        for (Withdrawn one : withdrawn) {
            out.writeLong(one.windowMillis());
            out.writeInt(one.revision());
        }
    }

    static Retractions read(DataInput in) throws IOException {
        Retractions retractions = new Retractions();
        int size = in.readUnsignedShort();
        for (int i = 0; i < size; i++) {
            retractions.withdrawn.add(new Withdrawn(in.readLong(), in.readInt()));
        }
        return retractions;
    }
}
