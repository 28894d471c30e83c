package org.aedile.detection.sensor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How the messages of one series follow each other, and how they usually do. */
final class InterArrivalState extends DetectorState {
    private static final long UNKNOWN = Long.MIN_VALUE;
    private static final double MEMORY_MILLIS = 7 * 86_400_000.0;
    private static final long MOST_STEP_MILLIS = 3_600_000;

    /** Of logarithms: two parts in a hundred. */
    private static final double LEAST_SPREAD = 0.02;

    private static final double LEAST_BURST_SPREAD = 0.04;

    /** In parts of the period. */
    private static final double LEAST_IRREGULARITY = 0.005;

    final Arrivals arrivals = new Arrivals();
    final Habit period = new Habit(LEAST_SPREAD);
    final Habit irregularity = new Habit(LEAST_IRREGULARITY);
    final Habit burst = new Habit(LEAST_BURST_SPREAD);

    /** How many messages were learned from. */
    int learned;

    /** Messages since the last sign of the episode. */
    int calmMessages;

    /** For how long it was learned how they usually follow each other (event time, ms). */
    long learnedMillis;

    private long lastMillis = UNKNOWN;

    double periodDistance() {
        return period.distance(Math.log(arrivals.periodMillis()));
    }

    double irregularityDistance() {
        return irregularity.distance(arrivals.irregularity());
    }

    double burstDistance() {
        return burst.distance(Math.log(arrivals.burstMillis()));
    }

    /** In spreads, whichever way the messages are most unusual. A long time for a few messages says nothing that the period doesn't. */
    double strength() {
        return Math.max(
                Math.max(Math.abs(periodDistance()), Math.abs(irregularityDistance())), Math.max(0, -burstDistance()));
    }

    void learn() {
        long now = arrivals.newestMillis();
        long step = lastMillis == UNKNOWN ? 0 : Math.max(0, Math.min(MOST_STEP_MILLIS, now - lastMillis));
        double share = Math.max(1.0 / (learned + 1), step / MEMORY_MILLIS);
        period.learn(Math.log(arrivals.periodMillis()), share, learned);
        irregularity.learn(arrivals.irregularity(), share, learned);
        burst.learn(Math.log(arrivals.burstMillis()), share, learned);
        learned = Math.min(Integer.MAX_VALUE - 1, learned + 1);
        learnedMillis += step;
        lastMillis = now;
    }

    /** What came last is the new usual: it is learned from the beginning. */
    void forget() {
        period.forget();
        irregularity.forget();
        burst.forget();
        learned = 0;
        learnedMillis = 0;
        lastMillis = UNKNOWN;
    }

    @Override
    void writeOwn(DataOutput out) throws IOException {
        arrivals.write(out);
        period.write(out);
        irregularity.write(out);
        burst.write(out);
        out.writeInt(learned);
        out.writeInt(calmMessages);
        out.writeLong(learnedMillis);
        out.writeLong(lastMillis);
    }

    @Override
    void readOwn(DataInput in) throws IOException {
        arrivals.read(in);
        period.read(in);
        irregularity.read(in);
        burst.read(in);
        learned = in.readInt();
        calmMessages = in.readInt();
        learnedMillis = in.readLong();
        lastMillis = in.readLong();
    }
}
