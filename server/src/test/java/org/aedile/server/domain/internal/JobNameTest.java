package org.aedile.server.domain.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.aedile.job.JobSettings;
import org.junit.jupiter.api.Test;

/** FEATURE: a server adopts a running job only when it would start the same. */
class JobNameTest {
    private static final long LIBRARIES = 4711;

    @Test
    void theSameSettingsAndLibrariesGiveTheSameName() {
        assertThat(JobName.of(settings("live", 2), LIBRARIES)).isEqualTo(JobName.of(settings("live", 2), LIBRARIES));
    }

    @Test
    void otherSettingsOrLibrariesGiveAnother() {
        String name = JobName.of(settings("live", 2), LIBRARIES);

        assertThat(JobName.of(settings("live", 4), LIBRARIES)).isNotEqualTo(name);
        assertThat(JobName.of(settings("live", 2), LIBRARIES + 1)).isNotEqualTo(name);
    }

    @Test
    void aJobBelongsToTheDomainThatItNamesInFull() {
        String name = JobName.of(settings("replay-1", 1), LIBRARIES);

        assertThat(JobName.isOf("replay-1", name)).isTrue();
        assertThat(JobName.isOf("replay", name)).isFalse();
        assertThat(JobName.isOf("replay-1", "somebody-elses")).isFalse();
    }

    private static JobSettings settings(String domain, int parallelism) {
        return new JobSettings(
                domain,
                Map.of("bootstrap.servers", "kafka:9092", "security.protocol", "SASL_SSL", "client.rack", "north"),
                "",
                new JobSettings.KeyAccess("jdbc:postgresql://db/city", "aedile", "secret", "/keys/master.key"),
                "",
                parallelism,
                Duration.ofSeconds(10));
    }
}
