package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;

/** The times of a series: which value is out of order, and after which pause nothing hangs together. */
final class SeriesClock {
    /** So many usual intervals without a value tear the series. */
    private static final double TEAR = 20;

    /** So many values in order, all before the newest: then the newest time was wrong, not these. */
    private static final int BELIEVED_BEHIND = 50;

    private static final double SHARE_OF_NEW = 0.05;
    private static final double MOST_OF_USUAL = 4;

    private long newest = Long.MIN_VALUE;
    private long newestBehind = Long.MIN_VALUE;
    private int behind;
    private double usualMillis;
    private boolean torn;

    /** Takes the time of a value, or says why the value can't be judged. */
    Optional<Unjudged> take(long millis) {
        if (millis == newest) {
            return Optional.of(Unjudged.DUPLICATE);
        }
        if (millis < newest && !isBelieved(millis)) {
            return Optional.of(Unjudged.OUT_OF_ORDER);
        }
        double interval = (double) millis - newest;
        boolean first = newest == Long.MIN_VALUE;
        torn = interval < 0 || usualMillis > 0 && interval > TEAR * usualMillis;
        if (!first && !torn) {
            learn(interval);
        }
        newest = millis;
        behind = 0;
        newestBehind = Long.MIN_VALUE;
        return Optional.empty();
    }

    /** True when what came before the value just taken is too long ago to belong to it. */
    boolean isTorn() {
        return torn;
    }

    private boolean isBelieved(long millis) {
        if (millis > newestBehind) {
            behind++;
            newestBehind = millis;
        }
        return behind >= BELIEVED_BEHIND;
    }

    private void learn(double interval) {
        if (usualMillis > 0) {
            usualMillis += SHARE_OF_NEW * (Math.min(interval, MOST_OF_USUAL * usualMillis) - usualMillis);
        } else {
            usualMillis = interval;
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(newest);
        out.writeLong(newestBehind);
        out.writeInt(behind);
        out.writeDouble(usualMillis);
        out.writeBoolean(torn);
    }

    void read(DataInput in) throws IOException {
        newest = in.readLong();
        newestBehind = in.readLong();
        behind = in.readInt();
        usualMillis = in.readDouble();
        torn = in.readBoolean();
    }
}
