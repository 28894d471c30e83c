package org.aedile.scenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.aedile.scenarios.IncidentDesk.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Shows another agency its part in incidents by an agreement, and ends that. */
final class AgreementDesk {
    private final IncidentDesk shows;

    AgreementDesk(IncidentDesk shows) {
        this.shows = shows;
    }

    /** Proposes it and signs; the other one signs too. */
    void agree(IncidentDesk other, String agency) {
        shows.go("/agreements/new?domain=live");
        Page page = shows.page();
        page.getByLabel("The other agency").selectOption(agency);
        page.locator("main form select:has(option[value=incident-parts])").selectOption("incident-parts");
        page.getByLabel("without what is about people").uncheck();
        page.getByLabel("Purpose").fill("care of the injured");
        page.getByLabel("Legal basis").fill("GDPR Art. 6(1)(d)");
        button(page.locator("main"), "Propose").click();
        sign(shows);
        sign(other);
    }

    private static void sign(IncidentDesk desk) {
        desk.go("/agreements?domain=live");
        button(card(desk), "Read and sign").click();
        button(desk.dialog(), "Sign for").click();
        assertThat(desk.dialog()).hasCount(0);
    }

    /** Ends it; it is over when this returns. */
    void revoke() {
        shows.go("/agreements?domain=live");
        button(card(shows), "Revoke").click();
        shows.dialog().getByLabel("Why").fill("no more need");
        shows.page()
                .waitForResponse(
                        answer -> answer.url().endsWith("/revoke"),
                        () -> button(shows.dialog(), "Revoke").click());
    }

    private static Locator card(IncidentDesk desk) {
        return desk.page()
                .locator("main article")
                .filter(new Locator.FilterOptions().setHasText("parts in incidents"))
                .first();
    }
}
