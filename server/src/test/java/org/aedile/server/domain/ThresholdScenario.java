package org.aedile.server.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.DetectorSettings;
import org.aedile.job.control.ControlRecord;
import org.aedile.kernel.Alert;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Severity;
import org.aedile.kernel.TimeDomain;
import org.aedile.server.TestServer;
import org.aedile.server.log.KafkaAccess;
import org.aedile.server.log.ObservationLog;
import org.aedile.wire.AlertJson;
import org.aedile.wire.FrameWriter;
import org.aedile.wire.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A setting and five readings above its limit on a domain of their own, wherever the parts of the platform run. */
final class ThresholdScenario {
    private static final Instant START = Instant.parse("2026-05-30T19:00:00Z");

    private final TestServer server;
    private final Duration limit;

    /** @param limit for the alert to come */
    ThresholdScenario(TestServer server, Duration limit) {
        this.server = server;
        this.limit = limit;
    }

    /** Opens the domain, plays the readings, expects the alert, closes the domain. */
    void play(String domain) throws Exception {
        publishThreshold();
        TimeDomains domains = server.bean(TimeDomains.class);
        domains.open(new DomainRequest(new TimeDomain(domain, TimeDomain.Kind.REPLAY), "Threshold", START, 1));
        try {
            for (int i = 0; i < 5; i++) {
                append(domain, "threshold-test-1", i, 950);
            }
            List<Alert> alerts = new ArrayList<>();
            await().atMost(limit).until(() -> {
                alerts.addAll(read(domain));
                return !alerts.isEmpty();
            });
            assertThat(alerts.get(0).source().value()).isEqualTo("threshold-test-1");
            assertThat(alerts.get(0).rule()).isEqualTo("threshold-test");
        } finally {
            domains.close(domain);
        }
        await().atMost(limit)
                .until(() -> server.bean(DetectionJobs.class).state(domain) == DetectionJobs.State.STOPPED);
    }

    private void publishThreshold() throws Exception {
        DetectorSetting setting = new DetectorSetting(
                "threshold-test",
                1,
                "threshold",
                List.of(),
                List.of("pm10"),
                List.of("threshold-test-1"),
                Severity.HIGH,
                "Too much dust",
                Map.of("above", 500.0),
                Map.of());
        ControlRecord record =
                new ControlRecord("threshold-test", 1, ControlRecord.ALWAYS, DetectorSettings.format(setting));
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                server.bean(KafkaAccess.class).producer(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.DETECTORS, record.key(), record.value()))
                    .get(10, TimeUnit.SECONDS);
        }
    }

    private void append(String domain, String source, int number, double value) throws Exception {
        long now = server.bean(TimeDomains.class).clock(domain).millis();
        FrameWriter.Header header = new FrameWriter.Header(
                domain, "city", source, "o" + number, now, now, Optional.empty(), LogSource.NONE);
        server.bean(ObservationLog.class)
                .append(domain, source, new FrameWriter().reading(header, "pm10", value, "ug/m3"))
                .get(10, TimeUnit.SECONDS);
    }

    private List<Alert> read(String domain) {
        TopicPartition topic = new TopicPartition(Topics.alerts(domain), 0);
        List<Alert> alerts = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                server.bean(KafkaAccess.class).consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(topic));
            consumer.seekToBeginning(List.of(topic));
            consumer.poll(Duration.ofMillis(500)).forEach(record -> alerts.add(AlertJson.read(record.value())));
        }
        return alerts;
    }
}
