package org.aedile.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Alert;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.Severity;
import org.aedile.kernel.SourceId;
import org.junit.jupiter.api.Test;

class AlertJsonTest {
    @Test
    void anAlertComesBackWhole() {
        Alert alert = alert(
                Optional.of(GeoPoint.of(43.7393, 7.4275)),
                Optional.of(new Alert.Evidence("pm10", 184, "ug/m3", Double.NaN, 41.5)));

        assertThat(AlertJson.read(AlertJson.write(alert))).isEqualTo(alert);
    }

    @Test
    void absentPartsAreLeftOut() {
        Alert alert = alert(Optional.empty(), Optional.empty());
        byte[] json = AlertJson.write(alert);

        assertThat(new String(json, StandardCharsets.UTF_8)).doesNotContain("place", "evidence", "\n");
        assertThat(AlertJson.read(json)).isEqualTo(alert);
    }

    /** Databases keep no U+0000, and no half of a character can be written. */
    @Test
    void charactersThatNobodyCanKeepAreReplaced() {
        Alert alert = alert(Optional.empty(), Optional.empty());
        Alert strange = new Alert(
                alert.id(),
                alert.revision(),
                alert.status(),
                alert.agency(),
                alert.timeDomain(),
                alert.severity(),
                alert.kind(),
                alert.rule(),
                "Ada\0",
                "A\uD83D",
                "\uDE00 said \0 and \uD83D\uDE00",
                alert.source(),
                alert.place(),
                alert.startTime(),
                alert.endTime(),
                alert.detectedAt(),
                Optional.of(new Alert.Evidence("pm\0", 1, "1\uD83D", Double.NaN, Double.NaN)),
                List.of("a/\0"),
                List.of("\uD83Dx"),
                Map.of("na\0me", "va\0lue"));

        Alert read = AlertJson.read(AlertJson.write(strange));

        assertThat(read.explanation()).isEqualTo("\uFFFD said \uFFFD and \uD83D\uDE00");
        assertThat(read.toString()).doesNotContain("\0");
        assertThat(read.title()).isEqualTo("A\uFFFD");
        assertThat(read.attributes()).isEqualTo(Map.of("na\uFFFDme", "va\uFFFDlue"));
        assertThat(read.observations()).containsExactly("a/\uFFFD");
    }

    /** What a release before wrote. */
    @Test
    void whatNobodyCanKeepIsReplacedWhenItIsRead() {
        String json = new String(AlertJson.write(alert(Optional.empty(), Optional.empty())), StandardCharsets.UTF_8);
        String strange = json.replaceFirst("\"explanation\":\"", "\"explanation\":\"\\\\u0000");

        assertThat(AlertJson.read(strange.getBytes(StandardCharsets.UTF_8)).explanation())
                .startsWith("\uFFFD");
    }

    @Test
    void whatIsMissingIsNamed() {
        byte[] json = "{\"id\":\"a\"}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> AlertJson.read(json)).hasMessageContaining("'revision'");
    }

    @Test
    void concatenatedObjectsAreReadOneByOne() {
        List<Map<String, FieldValue>> objects = new java.util.ArrayList<>();

        FieldJson.readAll(
                "{\"a\":1}{\"b\":[1.5,null]}\n [{\"c\":true}]".getBytes(StandardCharsets.UTF_8), objects::add);

        assertThat(objects)
                .containsExactly(
                        Map.of("a", new FieldValue.Whole(1)),
                        Map.of(
                                "b",
                                new FieldValue.Many(List.of(new FieldValue.Decimal(1.5), FieldValue.Nothing.INSTANCE))),
                        Map.of("c", new FieldValue.Bool(true)));
    }

    private static Alert alert(Optional<GeoPoint> place, Optional<Alert.Evidence> evidence) {
        return new Alert(
                "0123456789abcdef0123456789abcdef",
                2,
                Alert.Status.REVISED,
                AgencyId.of("municipality"),
                "live",
                Severity.HIGH,
                "seasonal",
                "usual",
                "",
                "Particles far above usual",
                "particles 184 µg/m³, 9.1 times what is usual here on a Saturday at 21:00",
                SourceId.of("air-7"),
                place,
                Instant.parse("2026-05-30T18:59:58.250Z"),
                Instant.parse("2026-05-30T19:00:00Z"),
                Instant.parse("2026-05-30T19:00:01Z"),
                evidence,
                List.of("air-7/1", "air-7/2"),
                List.of("attack.t1110"),
                Map.of("count", "3"));
    }
}
