package org.aedile.server.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.aedile.server.ApiClient;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.audit.Actor;
import org.aedile.server.audit.AuditEntry;
import org.aedile.server.audit.AuditTrail;
import org.aedile.server.audit.Basis;
import org.aedile.server.audit.Decision;
import org.aedile.server.audit.Subject;
import org.aedile.server.audit.merkle.Hash;
import org.aedile.server.audit.merkle.InclusionProof;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FEATURE: everybody can know how often people's data were read and why, can prove it, and learns of no person. */
class PublicReportTest {
    private static final String PATH = "/api/v1/public/report";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration NEXT_WEEK = Duration.ofDays(9);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path data;

    @Test
    void theCountsOfAWeekAreToldRoundedAndProven() {
        try (TestServer server = TestServer.start(data, Map.of("aedile.public-page", "true"))) {
            Sources.register(server, Sources.air("air-public"));
            read(server, "police", "tests", 7);
            read(server, "police", "looking for my neighbour Jean Dupont", 3);
            read(server, "fire", "tests", 4);
            read(server, "fire", "incident 4711", 6);
            await().until(() -> entries(server) >= 20);
            Instant later = Instant.now().plus(NEXT_WEEK);

            assertThat(server.bean(Publication.class).publish(later)).isPositive();
            assertThat(server.bean(Publication.class).publish(later))
                    .as("only once")
                    .isZero();
            await().until(() -> published(server) > 0);

            String text = new ApiClient(server).get(PATH).text();
            JsonNode report = JSON.readTree(text);
            JsonNode week = StreamSupport.stream(report.get("weeks").spliterator(), false)
                    .filter(one -> one.get("report").asString().contains("police"))
                    .findFirst()
                    .orElseThrow();
            assertThat(reads(week))
                    .containsExactlyInAnyOrder(
                            "fire read incident 6",
                            "fire read tests <5",
                            "police read other <5",
                            "police read tests 7");
            assertProven(report, week);
            assertThat(text).doesNotContain("Dupont").doesNotContain("4711").doesNotContain("reader-of");
            assertThat(report.at("/retention/0/dataClass").asString()).isEqualTo("none");
            assertThat(report.at("/retention/0/toDays").asInt()).isEqualTo(30);
            assertThat(statusAfterMany(server)).isEqualTo(429);
        }
    }

    @Test
    void aCityThatPublishesNothingSaysSoToAnybody() {
        TestServer server = TestServer.shared();

        assertThat(new ApiClient(server).get(PATH).status()).isEqualTo(404);
        assertThat(ApiClient.loggedIn(server, Role.ADMIN).get(PATH).status()).isEqualTo(404);
        assertThat(server.bean(Publication.class).publish(Instant.now().plus(NEXT_WEEK)))
                .isZero();
    }

    @Test
    void onlyCountsBelowFiveAreHidden() {
        assertThat(List.of(0L, 1L, 4L, 5L, 1200L).stream().map(WeekReport::shown))
                .containsExactly("0", "<5", "<5", "5", "1200");
    }

    @Test
    void theFewWhoAreNotInAPartCannotBeWorkedOut() {
        assertThat(WeekReport.shownPart(12, 12)).isEqualTo("12");
        assertThat(WeekReport.shownPart(11, 12)).isEqualTo("<12");
        assertThat(WeekReport.shownPart(7, 12)).isEqualTo("7");
        assertThat(WeekReport.shownPart(3, 12)).isEqualTo("<5");
        assertThat(WeekReport.shownPart(0, 3)).isEqualTo("0");
    }

    private static void read(TestServer server, String agency, String purpose, int times) {
        AuditTrail trail = server.bean(AuditTrail.class);
        Instant now = server.bean(InstantSource.class).instant();
        for (int i = 0; i < times; i++) {
            trail.write(new AuditEntry(
                    now,
                    new Actor("reader-of-" + agency, agency, List.of("operator")),
                    "read",
                    new Subject("observation", "cam-1/o-" + i),
                    new Basis(purpose, "GDPR 6(1)(e)"),
                    Decision.SHOWN,
                    List.of()));
        }
    }

    private static List<String> reads(JsonNode week) {
        JsonNode told = JSON.readTree(week.get("report").asString());
        return StreamSupport.stream(told.get("reads").spliterator(), false)
                .map(row -> String.join(
                        " ",
                        row.get("agency").asString(),
                        row.get("deed").asString(),
                        row.get("purpose").asString(),
                        row.get("count").asString()))
                .toList();
    }

    /** As a browser does: the report's hash is in the entry, and the entry's is under the signed root. */
    private static void assertProven(JsonNode report, JsonNode week) {
        JsonNode proof = week.get("proof");
        String entry = proof.get("text").asString();
        assertThat(entry)
                .contains("sha256:"
                        + Hash.ofContent(week.get("report").asString()).hex());
        List<Hash> path = StreamSupport.stream(proof.get("path").spliterator(), false)
                .map(hash -> Hash.parse(hash.asString()))
                .toList();
        InclusionProof inclusion = new InclusionProof(
                proof.get("number").asLong(), report.at("/checkpoint/size").asLong(), path);
        Hash root = Hash.parse(report.at("/checkpoint/root").asString());
        assertThat(inclusion.holds(Hash.ofLeaf(entry.getBytes(StandardCharsets.UTF_8)), root))
                .isTrue();
        assertThat(inclusion.holds(Hash.ofLeaf((entry + " ").getBytes(StandardCharsets.UTF_8)), root))
                .isFalse();
    }

    private static int statusAfterMany(TestServer server) {
        ApiClient visitor = new ApiClient(server);
        int status = 200;
        for (int i = 0; i < 130 && status == 200; i++) {
            status = visitor.get(PATH).status();
        }
        return status;
    }

    private static long entries(TestServer server) {
        return count(server, "select count(*) from audit_entry where verb = 'read'");
    }

    private static long published(TestServer server) {
        return count(server, "select count(*) from audit_entry where kind = 'published-week'");
    }

    private static long count(TestServer server, String query) {
        return Asking.as(
                Asker.Part.PLATFORM,
                () -> server.bean(JdbcClient.class).sql(query).query(Long.class).single());
    }
}
