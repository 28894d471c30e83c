package org.aedile.scenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aedile.benchmarks.harness.ApiClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: three agencies work on one incident, from its first alerts to its brief on paper. */
class A20IncidentTest {
    private static final String LEAD = "police";
    private static final String HELP = "fire";
    private static final String SEES = "medical";
    private static final String TITLE = "Gas at the Casino, people flee";
    private static final String DECISION = "The square is cleared towards the port";
    private static final String OWN_NOTE = "Suspect was seen at the north entrance";
    private static final String THEIR_NOTE = "Readings fall, main is shut";

    private final TestCity city = TestCity.shared();
    private final ApiClient api = city.api();

    @Test
    void threeAgenciesWorkOnOneIncident() {
        String police = account("a20-police", LEAD, "supervisor", "controller");
        String fire = account("a20-fire", HELP, "operator");
        String medical = account("a20-medical", SEES, "operator", "controller");
        List<String> alerts = List.of(raise("a20-signal"), raise("a20-gas"), raise("a20-crowd"));

        try (Screen lead = city.screen(police);
                Screen help = city.screen(fire);
                Screen sees = city.screen(medical)) {
            String id = open(lead, alerts);
            ask(lead);
            seesIt(help);
            decide(lead, id);
            isOnTheScreenWithin(help, DECISION);
            write(help, THEIR_NOTE);
            isOnTheScreenWithin(lead, THEIR_NOTE);

            seesNothing(sees, id);
            agree(lead, sees);
            seesThePart(sees, id);
            revoke(lead);
            assertThat(sees.page().getByText("This incident is not shown to you any more"))
                    .isVisible();

            prints(lead, id);
            closes(lead, help, id);
            for (Screen screen : List.of(lead, help, sees)) {
                assertThat(screen.errors()).isEmpty();
            }
        }
    }

    /** Three signs of one thing: the first opens the incident, the others join it. */
    private String open(Screen screen, List<String> alerts) {
        Page page = screen.page();
        navigate(screen, "/?domain=live&sel=alert:" + alerts.get(0));
        assertThat(detail(page).getByText("Story a20-signal").first()).isVisible();
        page.keyboard().press("i");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("What").fill(TITLE);
        dialog.getByLabel("What").press("Enter");
        assertThat(detail(page).getByRole(AriaRole.HEADING, heading(TITLE))).isVisible();
        for (String alert : alerts.subList(1, alerts.size())) {
            navigate(screen, "/?domain=live&sel=alert:" + alert);
            assertThat(detail(page).getByText("Story a20-").first()).isVisible();
            page.keyboard().press("b");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add to incident"))
                    .click();
            assertThat(detail(page).getByRole(AriaRole.HEADING, heading(TITLE))).isVisible();
        }
        JsonNode incident = incident();
        assertThat(incident.get("alerts")).hasSize(alerts.size());
        return incident.get("id").asString();
    }

    private static void ask(Screen screen) {
        Page page = screen.page();
        page.keyboard().press("p");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Agency").selectOption(HELP);
        dialog.getByLabel("What they shall do").fill("Measure, find the leak");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ask an agency"))
                .click();
        assertThat(detail(page).getByText("Measure, find the leak").first()).isVisible();
    }

    private void seesIt(Screen screen) {
        navigate(screen, "/?domain=live&list=incidents");
        Locator row = screen.page()
                .locator("section[aria-label=Incidents] button[data-severity]")
                .filter(titled());
        row.click();
        assertThat(detail(screen.page()).getByText("Measure, find the leak").first())
                .isVisible();
        detail(screen.page()).getByLabel("Your part").selectOption("working");
        screen.keepPicture("a20-asked");
    }

    private void decide(Screen screen, String id) {
        navigate(screen, "/?domain=live&list=incidents&sel=incident:" + id);
        Page page = screen.page();
        page.getByLabel("Write on the timeline").fill(DECISION);
        page.getByLabel("Kind").selectOption("decision");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Write").setExact(false))
                .last()
                .click();
        assertThat(line(page, DECISION)).isVisible();
        page.getByLabel("Write on the timeline").fill(OWN_NOTE);
        page.getByLabel("Kind").selectOption("note");
        page.getByLabel("For", new Page.GetByLabelOptions().setExact(true)).selectOption("agency");
        page.getByLabel("Write on the timeline").press("Enter");
        assertThat(line(page, OWN_NOTE)).isVisible();
    }

    private static void write(Screen screen, String text) {
        assertThat(line(screen.page(), OWN_NOTE)).hasCount(0);
        screen.page().getByLabel("Write on the timeline").fill(text);
        screen.page().getByLabel("Write on the timeline").press("Enter");
    }

