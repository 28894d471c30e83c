package org.aedile.server.domain.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import org.apache.flink.runtime.jobmanager.scheduler.NoResourceAvailableException;
import org.apache.flink.util.FlinkException;
import org.apache.flink.util.SerializedThrowable;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** FEATURE: an outage around the job doesn't cost it what it knows. */
class FailureCauseTest {
    @Test
    void aMissingMachineOrBrokerIsThePlatformsFault() {
        assertThat(isThePlatform(new NoResourceAvailableException("no slots"))).isTrue();
        assertThat(isThePlatform(new TimeoutException("Timed out waiting for a node assignment")))
                .isTrue();
    }

    @Test
    void aCheckpointThatCantBeReadIsNot() {
        assertThat(isThePlatform(new FlinkException("Could not restore keyed state backend", new EOFException())))
                .isFalse();
    }

    /** As a cluster tells it, and as a client library does. */
    private static boolean isThePlatform(Exception cause) {
        Exception failure = new FlinkException("Recovery is suppressed", cause);
        boolean told = FailureCause.isThePlatform(new SerializedThrowable(failure));
        assertThat(FailureCause.isThePlatform(failure)).isEqualTo(told);
        return told;
    }
}
