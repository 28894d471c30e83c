package org.aedile.scenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FEATURE: in an emergency an operator sees another agency's record at once, its privacy officer is told and reviews it. */
class A17BreakGlassTest {
    private static final String SOURCE = "a17-particles";
    private static final String OWNER = "municipality";
    private static final String OWNER_NAME = "Mairie de Monaco";
    private static final String AGENCY = "medical";
    private static final String REASON = "smoke drifts to the hospital, need the municipality's sensors";

    private final TestCity city = TestCity.shared();

    @Test
    void theGlassIsBrokenSeenThroughEndedAndReviewed() {
        String operator = city.account("a17-operator", AGENCY, "operator");
        String officer = city.account("a17-officer", AGENCY, "privacy");
        String auditor = city.account("a17-auditor", AGENCY, "auditor");
        String alert = raise();

        try (Screen room = city.screen(operator);
                Screen desk = city.screen(officer)) {
            room.page().navigate(address("/?domain=live&sel=alert:" + alert));
            desk.page().navigate(address("/break-glass?domain=live"));
            assertThat(room.page().getByText("live").first()).isVisible();
            assertThat(item(room)).hasCount(0);
            breakGlass(room.anotherWindow(address("/break-glass?domain=live")));

            assertThat(item(room)).isVisible();
            assertThat(byGlass(room)).containsText("Particles impossible");
            Locator bar = bar(room, "The glass is broken");
            assertThat(bar).containsText("You broke the glass: you see records of " + OWNER_NAME);
            assertThat(bar(desk, "Somebody broke the glass")).containsText(operator + " sees records of " + OWNER_NAME);
            room.keepPicture("a17-broken");

            bar.getByText("End it now").click();
            assertThat(item(room)).hasCount(0);
            assertThat(byGlass(room)).hasCount(0);
            assertThat(bar).hasCount(0);
            review(desk, operator);
            assertThat(room.errors()).isEmpty();
            assertThat(desk.errors()).isEmpty();
        }
        audit(auditor);
    }

    private String raise() {
        Sensor sensor = Sensor.ofParticles(city.api(), SOURCE, OWNER);
        long now = System.currentTimeMillis();
        sensor.publish(
                city.server().ports().mqtt(), List.of(sensor.reading(4000, now - 1000), sensor.reading(4001, now)));
        return Alerts.await(city.api(), "live", SOURCE).get("id").asString();
    }

    private static void breakGlass(Page page) {
        page.getByLabel("Agency whose records you need").selectOption(OWNER);
        page.getByLabel("What happens, and what you need to see").fill(REASON);
        button(page, "Go on").click();
        button(page, "Break the glass").click();
        assertThat(page.getByText("You see the records of " + OWNER_NAME + " now"))
                .isVisible();
    }

    private static void review(Screen desk, String operator) {
        Locator card =
                desk.page().locator("main article").filter(new Locator.FilterOptions().setHasText(operator + " of "));
        card.getByText("It was justified").click();
        Locator dialog = desk.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Why").fill("smoke was reported at the hospital");
        dialog.getByText("Keep the review").click();
        assertThat(card).containsText("smoke was reported at the hospital");
        assertThat(card.getByText("It was justified")).hasCount(0);
        desk.keepPicture("a17-reviewed");
    }

    /** The log has the beginning, the end and the review, each by who did it. */
    private void audit(String auditor) {
        try (Screen screen = Screen.open(address("/audit?kind=break-glass"))) {
            screen.give(auditor, TestCity.PASSWORD);
            Locator table = screen.page().getByRole(AriaRole.TABLE);
            assertThat(table).containsText("broke the glass");
            assertThat(table).containsText("ended");
            assertThat(table).containsText("found justified");
            screen.keepPicture("a17-audit");
            assertThat(screen.errors()).isEmpty();
        }
    }

    private String address(String path) {
        return city.server().uri(path).toString();
    }

    private static Locator bar(Screen screen, String label) {
        return screen.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    /** The chosen alert beside the map: it is in nobody's queue who sees it for a while only. */
    private static Locator item(Screen screen) {
        return screen.page()
                .locator("section[aria-label=Detail]")
                .getByText("Story " + SOURCE)
                .first();
    }

    /** Above the queue. */
    private static Locator byGlass(Screen screen) {
        return screen.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions()
                                .setName("By the broken glass")
                                .setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
