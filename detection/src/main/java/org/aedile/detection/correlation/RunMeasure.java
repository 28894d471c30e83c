package org.aedile.detection.correlation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * For how long a rule has been true, in milliseconds: since the first of the matches that follow each other without a
 * contrary observation and without a pause longer than the timespan.
 */
final class RunMeasure implements Measure {
    private static final long NONE = Long.MIN_VALUE;

    private final long longestPauseMillis;
    private long began = NONE;
    private long last = NONE;

    /** The run that the entries which are forgotten by now belonged to. */
    private long forgottenBegan;

    private long forgottenLast;

    private RunMeasure(long longestPauseMillis, long forgottenBegan, long forgottenLast) {
        this.longestPauseMillis = longestPauseMillis;
        this.forgottenBegan = forgottenBegan;
        this.forgottenLast = forgottenLast;
    }

    /** With nothing forgotten. */
    static RunMeasure begin(long longestPauseMillis) {
        return new RunMeasure(longestPauseMillis, NONE, NONE);
    }

    @Override
    public double next(Entries entries, int entry) {
        if (entries.input(entry) != 0) {
            began = NONE;
            return Double.NaN;
        }
        long time = entries.time(entry);
        if (began == NONE || time - last > longestPauseMillis) {
            began = time;
        }
        last = time;
        return (double) (time - began);
    }

    @Override
    public void restart(Entries entries, int entry) {
        began = forgottenBegan;
        last = forgottenLast;
        for (int i = 0; i < entry; i++) {
            next(entries, i);
        }
    }

    @Override
    public void forget(Entries entries, int count) {
        long nowBegan = began;
        long nowLast = last;
        began = forgottenBegan;
        last = forgottenLast;
        for (int i = 0; i < count; i++) {
            next(entries, i);
        }
        forgottenBegan = began;
        forgottenLast = last;
        began = nowBegan;
        last = nowLast;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(longestPauseMillis);
        out.writeLong(forgottenBegan);
        out.writeLong(forgottenLast);
    }

    static RunMeasure read(DataInput in, Entries entries) throws IOException {
        RunMeasure run = new RunMeasure(in.readLong(), in.readLong(), in.readLong());
        run.restart(entries, entries.size());
        return run;
    }
}
