package org.aedile.scenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.aedile.benchmarks.harness.Waiting;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: an operator signs in, acknowledges and closes an alert; who and when is kept and can be exported. */
class A12HandlingTest {
    private static final String SOURCE = "a12-particles";

    private final TestCity city = TestCity.shared();

    @Test
    void anAlertIsAcknowledgedAndClosedByNameAndIsInTheHistory() {
        Sensor sensor = Sensor.ofParticles(city.api(), SOURCE);
        long now = System.currentTimeMillis();
        sensor.publish(
                city.server().ports().mqtt(), List.of(sensor.reading(4000, now - 1000), sensor.reading(4001, now)));
        String id = Alerts.await(city.api(), "live", SOURCE).get("id").asString();

        try (Screen screen = city.screen(TestCity.OPERATOR)) {
            Page page = screen.page();
            page.navigate(city.server().uri("/?domain=live&sel=alert:" + id).toString());
            button(page, "Acknowledge").click();
            Waiting.until("it is acknowledged", TestCity.PATIENCE, () -> "acknowledged".equals(state(id)));
            page.keyboard().press("c");
            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("test"))
                    .click();
            Waiting.until("it is closed", TestCity.PATIENCE, () -> "closed".equals(state(id)));
            page.navigate(city.server().uri("/alerts?domain=live").toString());
            assertThat(page.locator("body")).containsText("Story " + SOURCE);
            screen.keepPicture("a12-history");
        }

        JsonNode alert = city.api().get("/api/v1/alerts/" + id + "?domain=live");
        assertThat(alert.get("acknowledgedBy").asString()).isEqualTo(TestCity.OPERATOR);
        assertThat(alert.get("closedBy").asString()).isEqualTo(TestCity.OPERATOR);
        assertThat(alert.get("closeReason").asString()).isEqualTo("test");
        assertThat(city.api().text("/api/v1/alerts.csv?domain=live&source=" + SOURCE))
                .contains(SOURCE)
                .contains(TestCity.OPERATOR);
    }

    private String state(String id) {
        return city.api()
                .get("/api/v1/alerts/" + id + "?domain=live")
                .get("state")
                .asString();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
