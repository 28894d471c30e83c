package org.aedile.scenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: a reading that comes by MQTT becomes an alert on the screen. */
class A01ReadingByMqttTest {
    private final TestCity city = TestCity.shared();

    @Test
    void anImpossibleReadingIsOnTheOperatorsScreenWithItsReason() {
        Sensor sensor = Sensor.ofParticles(city.api(), "a01-particles");
        try (Screen screen = city.screen(TestCity.OPERATOR)) {
            screen.page().navigate(city.server().uri("/?domain=live").toString());
            screen.page().locator("section[aria-label=Queue]").waitFor();

            long now = System.currentTimeMillis();
            sensor.publish(
                    city.server().ports().mqtt(), List.of(sensor.reading(2184, now - 1000), sensor.reading(2185, now)));

            Locator row = screen.page()
                    .locator("section[aria-label=Queue] button[data-severity]")
                    .filter(new Locator.FilterOptions().setHasText("Story a01-particles"));
            assertThat(row.first()).isVisible();
            row.first().click();
            assertThat(screen.page().locator("section[aria-label=Detail]")).containsText("above the most");
            screen.keepPicture("a01-alert");
            assertThat(screen.errors()).isEmpty();
        }
        JsonNode alert = Alerts.await(city.api(), "live", "a01-particles");
        assertThat(alert.get("kind").asString()).isEqualTo("impossible");
        assertThat(alert.get("explanation").asString()).contains("µg/m³").contains("1,000");
    }
}
