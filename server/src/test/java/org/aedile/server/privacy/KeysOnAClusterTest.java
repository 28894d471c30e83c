package org.aedile.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import javax.crypto.SecretKey;
import org.aedile.job.DetectionResources.Opened;
import org.aedile.job.JobSettings;
import org.aedile.job.kafka.LoggedResources;
import org.aedile.kernel.DataClass;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.embedded.EmbeddedPlatform;
import org.aedile.server.embedded.EmbeddedPostgres;
import org.aedile.server.log.KafkaAccess;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.aedile.wire.KeysUnreachable;
import org.aedile.wire.PayloadKeys;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** FEATURE: a job outside of the server opens personal content with the keys in the database. */
class KeysOnAClusterTest {
    private static final long DAY = 20_600;

    private final TestServer server = TestServer.shared();

    @Test
    void itFindsTheKeysThatTheServerMade() throws Exception {
        SecretKey made = makeKey("post-far", DAY);
        Opened opened = resources("keys/master.key").open();
        try {
            PayloadKeys keys = opened.keys();
            assertThat(keys.findKey("post-far", DAY)).contains(made);
            assertThat(keys.findKey("post-far", DAY + 1)).isEmpty();
        } finally {
            opened.release().run();
        }
    }

    @Test
    void itGoesOnAfterTheDatabaseHasEndedItsConnection() throws Exception {
        SecretKey first = makeKey("post-cut", DAY);
        SecretKey second = makeKey("post-cut", DAY + 1);
        Opened opened = resources("keys/master.key").open();
        try {
            assertThat(opened.keys().findKey("post-cut", DAY)).contains(first);
            int ended = server.bean(JdbcClient.class)
                    .sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'aedile-job'")
                    .query(Boolean.class)
                    .list()
                    .size();

            assertThat(ended).isPositive();
            assertThat(opened.keys().findKey("post-cut", DAY + 1)).contains(second);
        } finally {
            opened.release().run();
        }
    }

    @Test
    void aMasterKeyThatIsNotThereIsSaidAtTheStart() {
        assertThatThrownBy(() -> resources("keys/nowhere.key").open())
                .isInstanceOf(KeysUnreachable.class)
                .hasMessageContaining("nowhere.key");
    }

    private SecretKey makeKey(String id, long day) {
        Sources.register(server, Sources.host(id, DataClass.PERSONAL));
        Source source = server.bean(SourceRegistry.class).require(id);
        return server.bean(PayloadVault.class).requireKey(source, day);
    }

    private LoggedResources resources(String masterKey) {
        EmbeddedPostgres postgres =
                server.bean(EmbeddedPlatform.class).postgres().orElseThrow();
        return new LoggedResources(new JobSettings(
                "live",
                Map.of("bootstrap.servers", server.bean(KafkaAccess.class).bootstrapServers()),
                "",
                new JobSettings.KeyAccess(
                        postgres.jdbcUrl(),
                        EmbeddedPostgres.USER,
                        postgres.password(),
                        server.data().resolve(masterKey).toString()),
                "",
                1,
                Duration.ofSeconds(10)));
    }
}
