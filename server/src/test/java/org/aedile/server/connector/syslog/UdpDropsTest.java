package org.aedile.server.connector.syslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** FEATURE: datagrams that no program ever saw are counted too. */
class UdpDropsTest {
    private static final int SENT = 2_000;

    @Test
    void whatIsNotReadInTimeIsCounted() throws IOException {
        assumeThat(Files.exists(Path.of("/proc/net/udp"))).as("Linux").isTrue();
        try (DatagramSocket slow = new DatagramSocket(null);
                DatagramSocket fast = new DatagramSocket()) {
            slow.setReceiveBufferSize(1);
            slow.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThat(UdpDrops.of(slow.getLocalPort())).isZero();
            byte[] message = new byte[200];
            for (int i = 0; i < SENT; i++) {
                fast.send(new DatagramPacket(
                        message, message.length, InetAddress.getLoopbackAddress(), slow.getLocalPort()));
            }

            int received = receiveAll(slow);

            assertThat(received).isPositive();
            assertThat(UdpDrops.of(slow.getLocalPort())).isPositive().isEqualTo(SENT - received);
        }
    }

    @Test
    void otherPortsAreNotCounted() {
        String line = " 1234: 0100007F:0202 00000000:0000 07 00000000:00000000 00:00000000 00000000 0 0 4321 2 0 17";

        assertThat(UdpDrops.drops(line, 0x202)).isEqualTo(17);
        assertThat(UdpDrops.drops(line, 0x203)).isZero();
        assertThat(UdpDrops.drops("  sl  local_address rem_address   st tx_queue rx_queue ... drops", 0x202))
                .isZero();
    }

    private static int receiveAll(DatagramSocket socket) throws IOException {
        socket.setSoTimeout(200);
        DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
        int received = 0;
        try {
            while (true) {
                socket.receive(packet);
                received++;
            }
        } catch (SocketTimeoutException e) {
            return received;
        }
    }
}
