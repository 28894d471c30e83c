package org.aedile.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.aedile.benchmarks.harness.Waiting;
import org.junit.jupiter.api.Test;

/** FEATURE: servers and network devices speak syslog, in both of its dialects and by TCP and UDP. */
class A03SyslogTest {
    private final TestCity city = TestCity.shared();

    @Test
    void messagesByTcpAndUdpAreKeptUnderTheSourceThatSaysThem() throws IOException {
        Sensor.ofLogs(city.api(), "a03-host");
        byte[] modern = ("<38>1 " + Instant.now() + " a03-host.example sshd 4242 - - Failed password for root\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] old = "<38>Nov 21 22:15:00 a03-host.example sshd[4242]: Failed password for admin"
                .getBytes(StandardCharsets.UTF_8);
        InetAddress here = InetAddress.getLoopbackAddress();

        try (Socket socket = new Socket(here, city.server().ports().syslogTcp())) {
            socket.getOutputStream().write(modern);
        }
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(
                    old, old.length, here, city.server().ports().syslogUdp()));
        }

        Waiting.until("both messages are kept", TestCity.PATIENCE, () -> received("a03-host") == 2);
        assertThat(received("a03-host")).isEqualTo(2);
    }

    private long received(String source) {
        return city.api()
                .get("/api/v1/sources/" + source + "?domain=live")
                .get("received")
                .asLong();
    }
}
