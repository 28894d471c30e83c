package org.aedile.server.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aedile.kernel.DataClass;
import org.aedile.server.LogReader;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.connector.syslog.SyslogEndpoints;
import org.aedile.wire.FrameView;
import org.junit.jupiter.api.Test;

/** FEATURE: log messages over syslog, counted or a line each, modern and old. */
class SyslogObservationsTest {
    private final TestServer server = TestServer.shared();
    private final SyslogEndpoints endpoints = server.bean(SyslogEndpoints.class);

    @Test
    void countedAndPlainMessagesShareAConnection() throws IOException {
        Sources.register(server, Sources.host("syslog:gate-1", DataClass.NONE));
        String counted =
                "<38>1 %s gate-1 sshd 812 - [x@1 k=\"a\\\"b\"] Failed password for invalid user root from 10.0.0.7 port 22 ssh2"
                        .formatted(Instant.now());
        String plain = "<13>1 %s gate-1 app - - - größer\n".formatted(Instant.now());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoints.tcpPort())) {
            socket.getOutputStream().write((counted.length() + " " + counted + plain).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();

            assertThat(new LogReader(server).read("syslog:gate-1", 2, SyslogObservationsTest::fields))
                    .satisfiesExactly(
                            first -> assertThat(first)
                                    .contains("appname=sshd", "procid=812", "x@1.k=a\"b", "severity=info")
                                    .contains("facility=auth", "User=root", "SourceIp=10.0.0.7", "outcome=failure"),
                            second -> assertThat(second).contains("message=größer", "appname=app"));
        }
    }

    @Test
    void oldMessagesOverUdpAreFoundByTheirAlias() throws IOException {
        Sources.register(server, Sources.host("router-7", DataClass.NONE, "CORE-SW1"));
        byte[] bytes =
                "<189>Jan 18 11:29:03 core-sw1 aaa[7]: User noc executed: show vlan".getBytes(StandardCharsets.UTF_8);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), endpoints.udpPort()));
        }
        bytes = "<189>%s core-sw1 aaa[7]: User noc executed: show vlan"
                .formatted(Instant.now())
                .getBytes(StandardCharsets.UTF_8);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), endpoints.udpPort()));
        }

        assertThat(new LogReader(server).read("router-7", 1, SyslogObservationsTest::fields))
                .first()
                .asString()
                .contains("message=User noc executed: show vlan", "appname=aaa", "procid=7", "severity=notice");
    }

    private static String fields(FrameView view) {
        return IntStream.range(0, view.fieldCount())
                .mapToObj(field -> view.fieldName(field) + "=" + view.fieldText(field))
                .collect(Collectors.joining("; "));
    }
}
