package org.aedile.server.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** FEATURE: who has a whole network of addresses is counted as one. */
class NetworkTest {
    @Test
    void addressesOfOneIpv6NetworkAreOne() {
        assertThat(Network.of("2001:db8:1:2::1")).isEqualTo(Network.of("2001:db8:1:2:ffff::9"));
        assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
    }

    @Test
    void anIpv4AddressIsItself() {
        assertThat(Network.of("10.0.0.7")).isEqualTo("10.0.0.7");
        assertThat(Network.of("::ffff:10.0.0.7")).isEqualTo("10.0.0.7");
    }
}
