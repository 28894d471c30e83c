package org.aedile.scenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aedile.benchmarks.harness.Waiting;
import org.junit.jupiter.api.Test;

/** FEATURE: recorded series of real traffic sensors go all the way to the screen, in a time domain of their own. */
class A05ReplayOfSensorsTest {
    private static final String DOMAIN = "replay-traffic";

    private final TestCity city = TestCity.shared();

    @Test
    void realTrafficIsReplayedAndItsAnomaliesAreOnTheScreen() {
        Path series = Shared.data("sensors/realTraffic");

        String summary = Program.run(
                "replay",
                series.toString(),
                "--name",
                "traffic",
                "--data",
                city.data().toString(),
                "--server",
                city.server().uri("").toString(),
                "--place",
                "43.7384,7.4246");

        assertThat(summary).contains("observations").contains(" 0 refused");
        Waiting.until("an anomaly is found", TestCity.PATIENCE, () -> !alerts().isEmpty());
        try (Screen screen = city.screen(TestCity.OPERATOR)) {
            screen.page().navigate(city.server().uri("/?domain=" + DOMAIN).toString());
            Locator rows = screen.page().locator("section[aria-label=Queue] button[data-severity]");
            assertThat(rows.first()).isVisible();
            rows.first().click();
            assertThat(screen.page().locator("section[aria-label=Detail]")).isVisible();
            screen.keepPicture("a05-replay");
        }
    }

    private List<String> alerts() {
        List<String> alerts = new ArrayList<>();
        city.api()
                .forEach(
                        "/api/v1/alerts?domain=" + DOMAIN,
                        alert -> alerts.add(alert.get("title").asString()));
        return alerts;
    }
}
