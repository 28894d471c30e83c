package org.aedile.scenarios;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Debian's Chromium with a window of the control room. One browser for all stories, one context for each. */
final class Screen implements AutoCloseable {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--enable-unsafe-swiftshader");
    private static final double PATIENCE_MILLIS = 60_000;

    private static @Nullable Browser browser;

    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    private Screen(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onPageError(errors::add);
    }

    /** A window that shows that address, with nobody signed in. */
    static Screen open(String address) {
        return open(browser().newContext(room().setServiceWorkers(ServiceWorkerPolicy.BLOCK)), address);
    }

    /** The same, but the window keeps a copy of the whole program, so that it goes on without its server. */
    static Screen outliving(String address) {
        return open(browser().newContext(room()), address);
    }

    private static Browser.NewContextOptions room() {
        return new Browser.NewContextOptions().setViewportSize(1920, 1080);
    }

    private static Screen open(BrowserContext context, String address) {
        context.setDefaultTimeout(PATIENCE_MILLIS);
        Screen screen = new Screen(context);
        screen.page.navigate(address);
        return screen;
    }

    /** A phone that says that it is there, degrees of WGS 84. */
    static Screen phone(String address, double lat, double lon) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setServiceWorkers(ServiceWorkerPolicy.BLOCK)
                        .setGeolocation(new Geolocation(lat, lon))
                        .setPermissions(List.of("geolocation")));
        return open(context, address);
    }

    static Screen signIn(String address, String account, String password) {
        return open(address).signedIn(account, password);
    }

    /** The person is in the room when this returns. */
    Screen signedIn(String account, String password) {
        give(account, password);
        awaitRoom();
        return this;
    }

    /** Types name and password at the door. */
    void give(String account, String password) {
        page.getByLabel("Name").fill(account);
        page.locator("input[name=password]").fill(password);
        press("Sign in");
    }

    /** Returns when the person is in the room. */
    void awaitRoom() {
        page.locator("section[aria-label=Queue]").waitFor();
    }

    /** Presses the button of exactly that name. */
    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Signs out by the menu; the door is there then. */
    void signOut() {
        page.waitForRequestFinished(
                new Page.WaitForRequestFinishedOptions().setPredicate(Request::isNavigationRequest),
                () -> choose("Sign out"));
        page.getByLabel("Name").waitFor();
    }

    /** Chooses from the person's own menu. */
    void choose(String item) {
        page.locator("button[aria-label$=': Menu']").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .click();
    }

    Page page() {
        return page;
    }

    /** A second window of the same person. */
    Page anotherWindow(String address) {
        Page other = context.newPage();
        other.onPageError(errors::add);
        other.navigate(address);
        return other;
    }

    /** What went wrong in the page's own code. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    /** Keeps a picture for people to look at, in {@code target/screens}. */
    void keepPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getProperty("aedile.chromium", "/usr/bin/chromium")))
                            .setArgs(ARGUMENTS));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-browser"));
        }
        return browser;
    }
}
