package org.aedile.scenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.aedile.scenarios.IncidentDesk.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aedile.benchmarks.harness.ApiClient;
import org.aedile.benchmarks.harness.Waiting;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: three agencies work on one incident, from its first signs to its brief on paper. */
class A20IncidentTest {
    private static final String LEAD = "police";
    private static final String HELP = "fire";
    private static final String SEES = "medical";
    private static final String UNIT = "A20 Patrol";
    private static final String TITLE = "Gas at the Casino, people flee";
    private static final String REQUEST = "Measure, find the leak";
    private static final String DECISION = "The square is cleared towards the port";
    private static final String OWN_NOTE = "Suspect was seen at the north entrance";
    private static final String THEIR_NOTE = "Readings fall, main is shut";
    private static final String OUTLOOK = "60 people leave";
    private static final String PLAYBOOK = """
            id: a20-outlook
            title: How long until the square is empty
            start: look
            steps:
              - {id: look, kind: what-if, title: How long?, place: incident, people: 60, around: 20, next: over}
              - {id: over, kind: end, title: Known}
            """;

    /** The square, where the unit stands too. */
    private static final double LAT = 43.7392;

    private static final double LON = 7.4277;

    /** From the alert on the screen to its being verified and a unit on its way. */
    private static final int MOST_KEYS = 6;

    private static final Duration REVOKED_WITHIN = Duration.ofSeconds(1);

    private final TestCity city = TestCity.shared();
    private final ApiClient api = city.api();

    @Test
    void threeAgenciesWorkOnOneIncident() {
        String police = city.account("a20-police", LEAD, "supervisor", "controller");
        String fire = city.account("a20-fire", HELP, "operator");
        String medical = city.account("a20-medical", SEES, "operator", "controller");
        Signs signs = new Signs(api, LEAD);
        List<JsonNode> first = List.of(signs.logIns(), signs.planChange());

        try (IncidentDesk lead = new IncidentDesk(city, police);
                IncidentDesk help = new IncidentDesk(city, fire);
                IncidentDesk sees = new IncidentDesk(city, medical);
                UnitPhone phone = callIn(lead)) {
            JsonNode gas = signs.gas();
            sendsByKeys(lead, gas);
            phone.isSent();
            String id = unite(lead, List.of(first.get(0), first.get(1), signs.flight()), gas);
            workTogether(lead, help, id);
            warn(lead, phone, id);
            showPart(lead, sees, id);
            endUnit(lead, phone);
            prints(lead, id);
            closes(lead, help, id);
            List.of(lead, help, sees).forEach(IncidentDesk::hasNoErrors);
        }
    }

    /** A unit that can be sent, with its phone; a second phone gets nothing by the same link. */
    private UnitPhone callIn(IncidentDesk lead) {
        String link = lead.registersUnit(UNIT);
        UnitPhone phone = UnitPhone.open(link, LAT, LON);
        phone.isOf(UNIT);
        try (UnitPhone second = UnitPhone.open(link, LAT, LON)) {
            second.isRefused();
        }
        Waiting.until("the unit is seen where its phone is", TestCity.PATIENCE, () -> {
            JsonNode at = unit().get("position");
            return at.isObject() && Math.abs(at.get("lon").asDouble() - LON) < 1e-6;
        });
        return phone;
    }

    /** Chooses the alert, verifies it, opens an incident from it and sends the nearest unit, without the mouse. */
    private static void sendsByKeys(IncidentDesk lead, JsonNode alert) {
        lead.go("/?domain=live&q=a20-gas");
        Page page = lead.page();
        page.locator("section[aria-label=Queue] li").first().waitFor();
        Keys keys = new Keys(page);
        keys.press("j");
        assertThat(lead.detail()
                        .getByRole(AriaRole.HEADING, named(alert.get("title").asString())))
                .isVisible();
        keys.press("a");
        assertThat(page.getByText("Acknowledged: ").first()).isVisible();
        keys.press("i");
        assertThat(lead.what()).isFocused();
        keys.press("Enter");
        assertThat(lead.detail().getByRole(AriaRole.BUTTON, named("Assign " + UNIT)))
                .isVisible();
        keys.press("g", "1");
        assertThat(page.getByText(UNIT + " is sent")).isVisible();
        lead.keepPicture("a20-sent");
        assertThat(keys.pressed).isLessThanOrEqualTo(MOST_KEYS);
    }

    /** The other signs belong to the same matter. */
    private String unite(IncidentDesk lead, List<JsonNode> others, JsonNode gas) {
        lead.page().keyboard().press("e");
        lead.what().fill(TITLE);
        lead.what().press("Enter");
        assertThat(lead.detail().getByRole(AriaRole.HEADING, named(TITLE))).isVisible();
        others.forEach(alert -> lead.joins(alert, TITLE));
        JsonNode incident = incident();
        List<String> alerts = new ArrayList<>();
        incident.get("alerts").forEach(alert -> alerts.add(alert.asString()));
        assertThat(alerts)
                .contains(idOf(gas))
                .containsAll(others.stream().map(A20IncidentTest::idOf).toList());
        return incident.get("id").asString();
    }

