package org.aedile.server.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import org.aedile.job.JobProgress;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Content;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.TestServer;
import org.aedile.server.log.ObservationLog;
import org.aedile.server.privacy.MasterKey;
import org.aedile.wire.FrameWriter;
import org.aedile.wire.WrappingKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** FEATURE: an observation that can't be judged because a part of the platform is away is judged when it is back. */
class KeysAwayTest {
    private static final String DOMAIN = "replay-keys-away";
    private static final String SOURCE = "post-keys-away";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final TestServer server = TestServer.shared();
    private final JdbcClient jdbc = server.bean(JdbcClient.class);
    private final DetectionJobs jobs = server.bean(DetectionJobs.class);

    @Test
    void sealedContentWaitsForItsKeyInsteadOfBeingPassedOver() throws Exception {
        Instant start = Instant.parse("2026-05-30T19:00:00Z");
        server.bean(TimeDomains.class)
                .open(new DomainRequest(new TimeDomain(DOMAIN, TimeDomain.Kind.REPLAY), "Keys away", start, 1));
        await().atMost(PATIENCE).until(() -> jobs.state(DOMAIN) == DetectionJobs.State.RUNNING);
        SecretKey key = WrappingKey.newKey();
        keep(key, FrameWriter.epochDay(start.toEpochMilli()));
        jdbc.sql("alter table payload_key rename to payload_key_away").update();

        server.bean(ObservationLog.class)
                .append(DOMAIN, SOURCE, new FrameWriter().writeSealed(observation(start), key))
                .get(10, TimeUnit.SECONDS);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> jobs.state(DOMAIN) == DetectionJobs.State.FAILED);
        jdbc.sql("alter table payload_key_away rename to payload_key").update();

        JobProgress progress = jobs.progress(DOMAIN);
        await().atMost(PATIENCE).until(() -> progress.observed() > 0);
        assertThat(progress.skipped()).isZero();
        assertThat(progress.erased()).isZero();
    }

    @AfterEach
    void bringTheTableBack() {
        jdbc.sql("alter table if exists payload_key_away rename to payload_key").update();
        server.bean(TimeDomains.class).close(DOMAIN);
    }

    private void keep(SecretKey key, long epochDay) {
        jdbc.sql("insert into payload_key (source_id, epoch_day, agency_id, wrapped_key) values (?, ?, ?, ?)")
                .params(
                        SOURCE,
                        epochDay,
                        "municipality",
                        MasterKey.open(server.data()).wrap(key, SOURCE, epochDay))
                .update();
    }

    private static Observation observation(Instant time) {
        return new Observation(
                "o-1",
                AgencyId.of("municipality"),
                SourceId.of(SOURCE),
                LogSource.NONE,
                DOMAIN,
                time,
                time,
                Optional.empty(),
                new Content.Reading("pm10", 950, "ug/m3"));
    }
}
