package org.aedile.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Severity;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.wire.FrameWriter;

/** An air monitor in Monaco that reports particles, and the frames it sends. */
public final class TestSource {
    public static final String ZONE = "Europe/Monaco";

    /** Particles above 150 µg/m³ alert. */
    public static final Catalog DUST = Catalog.compile(
            List.of(),
            List.of(new DetectorSetting(
                    "dust",
                    1,
                    "threshold",
                    List.of(),
                    List.of("pm10"),
                    List.of(),
                    Severity.HIGH,
                    "Too much dust",
                    Map.of("above", 150.0),
                    Map.of())));

    public final SourceProfile profile;
    public final List<byte[]> frames = new ArrayList<>();
    private final SourceProfile.Property property;
    private final FrameWriter writer = new FrameWriter();
    private int number;

    public TestSource(String id, SourceProfile.Property property) {
        this.property = property;
        this.profile = new SourceProfile(
                SourceId.of(id),
                AgencyId.of("municipality"),
                "Air monitor 7",
                "air_quality",
                LogSource.of("city", "air_quality", ""),
                Optional.of(GeoPoint.of(43.7393, 7.4275)),
                "Monte-Carlo",
                ZONE,
                List.of(property),
                DataClass.NONE,
                true,
                SourceProfile.NEVER);
    }

    public static TestSource particles(Duration interval) {
        return new TestSource("air-7", new SourceProfile.Property("pm10", "particles", "ug/m3", interval, 0, 1_000));
    }

    public SourceProfiles profiles() {
        return id -> id.equals(profile.id().value()) ? Optional.of(profile) : Optional.empty();
    }

    /** As the registry says it of a source that was moved or calibrated then. */
    public SourceProfiles learnedAnewFrom(Instant from) {
        return learnedAnew(profiles(), profile.id().value(), from);
    }

    /** One of these sources is learned anew from then on. */
    public static SourceProfiles learnedAnew(SourceProfiles profiles, String source, Instant from) {
        SourceProfile anew = profiles.find(source).orElseThrow().withLearnsFrom(from.toEpochMilli());
        return id -> id.equals(source) ? Optional.of(anew) : profiles.find(id);
    }

    /** A reading at that time, received at once. */
    public TestSource read(Instant time, double value) {
        return read(time.toEpochMilli(), value);
    }

    public TestSource read(long millis, double value) {
        number++;
        frames.add(writer.reading(
                new FrameWriter.Header(
                        "live",
                        "municipality",
                        profile.id().value(),
                        "o-" + number,
                        millis,
                        millis,
                        Optional.empty(),
                        LogSource.NONE),
                property.name(),
                value,
                property.unit()));
        return this;
    }

    /** Readings one after the other, an interval apart. */
    public TestSource readAll(Instant from, double... values) {
        long millis = from.toEpochMilli();
        for (double value : values) {
            read(millis, value);
            millis += property.interval().toMillis();
        }
        return this;
    }

    /** The clock goes on for that long, a tick each second. */
    public TestSource tick(Instant from, Duration length) {
        for (long second = 0; second <= length.toSeconds(); second++) {
            frames.add(writer.tick("live", from.toEpochMilli() + second * 1_000));
        }
        return this;
    }
}
