package org.aedile.detection.anomaly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.aedile.detection.Band;

/**
 * Scores how unusual each value of a series is, from the values up to it alone. The second tier of the sensor detectors: dear
 * and without settings, for the series that deserve it.
 *
 * <p>Five {@link Looks} each answer as a {@link TailRank} does, with the number of zeros in "once in 1,000 values"; the score
 * is the mean of the five, and a {@link CoolDown} lets one thing be told once. After the {@link Beginning} the looks begin anew
 * without what was wild in it, so that no value however large spoils what is known, the first ones neither.
 *
 * <p>Score: s in [0, 1] says that the five, in geometric mean, find this series so unusual once in 10^(10 s) values. Who finds
 * nothing says once in one, so a single one makes at most 0.2; from about 0.16 an alert is worth its while, at 0.3 several
 * agree. It is 0 during the first 100 values, while nothing is unusual, and for what can't be judged. Deterministic by seed;
 * memory bounded; not thread-safe.
 */
public final class AnomalyDetector {
    private static final double SHARE = 0.1;
    private static final double MEMORY = 5_000;
    private static final int COOL_DOWN = 75;

    /** Before so many values the looks say little, so nothing is learned of how rare it is. */
    private static final int SETTLED = 200;

    /** A float squared in a tree must not overflow. */
    private static final double LARGEST = 1e15;

    private final SeriesClock clock = new SeriesClock();
    private final Beginning beginning = new Beginning();
    private final long seed;
    private final TailRank history = new TailRank(SHARE, MEMORY);
    private final CoolDown coolDown = new CoolDown(COOL_DOWN);
    private Looks looks;
    private final Map<Unjudged, Long> refused = new EnumMap<>(Unjudged.class);
    private Optional<Unjudged> refusal = Optional.empty();
    private long judged;
    private double rarity;

    /** One that has seen nothing. */
    public AnomalyDetector(long seed) {
        this.seed = seed;
        looks = newLooks(seed);
    }

    private static Looks newLooks(long seed) {
        return new Looks(seed, SHARE, MEMORY);
    }

    /** The score of the value that comes next, 0 to 1, with the rhythm of days and weeks in UTC; milliseconds since 1970. */
    public double score(long millis, double value) {
        return score(millis, millis, value);
    }

    /**
     * The same, with the rhythm of a place.
     *
     * @param rhythmMillis milliseconds since 1970 of local time, by which the time of the day and of the week are told
     */
    public double score(long millis, long rhythmMillis, double value) {
        rarity = 0;
        refusal = Double.isFinite(value) ? clock.take(millis) : Optional.of(Unjudged.NOT_FINITE);
        if (refusal.isPresent()) {
            refused.merge(refusal.get(), 1L, Long::sum);
            return 0;
        }
        double bounded = Math.max(-LARGEST, Math.min(LARGEST, value));
        double zeros = looks.zeros(rhythmMillis, bounded, clock.isTorn());
        if (beginning.runs() && beginning.add(rhythmMillis, bounded, clock.isTorn())) {
            beginTame();
        }
        judged++;
        rarity = judged > SETTLED ? history.rank(zeros) : 0;
        return coolDown.admit(zeros / Opinion.MOST_ZEROS);
    }

    /**
     * How rarely this series was as unusual as by the value just given, cool-down aside: the zeros in "once in 1,000 values",
     * by the tail of its own scores. 0 while too little is known.
     */
    public double rarity() {
        return rarity;
    }

    /** What the newest value that could be judged should have been, in its unit; eight values in ten lie within. */
    public Band usual() {
        return looks.usual();
    }

    /** Why the value just given could not be judged, or empty. */
    public Optional<Unjudged> refusal() {
        return refusal;
    }

    /** So many values could not be judged for this reason. */
    public long refused(Unjudged reason) {
        return refused.getOrDefault(reason, 0L);
    }

    /** Looks anew at the first values when some were wild. */
    private void beginTame() {
        if (beginning.tame()) {
            looks = newLooks(seed);
            beginning.repeat(looks);
        }
        beginning.end();
    }

    /** Writes what {@link #read} reads: at most a megabyte or so, most of it trees. */
    public void write(DataOutput out) throws IOException {
        clock.write(out);
        looks.write(out);
        history.write(out);
        coolDown.write(out);
        for (Unjudged reason : Unjudged.values()) {
            out.writeLong(refused(reason));
        }
        out.writeLong(judged);
        out.writeDouble(rarity);
        beginning.write(out);
    }

    /** Goes on exactly where the one that was written was. */
    public void read(DataInput in) throws IOException {
        clock.read(in);
        looks.read(in);
        readTold(in);
        beginning.read(in);
    }

    /** The same for one that a release wrote which took the first values as they came. */
    public void readBegun(DataInput in) throws IOException {
        clock.read(in);
        looks.read(in);
        readTold(in);
        beginning.end();
    }

    /** The same for one that a release wrote which besides judged level and mean by each side's own tail. */
    public void readTwoSided(DataInput in) throws IOException {
        clock.read(in);
        looks.readTwoSided(in);
        readTold(in);
        beginning.end();
    }

    private void readTold(DataInput in) throws IOException {
        history.read(in);
        coolDown.read(in);
        for (Unjudged reason : Unjudged.values()) {
            refused.put(reason, in.readLong());
        }
        judged = in.readLong();
        rarity = in.readDouble();
    }
}
