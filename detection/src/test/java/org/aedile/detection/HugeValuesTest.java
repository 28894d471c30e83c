package org.aedile.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aedile.detection.correlation.Match;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Content;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;
import org.aedile.wire.FrameWriter;
import org.junit.jupiter.api.Test;

/** FEATURE: however much a source says and a rule asks for, what is kept of it can be written and read back. */
class HugeValuesTest {
    private static final int FIELDS = 16;

    /** Three bytes in UTF-8. */
    private static final String LONG = "語".repeat(2_000);

    private static final String RULES = """
            title: Any
            id: any
            logsource: {product: linux}
            detection: {s: {kind: odd}, condition: s}
            ---
            title: By all
            id: inner
            correlation: {type: event_count, rules: [any], group-by: [%1$s], timespan: 5m, condition: {gte: 2}}
            ---
            title: By all others
            id: outer
            correlation: {type: event_count, rules: [inner], group-by: [%2$s], timespan: 5m, condition: {gte: 1}}
            ---
            title: By all and more
            id: other
            correlation: {type: event_count, rules: [inner], group-by: [%3$s], timespan: 5m, condition: {gte: 1}}
            """.formatted(names("a"), names("b"), names("c"));

    private static final Instant NOON = Instant.parse("2026-05-30T10:00:00Z");

    @Test
    void manyLongValuesAreShortenedAndSurvive() throws IOException {
        Catalog catalog = Catalog.compile(List.of(new RuleText("huge.yml", RULES)), List.of());
        assertThat(catalog.refused()).isEmpty();
        FrameWriter writer = new FrameWriter();
        List<byte[]> frames = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            frames.add(writer.write(observation(i)));
        }
        for (int i = 1; i <= 700; i++) {
            frames.add(writer.tick("live", NOON.plusSeconds(3 + i).toEpochMilli()));
        }

        Collected collected = new Stepping(catalog, SourceProfiles.NONE).verify(frames);

        assertThat(collected.alerts).extracting(alert -> alert.rule()).contains("outer", "other");
        for (Match match : collected.matches) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            match.write(new DataOutputStream(bytes));
            assertThat(Match.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                    .isEqualTo(match);
        }
    }

    private static String names(String letter) {
        return IntStream.range(0, FIELDS).mapToObj(i -> letter + i).collect(Collectors.joining(", "));
    }

    private static Observation observation(int number) {
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        fields.put("kind", new FieldValue.Text("odd"));
        for (String letter : List.of("a", "b", "c")) {
            for (int i = 0; i < FIELDS; i++) {
                fields.put(letter + i, new FieldValue.Text(LONG));
            }
        }
        Instant time = NOON.plusSeconds(number);
        return new Observation(
                "o-" + number,
                AgencyId.of("it"),
                SourceId.of("srv"),
                LogSource.of("linux", "", ""),
                "live",
                time,
                time,
                Optional.empty(),
                new Content.LogRecord(fields));
    }
}
