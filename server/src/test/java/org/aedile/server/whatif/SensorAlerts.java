package org.aedile.server.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.alert.AlertDraft;
import org.aedile.server.alert.TestAlerts;
import org.aedile.server.source.Source;
import org.aedile.server.source.Stewardship;

/** Alerts of sensors beside the people of a what-if. */
final class SensorAlerts {
    private SensorAlerts() {}

    /**
     * A sensor of that id at that place alerts.
     *
     * @return the id of the alert
     */
    static String raise(TestServer server, AgencyId owner, Reading reading, GeoPoint at) {
        String sensor = reading.sensor();
        Sources.register(
                server,
                new Source(
                        SourceId.of(sensor),
                        owner,
                        "Sensor " + sensor,
                        reading.category(),
                        LogSource.of("city", reading.category(), ""),
                        Optional.of(at),
                        "Place du Casino",
                        "Europe/Monaco",
                        List.of(new SourceProfile.Property(
                                reading.property(),
                                reading.property(),
                                reading.unit(),
                                Duration.ofMinutes(1),
                                0,
                                1_000)),
                        new Stewardship("events office", "tests", "GDPR 6(1)(e)", DataClass.NONE, 30),
                        Source.ClockQuality.SYNCHRONISED,
                        "live",
                        List.of(),
                        false,
                        Optional.empty(),
                        Optional.empty()));
        Alert alert = AlertDraft.raised(owner, sensor, Instant.now())
                .by("threshold", "limit")
                .says("Reading of " + sensor, "too much")
                .at(at)
                .evidence(new Alert.Evidence(reading.property(), reading.value(), reading.unit(), Double.NaN, 0.5))
                .alert();
        TestAlerts.send(server, List.of(alert));
        return alert.id();
    }

    /** What a sensor says, and of which category it is. */
    record Reading(String sensor, String category, String property, double value, String unit) {}
}
