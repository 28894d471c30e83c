package org.aedile.detection.multivariate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.aedile.detection.SourceProfiles;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.wire.FrameWriter;

/**
 * A pumping station of which eight sensors say something every five minutes: flows, pressures, powers, a temperature and a
 * level. All follow what the city draws, with the rhythm of the day and moods of hours, and how full the reservoir is, which
 * wanders over days; each errs by a tenth of what it moves.
 */
public final class PumpingStation {
    /** Rows of five minutes. */
    public static final int HOUR = 12;

    public static final int DAY = 24 * HOUR;

    private static final double ERROR = 0.1;

    /** Name, usual value, and how much it follows the draw and the reservoir. */
    private record Sensor(String id, double usual, double draw, double reservoir) {
        double spread() {
            return Math.hypot(draw, reservoir);
        }
    }

    private static final List<Sensor> SENSORS = List.of(
            new Sensor("flow-1", 100, 30, 0),
            new Sensor("flow-2", 60, 20, -6),
            new Sensor("level-1", 3, -0.1, 0.5),
            new Sensor("power-1", 30, 8, 3),
            new Sensor("power-2", 25, 6, 3),
            new Sensor("pressure-1", 5, -0.5, 0.6),
            new Sensor("pressure-2", 4.5, -0.3, 0.7),
            new Sensor("warmth-1", 40, 4, 0));

    private final List<byte[]> frames = new ArrayList<>();
    private final Map<String, SourceProfile> profiles = new TreeMap<>();
    private final FrameWriter writer = new FrameWriter();
    private final Instant begin;
    private final Random random;
    private final double[] lastErrors = new double[SENSORS.size()];
    private double mood;
    private double reservoir;
    private int row;

    /** What is planted: what a sensor says instead, NaN for nothing at all. */
    public interface Plan {
        double said(int row, String sensor, double value);
    }

    public PumpingStation(Instant begin, long seed) {
        this.begin = begin;
        this.random = new Random(seed);
        SENSORS.forEach(sensor -> profiles.put(sensor.id(), profile(sensor.id())));
    }

    public static List<String> sensors() {
        return SENSORS.stream().map(Sensor::id).toList();
    }

    public static double usual(String sensor) {
        return find(sensor).usual();
    }

    /** Standard deviation, about. */
    public static double spread(String sensor) {
        return find(sensor).spread();
    }

    private static Sensor find(String sensor) {
        return SENSORS.stream()
                .filter(one -> one.id().equals(sensor))
                .findFirst()
                .orElseThrow();
    }

    public List<byte[]> frames() {
        return frames;
    }

    public SourceProfiles profiles() {
        return id -> Optional.ofNullable(profiles.get(id));
    }

    public Instant time(int atRow) {
        return begin.plus(Duration.ofMinutes(5L * atRow));
    }

    public PumpingStation run(int rows, Plan plan) {
        for (int end = row + rows; row < end; row++) {
            mood = wander(mood, 3 * HOUR);
            reservoir = wander(reservoir, DAY);
            double draw = 1.2 * Math.sin(2 * Math.PI * (row % DAY - 8 * HOUR) / DAY) + 0.4 * mood;
            for (int i = 0; i < SENSORS.size(); i++) {
                say(i, draw, plan);
            }
        }
        return this;
    }

    /** Of mean 0 and standard deviation 1, half forgotten after so many rows. */
    private double wander(double value, double half) {
        double kept = Math.pow(0.5, 1 / half);
        return kept * value + Math.sqrt(1 - kept * kept) * random.nextGaussian();
    }

    private void say(int index, double draw, Plan plan) {
        Sensor sensor = SENSORS.get(index);
        lastErrors[index] = wander(lastErrors[index], 1);
        double value = sensor.usual()
                + sensor.draw() * draw
                + sensor.reservoir() * reservoir
                + ERROR * sensor.spread() * lastErrors[index];
        double said = plan.said(row, sensor.id(), value);
        if (!Double.isNaN(said)) {
            long millis = time(row).toEpochMilli() + 1_000L * index;
            FrameWriter.Header header = new FrameWriter.Header(
                    "live", "water", sensor.id(), "o-" + row, millis, millis, Optional.empty(), LogSource.NONE);
            frames.add(writer.reading(header, "reading", said, ""));
        }
    }

    private static SourceProfile profile(String sensor) {
        return new SourceProfile(
                SourceId.of(sensor),
                AgencyId.of("water"),
                sensor,
                "water",
                LogSource.of("city", "water", ""),
                Optional.empty(),
                "",
                "UTC",
                List.of(new SourceProfile.Property("reading", "reading", "", Duration.ofMinutes(5), -1e6, 1e6)),
                DataClass.NONE,
                true,
                SourceProfile.NEVER);
    }
}
