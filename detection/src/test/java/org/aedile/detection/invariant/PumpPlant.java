package org.aedile.detection.invariant;

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
 * A tank that a pump fills while its valve is open and that the city empties: the pump runs when the tank is low and stops when
 * it is full. Each sensor says something every thirty seconds and errs a little.
 */
public final class PumpPlant {
    public static final int STEP_SECONDS = 30;

    /** Steps. */
    public static final int HOUR = 3_600 / STEP_SECONDS;

    public static final int DAY = 24 * HOUR;

    private static final double FLOW = 5;
    private static final double LOW = 2;
    private static final double HIGH = 4;

    /** Square metres: what flows in or out moves the level by so much less. */
    private static final double AREA = 20_000;

    private final List<byte[]> frames = new ArrayList<>();
    private final Map<String, SourceProfile> profiles = new TreeMap<>();
    private final FrameWriter writer = new FrameWriter();
    private final Instant begin;
    private final Random random;
    private double level = 3;
    private boolean pumping;
    private int step;

    /** What is planted: what a sensor says instead, NaN for nothing at all. */
    public interface Plan {
        double said(int step, String sensor, double value);
    }

    public PumpPlant(Instant begin, long seed) {
        this.begin = begin;
        this.random = new Random(seed);
        sensors().forEach(sensor -> profiles.put(sensor, profile(sensor)));
    }

    public static List<String> sensors() {
        return List.of("pump-1", "valve-1", "flow-1", "draw-1", "power-1", "level-1");
    }

    public List<byte[]> frames() {
        return frames;
    }

    public SourceProfiles profiles() {
        return id -> Optional.ofNullable(profiles.get(id));
    }

    public Instant time() {
        return begin.plusSeconds((long) step * STEP_SECONDS);
    }

    public PumpPlant run(int steps) {
        return run(steps, PumpPlant::asItIs);
    }

    private static double asItIs(int step, String sensor, double value) {
        return value;
    }

    /** Until the pump has run, or rested, for ten minutes. */
    public PumpPlant runUntil(boolean running) {
        return runUntil(running, PumpPlant::asItIs);
    }

    public PumpPlant runUntil(boolean running, Plan plan) {
        while (pumping != running) {
            run(1, plan);
        }
        return run(HOUR / 6, plan);
    }

    public PumpPlant run(int steps, Plan plan) {
        for (int end = step + steps; step < end; step++) {
            pumping = level < LOW || pumping && level < HIGH;
            double flow = pumping ? FLOW * (1 + 0.03 * random.nextGaussian()) : 0;
            double rhythm = 2 + Math.sin(2 * Math.PI * (step % DAY - 8 * HOUR) / DAY);
            double draw = rhythm * (1 + 0.05 * random.nextGaussian());
            level += (flow - draw) * STEP_SECONDS * 10 / AREA;
            say("pump-1", pumping ? 1 : 0, plan);
            say("valve-1", pumping ? 1 : 0, plan);
            say("flow-1", flow, plan);
            say("draw-1", draw, plan);
            say("power-1", 1 + 6 * flow * (1 + 0.01 * random.nextGaussian()), plan);
            say("level-1", level + 0.002 * random.nextGaussian(), plan);
        }
        return this;
    }

    private void say(String sensor, double value, Plan plan) {
        double said = plan.said(step, sensor, value);
        if (!Double.isNaN(said)) {
            long millis = time().toEpochMilli() + 100L * sensors().indexOf(sensor);
            FrameWriter.Header header = new FrameWriter.Header(
                    "live", "water", sensor, "o-" + step, millis, millis, Optional.empty(), LogSource.NONE);
            frames.add(writer.reading(header, "value", said, ""));
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
                List.of(new SourceProfile.Property(
                        "value", "reading", "", Duration.ofSeconds(STEP_SECONDS), -1e6, 1e6)),
                DataClass.NONE,
                true,
                SourceProfile.NEVER);
    }
}
