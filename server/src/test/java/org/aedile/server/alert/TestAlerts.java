package org.aedile.server.alert;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.detection.saying.AlertSentence;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.AlertIds;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.Severity;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.saying.Fact;
import org.aedile.kernel.saying.Saying;
import org.aedile.server.Sources;
import org.aedile.server.TestServer;
import org.aedile.server.log.KafkaAccess;
import org.aedile.wire.AlertJson;
import org.aedile.wire.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Alerts as detection would write them, put on the log of a test server. */
public final class TestAlerts {
    public static final Instant TIME = Instant.parse("2026-05-30T19:00:00Z");

    private static final Saying FAR_ABOVE = Saying.of(AlertSentence.SEASONAL_TIMES)
            .with("label", Fact.text("particles"))
            .with("value", Fact.quantity(184, "ug/m3"))
            .with("times", Fact.factor(9.1))
            .with("day", Fact.day(DayOfWeek.SATURDAY))
            .with("time", Fact.text("21:00"));

    private TestAlerts() {}

    /** An alert of particles at a source. */
    public static Alert particles(String domain, String source, int revision, Alert.Status status) {
        return particles(domain, source, revision, status, List.of(source + "/o-1"));
    }

    /** An alert that comes from these. */
    public static Alert particles(
            String domain, String source, int revision, Alert.Status status, List<String> observations) {
        return new Alert(
                AlertIds.of(domain, "pm10-high", source, TIME.toEpochMilli()),
                revision,
                status,
                Sources.AGENCY,
                domain,
                Severity.HIGH,
                "seasonal",
                "pm10-high",
                "",
                "Particles far above usual",
                FAR_ABOVE.english(),
                SourceId.of(source),
                Optional.of(GeoPoint.of(43.7393, 7.4275)),
                TIME,
                TIME.plusSeconds(revision),
                TIME.plusSeconds(revision),
                Optional.of(new Alert.Evidence("pm10", 184, "ug/m3", Double.NaN, 20.2)),
                observations,
                List.of("air"),
                AlertSaying.among(FAR_ABOVE, Map.of("count", Integer.toString(revision))));
    }

    /** The same alert of another owner. */
    public static Alert ownedBy(AgencyId owner, Alert alert) {
        return AlertDraft.like(alert).owner(owner).alert();
    }

    /** Writes alerts to the topic of their domain and waits until they are durable. */
    public static void send(TestServer server, List<Alert> alerts) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                server.bean(KafkaAccess.class).producer(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Alert alert : alerts) {
                producer.send(new ProducerRecord<>(Topics.alerts(alert.timeDomain()), AlertJson.write(alert)))
                        .get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("an alert could not be written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
