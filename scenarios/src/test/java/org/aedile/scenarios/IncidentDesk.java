package org.aedile.scenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What one agency does about an incident at its screen. */
final class IncidentDesk implements AutoCloseable {
    private static final String GONE = "This incident is not shown to you any more";

    private final TestCity city;
    private final String account;
    private final Screen screen;
    private final Page page;

    /** Signs that account in. */
    IncidentDesk(TestCity city, String account) {
        this.city = city;
        this.account = account;
        this.screen = city.screen(account);
        this.page = screen.page();
    }

    Page page() {
        return page;
    }

    void keepPicture(String name) {
        screen.keepPicture(name);
    }

    void go(String path) {
        page.navigate(city.server().uri(path).toString());
    }

    void opens(String incident) {
        go("/?domain=live&list=incidents&sel=incident:" + incident);
    }

    /** Adds an alert to the only incident that is open. */
    void joins(JsonNode alert, String title) {
        go("/?domain=live&sel=alert:" + alert.get("id").asString());
        assertThat(detail().getByText(alert.get("title").asString()).first()).isVisible();
        page.keyboard().press("b");
        button(dialog(), "Add to incident").click();
        assertThat(detail().getByRole(AriaRole.HEADING, named(title))).isVisible();
    }

    void asks(String agency, String request) {
        page.keyboard().press("p");
        dialog().getByLabel("Agency").selectOption(agency);
        dialog().getByLabel("What they shall do").fill(request);
        button(dialog(), "Ask an agency").click();
        assertThat(detail().getByText(request).first()).isVisible();
    }

    /** Finds the incident in the list and works on it from now on. */
    void takesPart(String title, String request) {
        go("/?domain=live&list=incidents");
        listed(title).click();
        assertThat(detail().getByText(request).first()).isVisible();
        detail().getByLabel("Your part").selectOption("working");
    }

    /** Writes for all agencies that take part. */
    void writes(String text, String kind) {
        page.getByLabel("Write on the timeline").fill(text);
        page.getByLabel("Kind").selectOption(kind);
        send(text);
    }

    /** Writes for its own people. */
    void notes(String text) {
        page.getByLabel("Write on the timeline").fill(text);
        page.getByLabel("Kind").selectOption("note");
        page.getByLabel("For", new Page.GetByLabelOptions().setExact(true)).selectOption("agency");
        send(text);
    }

    private void send(String text) {
        page.getByLabel("Write on the timeline").fill(text);
        page.getByLabel("Write on the timeline").press("Enter");
        sees(text);
    }

    /** That stands on the timeline. */
    void sees(String text) {
        assertThat(line(text)).isVisible();
    }

    void seesNot(String text) {
        assertThat(line(text)).hasCount(0);
    }

    void mayOnlyRead() {
        assertThat(page.getByLabel("Write on the timeline")).hasCount(0);
    }

    void isShownNothing() {
        assertThat(page.getByText(GONE)).isVisible();
    }

    /** Begins a playbook; what the platform found out stands on the timeline. */
    void beginsPlaybook(String title, String result) {
        page.getByLabel("Which").selectOption(title);
        button(detail(), "Begin a playbook").click();
        sees(result);
    }

    void endsItsPart() {
        detail().getByLabel("Your part").selectOption("closed");
    }

    /** Registers a unit by keys, calls it in, and makes a link for its phone, which it returns. */
    String registersUnit(String callSign) {
        go("/units?domain=live");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Units"))
                .waitFor();
        page.keyboard().press("n");
        dialog().getByLabel("Call sign").fill(callSign);
        dialog().getByLabel("Call sign").press("Enter");
        button(page.locator("main"), "off duty").click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName("available").setExact(true))
                .click();
        assertThat(button(page.locator("main"), "available")).isVisible();
        button(page.locator("main"), "Make a link").click();
        assertThat(page.getByLabel("QR code of the link")).isVisible();
        screen.keepPicture("a20-unit");
        return page.getByText(Pattern.compile("^http.*/u/")).textContent();
    }

    /** Takes back every link of the unit whose page is open. */
    void takesLinkBack() {
        button(page.locator("main"), "Take back link").first().click();
        assertThat(page.getByText("No link is good now")).isVisible();
    }

    /** Its row among the open incidents. */
    Locator listed(String title) {
        return page.locator("section[aria-label=Incidents] button[data-severity]")
                .filter(new Locator.FilterOptions().setHasText(title));
    }

    /** What went wrong in the page's own code ends the story. */
    void hasNoErrors() {
        assertThat(screen.errors()).isEmpty();
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** What a dialog asks first of an incident: what happened. */
    Locator what() {
        return dialog().getByLabel("What", new Locator.GetByLabelOptions().setExact(true));
    }

    Locator detail() {
        return page.locator("section[aria-label=Detail]");
    }

    /** A line of the timeline, not what somebody is writing. */
    private Locator line(String text) {
        return detail().locator("ol li")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, named(name));
    }

    static Locator.GetByRoleOptions named(String words) {
        return new Locator.GetByRoleOptions().setName(words);
    }

    /** Keeps how its screen looked in the end. */
    @Override
    public void close() {
        screen.keepPicture(account + "-end");
        screen.close();
    }
}
