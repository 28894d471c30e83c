package org.aedile.scenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** FEATURE: a person signs in with a passkey alone, or with a password and the code of an app. */
class A16SecondFactorTest {
    private static final String KEY = "desk key";
    private static final int CODES = 10;

    private final TestCity city = TestCity.shared();

    @Test
    void aPasskeyIsSetUpUsedAndRemoved() {
        String person = city.account("a16-passkey", "police", "operator");

        try (Screen screen = Screen.open(local("/account"))) {
            VirtualPasskeys device = VirtualPasskeys.in(screen.page());
            screen.give(person, TestCity.PASSWORD);
            part(screen, "Passkeys").getByLabel("Name of the passkey").fill(KEY);
            screen.press("Add a passkey");
            assertThat(keptCodes(screen)).hasSize(CODES);
            assertThat(part(screen, "Passkeys")).containsText("never used");
            assertThat(device.count()).isOne();
            screen.keepPicture("a16-passkey");

            screen.signOut();
            screen.press("Sign in with a passkey");
            screen.choose("Your account");
            assertThat(part(screen, "Where you are signed in")).containsText("with a passkey");
            assertThat(part(screen, "Passkeys")).containsText(KEY);
            assertThat(part(screen, "Passkeys")).containsText("last used");

            screen.press("Remove " + KEY);
            assertThat(part(screen, "Passkeys")).not().containsText(KEY);
            screen.signOut();
            screen.press("Sign in with a passkey");
            assertThat(screen.page().getByRole(AriaRole.ALERT)).not().isEmpty();
            assertThat(screen.errors()).isEmpty();
        }
    }

    @Test
    void theCodeOfAnAppIsAskedForAfterThePassword() {
        String person = city.account("a16-app", "police", "operator");

        try (Screen screen = Screen.open(local("/account"))) {
            screen.give(person, TestCity.PASSWORD);
            screen.press("Set up");
            AppCodes app = AppCodes.of(screen.page().locator("form code").textContent());
            long step = AppCodes.stepAt(Instant.now());
            screen.page().getByLabel("Code of the app").fill(app.code(step));
            screen.press("Turn on");
            List<String> paper = keptCodes(screen);
            assertThat(part(screen, "App with codes")).containsText("Signing in asks for the code of your app.");

            screen.signOut();
            goOn(screen, person, app.code(step));
            assertThat(screen.page().getByRole(AriaRole.ALERT)).not().isEmpty(); // each code is taken once
            screen.keepPicture("a16-second-step");
            screen.page().getByLabel("Code").fill(app.code(step + 1));
            screen.press("Go on");
            screen.choose("Your account");
            assertThat(part(screen, "Where you are signed in")).containsText("with password and code");

            screen.signOut();
            goOn(screen, person, paper.get(0));
            screen.choose("Your account");
            assertThat(part(screen, "Recovery codes")).containsText("9 of 10 codes are left.");
            assertThat(screen.errors()).isEmpty();
        }
    }

    /** Passkeys belong to a domain, which an address in numbers is not. */
    private String local(String path) {
        return "http://localhost:" + city.server().ports().http() + path;
    }

    private static void goOn(Screen screen, String person, String code) {
        screen.give(person, TestCity.PASSWORD);
        screen.page().getByLabel("Code").fill(code);
        screen.press("Go on");
    }

    /** The recovery codes that are shown once. */
    private static List<String> keptCodes(Screen screen) {
        Locator codes = screen.page().getByRole(AriaRole.DIALOG).locator("li code");
        assertThat(codes).hasCount(CODES);
        List<String> kept = codes.allTextContents();
        screen.press("I have them");
        assertThat(screen.page().getByRole(AriaRole.DIALOG)).hasCount(0);
        return kept;
    }

    /** One of the parts of the page about the person's account. */
    private static Locator part(Screen screen, String name) {
        return screen.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
