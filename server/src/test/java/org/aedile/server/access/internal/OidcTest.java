package org.aedile.server.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aedile.kernel.AgencyId;
import org.aedile.server.ApiClient;
import org.aedile.server.Sources;
import org.aedile.server.TestAgencies;
import org.aedile.server.TestServer;
import org.aedile.server.access.Accounts;
import org.aedile.server.access.NewAccount;
import org.aedile.server.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: people log in with the city's own account; and here, who administers needs a second factor. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OidcTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path data;

    private TestProvider provider;
    private TestServer server;

    @BeforeAll
    void startBoth() throws IOException {
        int port = freePort();
        int screens = freePort();
        String issuer = "http://127.0.0.1:" + port;
        server = TestServer.start(
                data,
                Map.of(
                        "aedile.http.port", String.valueOf(screens),
                        "aedile.access.second-factor-for", "admin",
                        "aedile.access.oidc.issuer", issuer,
                        "aedile.access.oidc.client-secret", TestProvider.SECRET,
                        "aedile.access.oidc.label", "City of Sample",
                        "aedile.access.oidc.second-factor-acr", "urn:city:two",
                        "aedile.access.oidc.second-factor-amr", "hwk",
                        "aedile.access.oidc.groups.town-hall", "police: admin",
                        "aedile.access.oidc.groups.police-leads", "police: supervisor, operator",
                        "aedile.access.oidc.groups.fire-crew", "fire: operator"));
        TestAgencies.register(server, AgencyId.of("police"));
        assertThat(browser().follow(server.uri("/log-in/provider/city")).getQuery())
                .isEqualTo("refused=unreachable");
        provider = TestProvider.start(port, "http://127.0.0.1:" + screens);
    }

    @AfterAll
    void stopBoth() {
        server.close();
        provider.close();
    }

    @Test
    void theLogInPageKnowsTheProvider() {
        JsonNode offered =
                new ApiClient(server).get("/api/v1/session/ways").json().get("provider");

        assertThat(offered.get("label").asString()).isEqualTo("City of Sample");
        assertThat(offered.get("address").asString()).isEqualTo("/log-in/provider/city");
    }

    @Test
    void groupsBecomeAgencyAndRolesInASessionLikeAnyOther() {
        Browser lea = browser();
        assertThat(lea.logIn("lea.leader").getPath()).isEqualTo("/");

        JsonNode user = lea.read("/api/v1/session").get("user");
        assertThat(user.get("username").asString()).isEqualTo("lea.leader");
        assertThat(user.get("displayName").asString()).isEqualTo("City lea.leader");
        assertThat(user.get("agency").asString()).isEqualTo("police");
        assertThat(user.get("roles").toString()).isEqualTo("[\"operator\",\"supervisor\"]");
        JsonNode session = lea.read("/api/v1/session/all").get(0);
        assertThat(session.get("proof").asString())
                .as("the provider said nothing of a second factor, and hers needs none")
                .isEqualTo("provider-alone");
        assertThat(lea.read("/api/v1/session/factors").get("password").asBoolean())
                .isFalse();
    }

    @Test
    void whoseRoleNeedsASecondFactorHasUsedOneAtTheProvider() {
        assertThat(browser().logIn("otto.once").getQuery()).isEqualTo("refused=second-factor");
        for (String name : List.of("ada.admin", "kim.key")) {
            Browser strong = browser();
            assertThat(strong.logIn(name).getPath()).isEqualTo("/");
            assertThat(strong.read("/api/v1/session").at("/user/roles").toString())
                    .isEqualTo("[\"admin\"]");
            assertThat(strong.read("/api/v1/session/all").get(0).get("proof").asString())
                    .isEqualTo("provider");
        }
    }

    @Test
    void theProviderIsAskedForTheSecondFactor() {
        assertThat(browser().way(server.uri("/log-in/provider/city")))
                .anyMatch(address -> String.valueOf(address.getQuery()).contains("acr_values=urn:city:two"));
    }

    @Test
    void whoLogsOutLogsOutThereToo() {
        Browser lea = browser();
        lea.logIn("lea.leader");

        URI next = URI.create(lea.endSession().get("next").asString());
        assertThat(next.toString()).startsWith(provider.issuer().toString());
        assertThat(lea.follow(next)).isEqualTo(server.uri("/"));
        assertThat(lea.follow(server.uri("/log-in/provider/city")).getPath()).isEqualTo("/login");
    }

    @Test
    void whoHasNoPlaceHereIsToldSo() {
        assertThat(browser().logIn("nils.nobody").getQuery()).isEqualTo("refused=unmapped");
        assertThat(browser().logIn("pia.both").getQuery()).isEqualTo("refused=two-agencies");
    }

    @Test
    void anAccountThatWasMadeHereIsNotTakenOver() {
        makeAccount("taken", Role.ANALYST);

        assertThat(browser().logIn("taken").getQuery()).isEqualTo("refused=name-taken");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() {
        assertThat(browser()
                        .follow(server.uri("/log-in/return/city?code=x&state=y"))
                        .getQuery())
                .isEqualTo("refused=provider");
    }

    @Test
    void whoAdministersHereSetsUpASecondFactorBeforeAnythingElse() {
        makeAccount("factor-admin", Role.ADMIN);
        ApiClient admin = new ApiClient(server);
        JsonNode session = admin.logIn("factor-admin", ApiClient.PASSWORD).json();

        assertThat(session.get("secondFactorMissing").asBoolean()).isTrue();
        assertThat(session.get("domains")).isEmpty();
        assertThat(admin.get("/api/v1/accounts").status()).isEqualTo(403);
        assertThat(admin.get("/api/v1/status").status()).isEqualTo(403);
        SoftKey key = new SoftKey("http://localhost:8080", 11);
        JsonNode options =
                admin.post("/api/v1/session/factors/passkeys/options", "{}").json();
        admin.post(
                "/api/v1/session/factors/passkeys",
                "{\"name\":\"Key\",\"credential\":%s}".formatted(key.create(options)));

        assertThat(admin.get("/api/v1/accounts").status()).isEqualTo(200);
    }

    private void makeAccount(String username, Role role) {
        server.bean(Accounts.class)
                .create(new NewAccount(username, username, Sources.AGENCY, List.of(role), ApiClient.PASSWORD), "test");
    }

    private Browser browser() {
        return new Browser(server);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A browser that follows where it is sent, and types name and password into the provider's form. */
    private static final class Browser {
        private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
        private final TestServer server;
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();

        private Browser(TestServer server) {
            this.server = server;
        }

        URI follow(URI address) {
            return open(address).uri();
        }

        /** All addresses on the way, the last first. */
        List<URI> way(URI address) {
            return Stream.iterate(
                            Optional.of(open(address)),
                            Optional::isPresent,
                            answer -> answer.orElseThrow().previousResponse())
                    .map(answer -> answer.orElseThrow().uri())
                    .toList();
        }

        private HttpResponse<String> open(URI address) {
            return send(HttpRequest.newBuilder(address)
                    .header("Accept", "text/html")
                    .build());
        }

        URI logIn(String username) {
            HttpResponse<String> form = open(server.uri("/log-in/provider/city"));
            Matcher csrf = CSRF.matcher(form.body());
            if (!csrf.find()) {
                throw new IllegalStateException("no form at " + form.uri());
            }
            String body = "username=%s&password=%s&_csrf=%s"
                    .formatted(encode(username), encode(TestProvider.PASSWORD), encode(csrf.group(1)));
            return send(HttpRequest.newBuilder(form.uri())
                            .header("Accept", "text/html")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body))
                            .build())
                    .uri();
        }

        JsonNode read(String path) {
            return JSON.readTree(
                    send(HttpRequest.newBuilder(server.uri(path)).build()).body());
        }

        JsonNode endSession() {
            String token = ((CookieManager) http.cookieHandler().orElseThrow())
                    .getCookieStore().get(server.uri("/")).stream()
                            .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                            .findFirst()
                            .orElseThrow()
                            .getValue();
            return JSON.readTree(send(HttpRequest.newBuilder(server.uri("/api/v1/session"))
                            .header("X-XSRF-TOKEN", token)
                            .DELETE()
                            .build())
                    .body());
        }

        private HttpResponse<String> send(HttpRequest request) {
            try {
                return http.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                throw new IllegalStateException("no answer from " + request.uri(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
