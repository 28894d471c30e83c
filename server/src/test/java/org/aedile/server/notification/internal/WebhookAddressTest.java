package org.aedile.server.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE: a webhook leads out of the house, and is signed as the documentation says. */
class WebhookAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fd00::1",
                "fe80::1",
                "::ffff:10.0.0.1",
                "240.0.0.1",
                "224.0.0.1"
            })
    void aPrivateAddressIsKnown(String address) throws Exception {
        assertThat(WebhookAddress.isPrivate(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.9", "8.8.8.8", "2001:db8::1", "100.128.0.1"})
    void aPublicAddressIsLetThrough(String address) throws Exception {
        assertThat(WebhookAddress.isPrivate(address)).isFalse();
    }

    /** The value was computed with: printf '1767225600.{}' | openssl dgst -sha256 -hmac … */
    @Test
    void theSignatureIsThatOfTheDocumentation() {
        assertThat(WebhookSignature.of("{}", Instant.parse("2026-01-01T00:00:00Z"), "0123456789abcdef0123456789abcdef"))
                .isEqualTo("t=1767225600,v1=b7be7938951cd5456a1e6101d62f960010ae1a7b79450661c6af410ba2d5f546");
    }
}