    private static void isOnTheScreenWithin(Screen screen, String text) {
        assertThat(line(screen.page(), text)).isVisible();
    }

    private void seesNothing(Screen screen, String id) {
        navigate(screen, "/?domain=live&list=incidents&sel=incident:" + id);
        assertThat(screen.page().getByText("This incident is not shown to you any more"))
                .isVisible();
    }

    private void seesThePart(Screen screen, String id) {
        navigate(screen, "/?domain=live&list=incidents&sel=incident:" + id);
        assertThat(line(screen.page(), OWN_NOTE)).isVisible();
        assertThat(line(screen.page(), THEIR_NOTE)).hasCount(0);
        assertThat(screen.page().getByLabel("Write on the timeline")).hasCount(0);
        screen.keepPicture("a20-by-agreement");
    }

    private void prints(Screen screen, String id) {
        navigate(screen, "/incidents/" + id + "?domain=live");
        Page page = screen.page();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(TITLE)))
                .isVisible();
        assertThat(page.getByText(DECISION)).isVisible();
        byte[] paper = page.pdf();
        assertThat(paper.length).isGreaterThan(5_000);
        screen.keepPicture("a20-brief");
    }

    private void closes(Screen lead, Screen help, String id) {
        detail(help.page()).getByLabel("Your part").selectOption("closed");
        assertThat(line(help.page(), ": closed")).isVisible();
        navigate(lead, "/?domain=live&list=incidents&sel=incident:" + id);
        detail(lead.page()).getByLabel("Your part").selectOption("closed");
        assertThat(lead.page()
                        .locator("section[aria-label=Incidents] button[data-severity]")
                        .filter(titled()))
                .hasCount(0);
        navigate(lead, "/incidents/" + id + "?domain=live");
        assertThat(lead.page().getByText("Closed: every part is closed")).isVisible();
    }

    private void agree(Screen shows, Screen other) {
        Page page = shows.page();
        navigate(shows, "/agreements/new?domain=live");
        page.getByLabel("The other agency").selectOption(SEES);
        page.locator("main form select:has(option[value=incident-parts])").selectOption("incident-parts");
        page.getByLabel("without what is about people").uncheck();
        page.getByLabel("Purpose").fill("care of the injured");
        page.getByLabel("Legal basis").fill("GDPR Art. 6(1)(d)");
        button(page.locator("main"), "Propose").click();
        sign(shows);
        sign(other);
    }

    private void sign(Screen screen) {
        navigate(screen, "/agreements?domain=live");
        button(card(screen), "Read and sign").click();
        button(screen.page().getByRole(AriaRole.DIALOG), "Sign for").click();
        assertThat(screen.page().getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private void revoke(Screen screen) {
        navigate(screen, "/agreements?domain=live");
        button(card(screen), "Revoke").click();
        Locator dialog = screen.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Why").fill("no more need");
        button(dialog, "Revoke").click();
        assertThat(dialog).hasCount(0);
    }

    private static Locator card(Screen screen) {
        return screen.page()
                .locator("main article")
                .filter(new Locator.FilterOptions().setHasText("parts in incidents"))
                .first();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private JsonNode incident() {
        List<JsonNode> found = new ArrayList<>();
        api.get("/api/v1/incidents?domain=live&state=open&q=Casino").forEach(found::add);
        return found.stream()
                .filter(one -> one.get("title").asString().equals(TITLE))
                .findFirst()
                .orElseThrow();
    }

    private String raise(String source) {
        Sensor sensor = Sensor.ofParticles(api, source, LEAD);
        long now = System.currentTimeMillis();
        sensor.publish(
                city.server().ports().mqtt(), List.of(sensor.reading(4000, now - 1000), sensor.reading(4001, now)));
        return Alerts.await(api, "live", source).get("id").asString();
    }

    private String account(String name, String agency, String... roles) {
        api.post(
                "/api/v1/accounts",
                Map.of(
                        "username", name,
                        "displayName", name,
                        "agency", agency,
                        "roles", List.of(roles),
                        "password", TestCity.PASSWORD));
        return name;
    }

    private void navigate(Screen screen, String path) {
        screen.page().navigate(city.server().uri(path).toString());
    }

    /** A line of the timeline, not what somebody is writing. */
    private static Locator line(Page page, String text) {
        return detail(page)
                .locator("ol li")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static Locator detail(Page page) {
        return page.locator("section[aria-label=Detail]");
    }

    private static Locator.FilterOptions titled() {
        return new Locator.FilterOptions().setHasText(TITLE);
    }

    private static Locator.GetByRoleOptions heading(String text) {
        return new Locator.GetByRoleOptions().setName(text);
    }
}
