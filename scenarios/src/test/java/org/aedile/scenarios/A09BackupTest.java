package org.aedile.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aedile.benchmarks.harness.ApiClient;
import org.aedile.benchmarks.harness.ServerProcess;
import org.aedile.benchmarks.harness.TemporaryDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** FEATURE: a backup that is restored elsewhere gives the same picture. */
@Tag("long")
class A09BackupTest {
    private final TestCity city = TestCity.shared();

    @Test
    void theRestoredServerShowsTheSameOpenAlertsAndSources() {
        Sensor sensor = Sensor.ofParticles(city.api(), "a09-particles");
        long now = System.currentTimeMillis();
        sensor.publish(
                city.server().ports().mqtt(), List.of(sensor.reading(3000, now - 1000), sensor.reading(3001, now)));
        Alerts.await(city.api(), "live", "a09-particles");

        try (TemporaryDirectory elsewhere = TemporaryDirectory.create("aedile-restored")) {
            Path backup = elsewhere.path().resolve("aedile.backup");
            Path data = elsewhere.path().resolve("data");
            Program.run("backup", backup.toString(), "--data", city.data().toString());
            Program.run("restore", backup.toString(), "--data", data.toString());
            try (ServerProcess restored =
                    ServerProcess.start(elsewhere.path(), ServerProcess.Ports.free(), List.of("server"), Map.of())) {
                assertThat(liveAlerts(ApiClient.local(restored, data))).isEqualTo(liveAlerts(city.api()));
            }
        }
    }

    private static Set<String> liveAlerts(ApiClient api) {
        Set<String> alerts = new TreeSet<>();
        api.get("/api/v1/picture?domain=live")
                .get("alerts")
                .forEach(alert -> alerts.add(
                        alert.get("id").asString() + " " + alert.get("state").asString()));
        return alerts;
    }
}
