package org.aedile.scenarios;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aedile.benchmarks.harness.ApiClient;
import org.aedile.benchmarks.harness.ServerProcess;
import org.aedile.benchmarks.harness.TemporaryDirectory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: the server is killed while a shift writes its log; what was written is there once, in order, with its time. */
@Tag("long")
class A18OutageTest {
    private static final String PASSWORD = "story-a18-password";
    private static final List<String> WRITTEN = List.of("first without a server", "second", "third");
    private static final double PATIENCE_MILLIS = 60_000;

    @Test
    void threeEntriesWrittenWhileTheServerWasGone() throws IOException {
        try (TemporaryDirectory directory = TemporaryDirectory.create("aedile-outage")) {
            ServerProcess.Ports ports = ServerProcess.Ports.free();
            ServerProcess first = start(directory, ports);
            client(first, directory)
                    .post(
                            "/api/v1/accounts",
                            Map.of(
                                    "username", "shift",
                                    "displayName", "Shift",
                                    "agency", "operations",
                                    "roles", List.of("operator"),
                                    "password", PASSWORD));
            try (Screen screen = Screen.outliving(first.uri("/").toString()).signedIn("shift", PASSWORD)) {
                story(screen, first, directory);
            }
        }
    }

    private static void story(Screen screen, ServerProcess first, TemporaryDirectory directory) {
        Page page = screen.page();
        assertThat(page.locator("header").first()).containsText("live", patiently());
        first.kill();
        Locator bar = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("What is not sent yet"))
                .first();
        assertThat(bar).containsText("No connection", patiently());
        WRITTEN.forEach(text -> write(page, text));
        assertThat(bar).containsText("3 wait to be sent");

        try (ServerProcess second = start(directory, first.ports())) {
            assertThat(bar).not().isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
            List<String> texts = new ArrayList<>();
            for (JsonNode entry : client(second, directory)
                    .get("/api/v1/shift-log/entries?domain=live")
                    .get("items")) {
                texts.add(0, entry.get("text").asString());
                assertThat(entry.get("author").asString()).isEqualTo("shift");
            }
            assertThat(texts).isEqualTo(WRITTEN);
            assertThat(screen.errors()).isEmpty();
        }
    }

    private static void write(Page page, String text) {
        page.keyboard().press("l");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("What happened").fill(text);
        page.keyboard().press("Control+Enter");
        assertThat(dialog).not().isVisible();
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);
    }

    private static ServerProcess start(TemporaryDirectory directory, ServerProcess.Ports ports) {
        return ServerProcess.start(directory.path(), ports, List.of("server"), Map.of());
    }

    private static ApiClient client(ServerProcess server, TemporaryDirectory directory) {
        return ApiClient.local(server, directory.path().resolve("data"));
    }
}
