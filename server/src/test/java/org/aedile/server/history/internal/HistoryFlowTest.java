package org.aedile.server.history.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Content;
import org.aedile.kernel.DataClass;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.server.ApiClient;
import org.aedile.server.TestServer;
import org.aedile.server.access.Role;
import org.aedile.server.history.Readings;
import org.aedile.server.log.ObservationLog;
import org.aedile.server.privacy.Due;
import org.aedile.server.privacy.Ending;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.aedile.server.source.Stewardship;
import org.aedile.wire.FrameWriter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** FEATURE: what a source said is there for its chart, the newest at once, the older from packed blocks, each once. */
class HistoryFlowTest {
    private static final Instant START = Instant.parse("2026-05-30T19:00:00Z");
    private static final TopicPartition PARTITION = new TopicPartition("aedile.replay-blocks.observations", 0);

    private final TestServer server = TestServer.shared();
    private final FrameWriter writer = new FrameWriter();

    @Test
    void theNewestValuesAreShownAtOnce() throws Exception {
        register("hist-live");
        Instant now = Instant.now();
        ObservationLog log = server.bean(ObservationLog.class);
        log.append("live", "hist-live", writer.write(reading("live", "hist-live", "o-1", now, 21.5)))
                .get();
        log.append("live", "hist-live", writer.write(logRecord("hist-live", "r-1", now)))
                .get();
        ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR);

        JsonNode series = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> operator.get("/api/v1/sources/hist-live/series?property=pm10")
                                .json(),
                        answer -> !answer.get("points").isEmpty());
        assertThat(series.get("points").get(0).get(1).asDouble()).isEqualTo(21.5);
        assertThat(series.get("label").asString()).isEqualTo("particles");
        JsonNode records =
                operator.get("/api/v1/sources/hist-live/observations").json();
        assertThat(records.get("items").get(0).get("fields").get("message").asString())
                .isEqualTo("hello");
    }

    @Test
    void recordsArePagedWithoutAGapOrARepeat() throws Exception {
        register("hist-pages");
        Instant now = Instant.now();
        ObservationLog log = server.bean(ObservationLog.class);
        List<String> newestFirst = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String id = "o-%02d".formatted(i);
            log.append("live", "hist-pages", writer.write(logRecord("hist-pages", id, now.minusSeconds(i / 3))))
                    .get();
            newestFirst.add(id);
        }
        ApiClient operator = ApiClient.loggedIn(server, Role.OPERATOR);
        String list = "/api/v1/sources/hist-pages/observations?limit=5";
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> operator.get("/api/v1/sources/hist-pages/observations")
                                .json(),
                        page -> page.get("items").size() == newestFirst.size());

        List<String> read = new ArrayList<>();
        JsonNode page = operator.get(list).json();
        read.addAll(page.get("items").findValuesAsString("id"));
        while (!page.get("next").isNull()) {
            page = operator.get(list + "&cursor=" + page.get("next").asString()).json();
            read.addAll(page.get("items").findValuesAsString("id"));
        }

        assertThat(read).isEqualTo(newestFirst);
    }

    @Test
    void blocksHoldEachReadingOnceOverRepeatsAndARestart() {
        BlockStore store = server.bean(BlockStore.class);
        HistoryHandler handler = new HistoryHandler("replay-blocks", store, new DomainBuffer(), Map.of());
        List<byte[]> frames = new ArrayList<>();
        for (int second = 0; second < 420; second++) {
            byte[] frame = writer.write(
                    reading("replay-blocks", "hist-1", "o-" + second, START.plusSeconds(second), second / 10.0));
            frames.add(frame);
            frames.add(frame);
        }
        handler.handle(records(frames, 0));
        handler.finish();

        HistoryHandler restarted = new HistoryHandler("replay-blocks", store, new DomainBuffer(), Map.of(0, 840L));
        List<byte[]> again = new ArrayList<>(frames.subList(0, 10));
        again.add(writer.write(reading("replay-blocks", "hist-1", "o-420", START.plusSeconds(420), 42)));
        again.add(frames.get(4));
        restarted.handle(records(again, 830));
        restarted.finish();

        Readings readings = server.bean(BlockHistory.class)
                .readings("replay-blocks", "hist-1", "pm10", START, START.plusSeconds(1_000));
        assertThat(readings.count()).isEqualTo(421);
        assertThat(readings.values()[420]).isEqualTo(42);
        assertThat(readings.unit()).isEqualTo("ug/m3");
    }

    @Test
    void blocksEndWithTheRetentionOfTheirSourceUnlessAHoldStopsIt() {
        register("hist-ends");
        register("hist-held");
        for (String source : List.of("hist-ends", "hist-held")) {
            HistoryHandler handler =
                    new HistoryHandler("replay-" + source, server.bean(BlockStore.class), new DomainBuffer(), Map.of());
            handler.handle(records(List.of(writer.write(reading("replay-" + source, source, "o-1", START, 21))), 0));
            handler.finish();
        }
        Ending ending = server.bean(Ending.class);
        String hold = ending.placeHold("hist-held", "case 4711", "officer");

        ending.removeExpired(Due.at(Instant.now().plus(Duration.ofDays(32))), "test");

        assertThat(stored("hist-ends")).isZero();
        assertThat(stored("hist-held")).isEqualTo(1);
        ending.liftHold(hold, "officer");
        ending.removeExpired(Due.at(Instant.now().plus(Duration.ofDays(32))), "test");
        assertThat(stored("hist-held")).isZero();
    }

    private int stored(String source) {
        return server.bean(BlockHistory.class)
                .readings("replay-" + source, source, "pm10", START, START.plusSeconds(60))
                .count();
    }

    private static ConsumerRecords<byte[], byte[]> records(List<byte[]> frames, long firstOffset) {
        List<ConsumerRecord<byte[], byte[]>> rows = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            rows.add(new ConsumerRecord<>(
                    PARTITION.topic(), PARTITION.partition(), firstOffset + i, new byte[0], frames.get(i)));
        }
        return new ConsumerRecords<>(Map.of(PARTITION, rows), Map.of());
    }

    private void register(String id) {
        Source source = new Source(
                SourceId.of(id),
                AgencyId.of("municipality"),
                "Air 1",
                "air_quality",
                LogSource.of("city", "air_quality", ""),
                Optional.of(GeoPoint.of(43.7393, 7.4275)),
                "",
                "Europe/Monaco",
                List.of(new SourceProfile.Property("pm10", "particles", "ug/m3", Duration.ofMinutes(1), 0, 1000)),
                new Stewardship("Office", "air quality", "GDPR 6(1)(e)", DataClass.NONE, 30),
                Source.ClockQuality.SYNCHRONISED,
                "live",
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
        server.bean(SourceRegistry.class).register(List.of(source));
    }

    private static Observation reading(String domain, String source, String id, Instant time, double value) {
        return new Observation(
                id,
                AgencyId.of("municipality"),
                SourceId.of(source),
                LogSource.NONE,
                domain,
                time,
                time,
                Optional.empty(),
                new Content.Reading("pm10", value, "ug/m3"));
    }

    private static Observation logRecord(String source, String id, Instant time) {
        return new Observation(
                id,
                AgencyId.of("municipality"),
                SourceId.of(source),
                LogSource.NONE,
                "live",
                time,
                time,
                Optional.empty(),
                new Content.LogRecord(Map.of("message", new FieldValue.Text("hello"))));
    }
}
