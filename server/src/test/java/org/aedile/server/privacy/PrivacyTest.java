package org.aedile.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.Alert;
import org.aedile.kernel.DataClass;
import org.aedile.server.ApiClient;
import org.aedile.server.LogReader;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.alert.TestAlerts;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.source.Source;
import org.aedile.wire.FrameView;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** FEATURE: every class of data has an end; what is past it is gone from log, tables and whatever was copied before. */
class PrivacyTest {
    private static final Duration PAST_RETENTION = Duration.ofDays(31);

    private final TestServer server = TestServer.shared();
    private final PayloadVault vault = server.bean(PayloadVault.class);

    @Test
    void personalContentIsSealedOnTheLogAndEndsWithItsRetention() {
        Sources.say(server, "post-ends", "smoke near the harbour");
        List<byte[]> copied =
                new LogReader(server).read("post-ends", 1, view -> view.frame().clone());

        assertThat(new String(copied.get(0), StandardCharsets.ISO_8859_1)).doesNotContain("harbour");
        assertThat(textOf(copied.get(0))).isEqualTo("smoke near the harbour");

        Map<String, Long> removed =
                server.bean(Ending.class).removeExpired(Due.at(Instant.now().plus(PAST_RETENTION)), "test");

        assertThat(removed.get("days of sealed content")).isPositive();
        FrameView after = new FrameView(vault).wrap(copied.get(0));
        assertThat(after.isErased()).isTrue();
        assertThat(keys("post-ends")).isZero();
    }

    @Test
    void whatAlertsAndRefusedMessagesToldOfAPersonalSourceEndsToo() {
        Sources.register(server, Sources.host("post-told", DataClass.PERSONAL));
        Alert alert = TestAlerts.particles("live", "post-told", 1, Alert.Status.RAISED);
        TestAlerts.send(server, List.of(alert));
        Sources.submit(
                server, "{\"source\":\"post-told\",\"time\":\"2020-01-01T00:00:00Z\",\"fields\":{\"text\":\"late\"}}");
        ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR);
        String path = "/api/v1/alerts/" + alert.id();
        await().atMost(Duration.ofSeconds(60)).until(() -> operator.get(path).status() == 200);
        await().atMost(Duration.ofSeconds(60)).until(() -> refused("post-told") == 1);
        assertThat(operator.get(path).text()).contains("184");

        server.bean(Ending.class).removeExpired(Due.at(Instant.now().plus(PAST_RETENTION)), "test");

        assertThat(operator.get(path).text())
                .as("the alert stays, what it told of the source does not")
                .contains(alert.title())
                .doesNotContain("184");
        assertThat(refused("post-told")).isZero();
    }

    @Test
    void whatIsReplayedFromLongAgoStaysForItsRetention() {
        Source replayed = Sources.host("post-replayed", DataClass.PERSONAL);
        Sources.register(server, replayed);
        PayloadVault vault = server.bean(PayloadVault.class);
        vault.requireKey(replayed, LocalDate.of(2015, 7, 1).toEpochDay());

        server.bean(Ending.class).removeExpired(Due.at(Instant.now()), "test");
        assertThat(keys("post-replayed")).isOne();
        server.bean(Ending.class).removeExpired(Due.at(Instant.now().plus(PAST_RETENTION)), "test");
        assertThat(keys("post-replayed")).isZero();
    }

    @Test
    void withinItsRetentionNothingEnds() {
        Sources.say(server, "post-stays", "market is open");

        server.bean(Ending.class).removeExpired(Due.at(Instant.now().plus(Duration.ofDays(29))), "test");

        assertThat(keys("post-stays")).isEqualTo(1);
    }

    @Test
    void aHoldStopsRetentionAndErasureUntilItIsLifted() {
        Sources.say(server, "post-held", "evidence");
        Ending ending = server.bean(Ending.class);
        String hold = ending.placeHold("post-held", "case 4711", "officer");

        ending.removeExpired(Due.at(Instant.now().plus(PAST_RETENTION)), "test");

        assertThat(keys("post-held")).isEqualTo(1);
        assertThatThrownBy(() -> ending.erase("post-held", "request", "test"))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("legal hold");
        ending.liftHold(hold, "officer");
        assertThat(ending.erase("post-held", "request", "test").get("days of sealed content"))
                .isEqualTo(1);
        assertThat(keys("post-held")).isZero();
    }

    private long refused(String source) {
        return Asking.as(
                Asker.Part.PLATFORM,
                () -> server.bean(JdbcClient.class)
                        .sql("select count(*) from rejected_message where source_id = ?")
                        .param(source)
                        .query(Long.class)
                        .single());
    }

    private String textOf(byte[] frame) {
        FrameView view = new FrameView(vault).wrap(frame);
        return view.fieldText(view.findField("text"));
    }

    private long keys(String source) {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from payload_key where source_id = ?")
                .param(source)
                .query(Long.class)
                .single();
    }
}
