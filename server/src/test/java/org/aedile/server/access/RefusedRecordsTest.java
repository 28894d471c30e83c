package org.aedile.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.server.ApiClient;
import org.aedile.server.ApiClient.Answer;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.alert.TestAlerts;
import org.aedile.server.audit.AuditLog;
import org.aedile.server.audit.AuditSearch;
import org.aedile.server.audit.Decision;
import org.aedile.server.audit.NumberedEntry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** FEATURE: who asks for a record of another agency is told that it isn't there, and that they asked is in the audit log. */
class RefusedRecordsTest {
    private static final AgencyId STRANGE = AgencyId.of("refused-strangers");
    private static final String GLASS = """
            {"agency":"refused-strangers","categories":[],"reason":"smoke drifts into our street","minutes":5}
            """;
    private static final String EVENT = """
            {"name":"Concert","place":{"circle":{"lon":7.4275,"lat":43.7393,"meters":300}},"begins":"%s","ends":"%s"}
            """;
    private static final String REQUEST = """
            {"applicant":"Test Person","contact":"1 rue Test","right":"access","regime":"gdpr","receivedOn":"%s",
             "terms":{"names":["Nobody"],"plates":[],"emails":[],"phones":[],"identifiers":[],"sources":[]}}
            """;

    private final TestServer server = TestServer.shared();

    /** A kind of record that is met by its id, with whoever makes one and how a stranger asks for it. */
    private enum Met {
        APPROVAL(Role.OPERATOR, Role.SUPERVISOR),
        BREAK_GLASS(Role.OPERATOR, Role.OPERATOR),
        DATA_SUBJECT_REQUEST(Role.PRIVACY, Role.PRIVACY),
        EXPECTED_EVENT(Role.OPERATOR, Role.OPERATOR),
        HANDOVER(Role.OPERATOR, Role.OPERATOR),
        INCIDENT_ACT(Role.OPERATOR, Role.OPERATOR),
        ITEM_ACT(Role.OPERATOR, Role.OPERATOR),
        SHIFT_LOG_ENTRY(Role.OPERATOR, Role.OPERATOR);

        private final Role maker;
        private final Role asker;

        Met(Role maker, Role asker) {
            this.maker = maker;
            this.asker = asker;
        }

        String make(ApiClient maker) {
            return switch (this) {
                case APPROVAL ->
                    maker.get("/api/v1/alerts.csv?people=true&reason=court", "Aedile-Purpose", "offence:court%20order")
                            .json()
                            .get("request")
                            .asString();
                case BREAK_GLASS -> id(maker.post("/api/v1/break-glass", GLASS));
                case DATA_SUBJECT_REQUEST ->
                    id(maker.post("/api/v1/requests", REQUEST.formatted(LocalDate.now(ZoneOffset.UTC))));
                case EXPECTED_EVENT ->
                    id(maker.post(
                            "/api/v1/expected-events",
                            EVENT.formatted(Instant.now(), Instant.now().plus(1, ChronoUnit.DAYS))));
                case HANDOVER -> id(maker.post("/api/v1/shift-log/handovers", "{\"domain\":\"live\"}"));
                case INCIDENT_ACT ->
                    id(maker.post(
                            "/api/v1/incidents",
                            "{\"domain\":\"live\",\"type\":\"fire\",\"title\":\"Fire on a roof\"}"));
                case ITEM_ACT -> item(maker);
                case SHIFT_LOG_ENTRY ->
                    id(maker.post("/api/v1/shift-log/entries", "{\"domain\":\"live\",\"text\":\"quiet\"}"));
            };
        }

        Answer ask(ApiClient stranger, String id) {
            return switch (this) {
                case APPROVAL -> stranger.post("/api/v1/approvals/" + id + "/approve", "{}");
                case BREAK_GLASS -> stranger.post("/api/v1/break-glass/" + id + "/end", "{}");
                case DATA_SUBJECT_REQUEST -> stranger.get("/api/v1/requests/" + id);
                case EXPECTED_EVENT -> stranger.post("/api/v1/expected-events/" + id + "/withdraw", "{}");
                case HANDOVER -> stranger.post("/api/v1/shift-log/handovers/" + id + "/confirm", "{}");
                case INCIDENT_ACT -> stranger.post("/api/v1/incidents/" + id + "/entries", "{\"text\":\"hello\"}");
                case ITEM_ACT ->
                    stranger.post(
                            "/api/v1/items/acknowledge", "{\"domain\":\"live\",\"items\":[{\"id\":\"" + id + "\"}]}");
                case SHIFT_LOG_ENTRY ->
                    stranger.post(
                            "/api/v1/shift-log/entries",
                            "{\"domain\":\"live\",\"text\":\"no\",\"corrects\":\"" + id + "\"}");
            };
        }

        private static String item(ApiClient maker) {
            Alert alert = TestAlerts.particles("live", "refused-item", 1, Alert.Status.RAISED);
            TestAlerts.send(TestServer.shared(), List.of(alert));
            return Awaitility.await()
                    .until(() -> itemOf(maker, alert.id()), Optional::isPresent)
                    .orElseThrow();
        }

        private static Optional<String> itemOf(ApiClient reader, String alert) {
            return StreamSupport.stream(
                            reader.get("/api/v1/items?domain=live").json().spliterator(), false)
                    .filter(item -> item.get("alerts").toString().contains(alert))
                    .map(item -> item.get("id").asString())
                    .findFirst();
        }

        private static String id(Answer made) {
            assertThat(made.status()).as(made.text()).isLessThan(300);
            return made.json().get("id").asString();
        }
    }

    @ParameterizedTest
    @EnumSource
    void isWrittenOnceWhenItIsThereForOthers(Met kind) {
        ApiClient stranger = ApiClient.loggedIn(server, kind.asker, AgencyId.of("refused-askers"));
        ApiClient.loggedIn(server, Role.OPERATOR, STRANGE);
        String id = kind.make(ApiClient.loggedIn(server, kind.maker));

        assertThat(kind.ask(stranger, id).status()).isEqualTo(404);
        assertThat(kind.ask(stranger, id).status()).isEqualTo(404);

        Awaitility.await().untilAsserted(() -> assertThat(refusalsOf(id)).hasSize(1));
        assertThat(refusalsOf(id).get(0).entry().actor().agency()).isEqualTo("refused-askers");
    }

    @Test
    void whatIsThereForNobodyIsNotWritten() {
        ApiClient stranger = ApiClient.loggedIn(server, Role.PRIVACY, AgencyId.of("refused-askers"));

        assertThat(stranger.get("/api/v1/requests/0123456789abcdef").status()).isEqualTo(404);
        String own = Met.DATA_SUBJECT_REQUEST.make(ApiClient.loggedIn(server, Role.PRIVACY, Sources.AGENCY));
        stranger.get("/api/v1/requests/" + own);

        Awaitility.await().untilAsserted(() -> assertThat(refusalsOf(own)).hasSize(1));
        assertThat(refusalsOf("0123456789abcdef")).isEmpty();
    }

    private List<NumberedEntry> refusalsOf(String id) {
        AuditSearch refused = new AuditSearch(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Decisions.ASKED_FOR),
                Optional.empty(),
                Optional.of(id),
                Optional.of(Decision.REFUSED));
        return server.bean(AuditLog.class).search(refused, Long.MAX_VALUE, 10);
    }
}