    /** What could happen is looked at, another agency helps, and both read what the other writes. */
    private void workTogether(IncidentDesk lead, IncidentDesk help, String id) {
        prepareOutlook(lead);
        lead.opens(id);
        lead.beginsPlaybook("How long until the square is empty", OUTLOOK);
        lead.asks(HELP, REQUEST);
        help.takesPart(TITLE, REQUEST);
        help.keepPicture("a20-asked");
        lead.opens(id);
        lead.writes(DECISION, "decision");
        lead.notes(OWN_NOTE);
        help.sees(DECISION);
        help.sees(OUTLOOK);
        help.seesNot(OWN_NOTE);
        help.writes(THEIR_NOTE, "note");
        lead.sees(THEIR_NOTE);
    }

    /** The hazard reaches those who go there, and the room sees that they have read it. */
    private static void warn(IncidentDesk lead, UnitPhone phone, String id) {
        lead.opens(id);
        assertThat(lead.detail().getByText(UNIT).first()).isVisible();
        lead.page().keyboard().press("h");
        lead.dialog().getByLabel("Danger").selectOption("gas");
        lead.dialog().getByLabel("In a few words").fill("chlorine, wind from the sea");
        lead.page().keyboard().press("Enter");
        assertThat(lead.detail().getByText("read by 0 of 1").first()).isVisible();
        phone.readsWarning("chlorine, wind from the sea");
        assertThat(lead.detail().getByText("read by 1 of 1").first()).isVisible();
        phone.press("En route");
        lead.sees(UNIT + ": en route");
        phone.press("On scene");
        lead.sees(UNIT + ": on scene");
        lead.keepPicture("a20-warned");
    }

    /** An agreement shows a third agency one part, for as long as it is in effect. */
    private void showPart(IncidentDesk lead, IncidentDesk sees, String id) {
        sees.opens(id);
        sees.isShownNothing();
        AgreementDesk agreement = new AgreementDesk(lead);
        agreement.agree(sees, SEES);
        sees.opens(id);
        sees.sees(OWN_NOTE);
        sees.seesNot(THEIR_NOTE);
        sees.mayOnlyRead();
        sees.keepPicture("a20-by-agreement");
        agreement.revoke();
        Instant revoked = Instant.now();
        assertThat(sees.page()
                        .request()
                        .get(city.server().uri("/api/v1/incidents/" + id).toString())
                        .status())
                .isEqualTo(404);
        assertThat(Duration.between(revoked, Instant.now())).isLessThan(REVOKED_WITHIN);
        sees.isShownNothing();
    }

    private static void endUnit(IncidentDesk lead, UnitPhone phone) {
        phone.press("Clear");
        phone.isFree();
        lead.go("/units/police-a20-patrol?domain=live");
        lead.takesLinkBack();
        phone.isRefused();
    }

    private static void prints(IncidentDesk lead, String id) {
        lead.go("/incidents/" + id + "?domain=live");
        Page page = lead.page();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(TITLE)))
                .isVisible();
        assertThat(page.getByText(DECISION)).isVisible();
        assertThat(page.pdf().length).isGreaterThan(5_000);
        lead.keepPicture("a20-brief");
    }

    private static void closes(IncidentDesk lead, IncidentDesk help, String id) {
        help.endsItsPart();
        help.sees(": closed");
        lead.opens(id);
        lead.endsItsPart();
        lead.sees("Closed: every part is closed");
        assertThat(lead.listed(TITLE)).hasCount(0);
    }

    /** A playbook of the agency's own; how one is written on the screen is another story. */
    private static void prepareOutlook(IncidentDesk lead) {
        Object made = lead.page().evaluate("""
                        async (text) => {
                          const post = (path, body) => {
                            const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)[1];
                            const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token };
                            return fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
                          };
                          const books = '/api/v1/playbooks';
                          const draft = await post(books, { text, basis: 0, reason: 'a story' });
                          const active = await post(books + '/a20-outlook/versions/1/activate', { reason: 'a story' });
                          return [draft.status, active.status];
                        }
                        """, PLAYBOOK);
        assertThat(made).isEqualTo(List.of(201, 200));
    }

    /** Keys as somebody presses them, and how many. */
    private static final class Keys {
        private final Page page;
        private int pressed;

        Keys(Page page) {
            this.page = page;
        }

        void press(String... keys) {
            for (String key : keys) {
                page.keyboard().press(key);
                pressed++;
            }
        }
    }

    private static String idOf(JsonNode alert) {
        return alert.get("id").asString();
    }

    private JsonNode incident() {
        List<JsonNode> found = new ArrayList<>();
        api.get("/api/v1/incidents?domain=live&state=open&q=Casino").forEach(found::add);
        return found.stream()
                .filter(one -> one.get("title").asString().equals(TITLE))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode unit() {
        return api.get("/api/v1/units/police-a20-patrol");
    }
}
