package org.aedile.server.connector;

import static org.assertj.core.api.Assertions.assertThat;

import com.hivemq.client.mqtt.datatypes.MqttQos;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5Client;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aedile.server.LogReader;
import org.aedile.server.Sources;
import org.aedile.server.TestCertificate;
import org.aedile.server.TestServer;
import org.aedile.server.access.LocalServer;
import org.aedile.server.cli.StatusCommand;
import org.aedile.server.connector.mqtt.MqttEndpoints;
import org.aedile.wire.FrameView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** FEATURE: all doors with TLS and a certificate that nobody signed; commands on the same machine go on working. */
class TlsTest {
    @TempDir
    private static Path directory;

    private static TestCertificate certificate;
    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        certificate = TestCertificate.make(directory);
        String chain = certificate.certificate().toString();
        String key = certificate.privateKey().toString();
        server = TestServer.start(
                directory.resolve("data"),
                Map.of(
                        "aedile.http.certificate", chain,
                        "aedile.http.private-key", key,
                        "aedile.mqtt.port", "-1",
                        "aedile.mqtt.tls-port", "0",
                        "aedile.mqtt.certificate", chain,
                        "aedile.mqtt.private-key", key));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anObservationOverMqttWithTlsIsOnTheLog() {
        String secret = Sources.register(server, Sources.air("mqtt-tls"));
        Mqtt5BlockingClient client = Mqtt5Client.builder()
                .serverHost("127.0.0.1")
                .serverPort(server.bean(MqttEndpoints.class).tlsPort())
                .sslConfig()
                .trustManagerFactory(certificate.trust())
                .hostnameVerifier((host, session) -> true)
                .applySslConfig()
                .simpleAuth()
                .username("mqtt-tls")
                .password(secret.getBytes(StandardCharsets.UTF_8))
                .applySimpleAuth()
                .buildBlocking();
        client.connect();
        client.publishWith()
                .topic("aedile/v1/mqtt-tls")
                .qos(MqttQos.AT_LEAST_ONCE)
                .payload("{\"time\":\"%s\",\"property\":\"pm10\",\"value\":8.5}"
                        .formatted(Instant.now())
                        .getBytes(StandardCharsets.UTF_8))
                .send();
        client.disconnect();

        assertThat(new LogReader(server).read("mqtt-tls", 1, FrameView::value)).containsExactly(8.5);
        assertThat(server.bean(MqttEndpoints.class).port())
                .as("port without TLS")
                .isEqualTo(-1);
    }

    @Test
    void commandsKnowTheServerByItsDirectory() {
        assertThat(LocalServer.require(server.data()).address()).startsWith("https://");

        int exit = new CommandLine(new StatusCommand())
                .execute("--data", server.data().toString());

        assertThat(exit).isZero();
    }

    @Test
    void commandsTrustNoOtherCertificate() throws Exception {
        TestCertificate other = TestCertificate.make(Files.createDirectory(directory.resolve("other")));
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        for (String file : List.of("local.address", "local.token", LocalServer.CERTIFICATE_FILE)) {
            Files.copy(server.data().resolve(file), elsewhere.resolve(file));
        }
        assertThat(LocalServer.find(elsewhere)).isPresent();

        Files.copy(
                other.certificate(),
                elsewhere.resolve(LocalServer.CERTIFICATE_FILE),
                StandardCopyOption.REPLACE_EXISTING);

        assertThat(LocalServer.find(elsewhere)).isEmpty();
    }
}
