package org.aedile.scenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aedile.benchmarks.harness.Waiting;
import org.aedile.city.demo.DemoTime;
import org.aedile.city.demo.PlantedThreat;
import org.aedile.city.demo.Threats;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: in the demo city's evening every planted threat is found by detection, and hardly anything else. */
class A07EveningTest {
    private static final Duration EVENING = Duration.between(DemoTime.EVENING_START, DemoTime.EVENING_END);

    /** The evening takes six minutes at sixty times the speed of life. */
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(12);

    private final TestCity city = TestCity.shared();

    @Test
    void everyPlantedThreatIsFoundAndAtMostOneFalseAlertAnHour() {
        Waiting.until("the evening is over", LONG_ENOUGH, () -> !now().isBefore(DemoTime.EVENING_END));
        List<JsonNode> alerts = new ArrayList<>();
        city.api().forEach("/api/v1/alerts?domain=demo", alerts::add);

        assertThat(Threats.all())
                .allSatisfy(threat -> assertThat(alerts)
                        .as(threat.title())
                        .anyMatch(alert -> threat.foundBy(source(alert), time(alert, "detectedAt"))));
        assertThat(alerts.stream().filter(A07EveningTest::isFalse).map(A07EveningTest::text))
                .hasSizeLessThanOrEqualTo((int) EVENING.toHours());
        try (Screen screen = city.screen(TestCity.OPERATOR)) {
            screen.page().navigate(city.server().uri("/?domain=demo").toString());
            assertThat(screen.page()
                            .locator("section[aria-label=Queue] button[data-severity]")
                            .first())
                    .isVisible();
            screen.keepPicture("a07-evening");
        }
    }

    private Instant now() {
        return Instant.parse(
                city.api().get("/api/v1/status?domain=demo").get("now").asString());
    }

    private static boolean isFalse(JsonNode alert) {
        for (PlantedThreat threat : Threats.all()) {
            if (threat.explains(source(alert), time(alert, "startTime"))) {
                return false;
            }
        }
        return true;
    }

    private static String source(JsonNode alert) {
        return alert.get("source").asString();
    }

    private static Instant time(JsonNode alert, String field) {
        return Instant.parse(alert.get(field).asString());
    }

    private static String text(JsonNode alert) {
        return source(alert) + ": " + alert.get("explanation").asString();
    }
}
