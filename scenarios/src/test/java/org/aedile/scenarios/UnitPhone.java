package org.aedile.scenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A unit's phone in a browser of its own, let in by a link. */
final class UnitPhone implements AutoCloseable {
    private final Screen screen;

    private UnitPhone(Screen screen) {
        this.screen = screen;
    }

    /** Opens the link at that place, degrees of WGS 84; the place is allowed to be known. */
    static UnitPhone open(String link, double lat, double lon) {
        return new UnitPhone(Screen.phone(link, lat, lon));
    }

    void isOf(String callSign) {
        assertThat(heading(callSign)).isVisible();
        assertThat(screen.page().getByText("Your place is sent")).isVisible();
        assertThat(screen.page().url()).doesNotContain("#");
    }

    void isRefused() {
        assertThat(screen.page().getByText("This link is not good here")).isVisible();
    }

    void isSent() {
        assertThat(screen.page().getByText("You are sent to")).isVisible();
    }

    /** Sees what endangers the crew and says that it has read it. */
    void readsWarning(String words) {
        Page page = screen.page();
        assertThat(page.getByText(words)).isVisible();
        screen.keepPicture("a20-phone");
        press("I have read it");
        assertThat(page.getByText("Read", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    /** Says the next step of its assignment. */
    void press(String button) {
        screen.press(button);
    }

    void isFree() {
        assertThat(heading("No assignment")).isVisible();
    }

    private Locator heading(String words) {
        return screen.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words));
    }

    @Override
    public void close() {
        assertThat(screen.errors()).isEmpty();
        screen.close();
    }
}
