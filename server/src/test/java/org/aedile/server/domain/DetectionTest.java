package org.aedile.server.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.aedile.server.TestServer;
import org.junit.jupiter.api.Test;

/** FEATURE: what goes onto the log of a domain comes out as alerts of that domain. */
class DetectionTest {
    @Test
    void thresholdOnTheLogBecomesAnAlert() throws Exception {
        new ThresholdScenario(TestServer.shared(), Duration.ofMinutes(1)).play("replay-detection");
        assertThat(TestServer.shared()
                        .bean(DetectionJobs.class)
                        .progress("replay-detection")
                        .observed())
                .isEqualTo(5);
    }
}
