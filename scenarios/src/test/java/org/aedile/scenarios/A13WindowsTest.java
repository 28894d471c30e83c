package org.aedile.scenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** FEATURE: the map in a second window follows the selection; the wall shows the picture without people. */
class A13WindowsTest {
    private final TestCity city = TestCity.shared();

    @Test
    void theMapInItsOwnWindowAndTheWallShowThePicture() {
        try (Screen screen = city.screen(TestCity.OPERATOR)) {
            Page map =
                    screen.anotherWindow(city.server().uri("/map?domain=demo").toString());
            assertThat(map.locator("section[aria-label=Map]")).isVisible();

            Page wall =
                    screen.anotherWindow(city.server().uri("/wall?domain=demo").toString());
            assertThat(wall.locator("body")).containsText("sources seen");
            wall.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/screens/a13-wall.png")));
            assertThat(screen.errors()).isEmpty();
        }
        String picture = city.api().text("/api/v1/picture?domain=demo&profile=wall");
        assertThat(picture).doesNotContain("acknowledgedBy\":\"");
    }
}
