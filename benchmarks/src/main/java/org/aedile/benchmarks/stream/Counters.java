package org.aedile.benchmarks.stream;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.server.source.Source;
import org.aedile.server.source.Stewardship;

/** The sources of the measurement: vehicle counters, 64 rhythms among them, spread over a city. */
final class Counters {
    static final String PROPERTY = "vehicles";
    static final String UNIT = "1";
    static final int RHYTHMS = 64;

    /** The agency that the local token acts for. */
    private static final AgencyId AGENCY = AgencyId.of("operations");

    private static final Duration INTERVAL = Duration.ofMinutes(1);
    private static final double MOST = 100_000;
    private static final double TWO_PI = 2 * Math.PI;
    private static final double HOURS = 24;

    private Counters() {}

    static String id(int number) {
        return "counter-" + number;
    }

    static List<Source> all(int count) {
        return IntStream.range(0, count).mapToObj(Counters::source).toList();
    }

    /** What is usual: a daily wave, by rhythm, without noise. */
    static double usual(int rhythm, long timeMillis) {
        double hour = timeMillis / 3_600_000.0 % HOURS;
        double phase = TWO_PI * (hour / HOURS + (double) rhythm / RHYTHMS);
        return 200 + rhythm + 60 * Math.sin(phase);
    }

    private static Source source(int number) {
        GeoPoint place = GeoPoint.of(43.72 + number % 320 * 1e-4, 7.40 + number / 320 % 320 * 1e-4);
        return new Source(
                SourceId.of(id(number)),
                AGENCY,
                "Vehicle counter " + number,
                "traffic",
                LogSource.of("city", "traffic", ""),
                Optional.of(place),
                "",
                "UTC",
                List.of(new SourceProfile.Property(PROPERTY, "vehicles", UNIT, INTERVAL, 0, MOST)),
                new Stewardship("Traffic office", "measurement", "GDPR 6(1)(e)", DataClass.NONE, 1),
                Source.ClockQuality.SYNCHRONISED,
                "live",
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
