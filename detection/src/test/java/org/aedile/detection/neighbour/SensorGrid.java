package org.aedile.detection.neighbour;

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
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.wire.FrameWriter;

/** Air monitors on a grid of streets 200 m apart, and the frames they send: every five minutes, in turn. */
public final class SensorGrid {
    public static final Duration INTERVAL = Duration.ofMinutes(5);

    private static final double METERS_PER_DEGREE = 111_195;
    private static final double SPACING_METERS = 200;

    public final List<byte[]> frames = new ArrayList<>();
    private final Map<String, SourceProfile> profiles = new TreeMap<>();
    private final List<String> sources = new ArrayList<>();
    private final FrameWriter writer = new FrameWriter();
    private final Random random;
    private final Instant begin;
    private int step;

    /** What is planted: the factor on a sensor's value at a step. */
    public interface Plan {
        double factor(int step, int sensor);
    }

    public SensorGrid(int side, Instant begin, long seed) {
        this.begin = begin;
        this.random = new Random(seed);
        for (int i = 0; i < side * side; i++) {
            int row = i / side;
            int column = i % side;
            GeoPoint place =
                    GeoPoint.of(row * SPACING_METERS / METERS_PER_DEGREE, column * SPACING_METERS / METERS_PER_DEGREE);
            String id = "air-%02d".formatted(i);
            sources.add(id);
            profiles.put(id, profile(id, place));
        }
    }

    public SourceProfiles profiles() {
        return id -> Optional.ofNullable(profiles.get(id));
    }

    String source(int sensor) {
        return sources.get(sensor);
    }

    double distanceMeters(int one, int other) {
        return place(one).distanceMeters(place(other));
    }

    public Instant time(int atStep) {
        return begin.plus(INTERVAL.multipliedBy(atStep));
    }

    /** All sensors say what the rhythm of the day and the plan make of it, with noise of a tenth. */
    public SensorGrid run(int steps, Plan plan) {
        for (int end = step + steps; step < end; step++) {
            for (int sensor = 0; sensor < sources.size(); sensor++) {
                double usual = 40 - 15 * Math.cos(2 * Math.PI * step / 288);
                double noise = Math.exp(0.1 * random.nextGaussian());
                read(sensor, usual * noise * plan.factor(step, sensor));
            }
        }
        return this;
    }

    private void read(int sensor, double value) {
        long millis = time(step).toEpochMilli() + sensor * 1_000L;
        FrameWriter.Header header = new FrameWriter.Header(
                "live", "municipality", source(sensor), "o-" + step, millis, millis, Optional.empty(), LogSource.NONE);
        frames.add(writer.reading(header, "pm10", value, "ug/m3"));
    }

    private GeoPoint place(int sensor) {
        return profiles().find(source(sensor)).flatMap(SourceProfile::place).orElseThrow();
    }

    private static SourceProfile profile(String id, GeoPoint place) {
        return new SourceProfile(
                SourceId.of(id),
                AgencyId.of("municipality"),
                "Air monitor " + id.substring(4),
                "air_quality",
                LogSource.of("city", "air_quality", ""),
                Optional.of(place),
                "Harbour",
                "UTC",
                List.of(new SourceProfile.Property("pm10", "particles", "ug/m3", INTERVAL, 0, 10_000)),
                DataClass.NONE,
                true,
                SourceProfile.NEVER);
    }
}
