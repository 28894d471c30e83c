package org.aedile.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.aedile.wire.KeysUnreachable;
import org.aedile.wire.PayloadKeys;
import org.junit.jupiter.api.Test;

/** FEATURE: several servers in one JVM, each with jobs of its own. */
class JobHostTest {
    @Test
    void aJobFindsTheKeysOfItsOwnServerThoughAnotherOneCameAndWent() {
        try (JobHost first = JobHost.open(keys(1))) {
            JobHost second = JobHost.open(keys(2));
            second.close();

            PayloadKeys found = JobHost.require(first.id()).keys();

            assertThat(found.findKey("post-1", 0)).isEqualTo(keys(1).findKey("post-1", 0));
        }
    }

    @Test
    void aJobWhoseServerHasStoppedFailsInsteadOfTakingItsKeysForErased() {
        JobHost host = JobHost.open(keys(1));
        PayloadKeys keys = host.keys();
        host.close();

        assertThatThrownBy(() -> keys.findKey("post-1", 0))
                .isInstanceOf(KeysUnreachable.class)
                .hasMessageContaining("post-1");
        assertThatThrownBy(() -> JobHost.require(host.id()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(host.id());
    }

    @Test
    void theProgressOfADomainIsThatOfItsOwnServer() {
        try (JobHost first = JobHost.open(PayloadKeys.NONE);
                JobHost second = JobHost.open(PayloadKeys.NONE)) {
            first.progress("live").countObserved();

            assertThat(first.progress("live").observed()).isEqualTo(1);
            assertThat(second.progress("live").observed()).isZero();
        }
    }

    private static PayloadKeys keys(int number) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) number;
        SecretKey key = new SecretKeySpec(bytes, "AES");
        return (source, epochDay) -> Optional.of(key);
    }
}
