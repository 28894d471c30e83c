package org.aedile.detection.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.EventView;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
import org.aedile.wire.json.EventReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE: an event that somebody made to hurt costs little, or is refused with the limit that it breaks. */
class HostileEventsTest {
    /** Many times what any of them takes, far from what backtracking would. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final int MEGABYTE = 1 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(x+x+)+y",
                "(x|x)*y",
                "(.*)*y",
                "x*x*x*x*x*x*y",
                "(x{1,30}){1,30}y",
                "^(([a-z])+.)+[A-Z]([a-z])+$"
            })
    void aRegularExpressionTakesTimeInProportionToTheText(String expression) {
        assertThat(matches("s: {a|re: '" + expression + "'}", "x".repeat(1 << 16)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 1_000})
    void wildcardsTakeTimeInProportionToTheText(int stars) {
        assertThat(matches("s: {a: '" + "*x".repeat(stars) + "y'}", "x".repeat(MEGABYTE)))
                .isFalse();
        assertThat(matches("s: {a: '" + "*?x".repeat(stars) + "*y'}", "x".repeat(MEGABYTE)))
                .isFalse();
        assertThat(matches("s: {a: '" + "*x".repeat(stars) + "'}", "x".repeat(MEGABYTE)))
                .isTrue();
    }

    @Test
    void aLongPieceOfTextIsSearchedInALongerOne() {
        String nearly = "x".repeat(8_000);

        assertThat(matches("s: {a: '*" + nearly + "?y*'}", "x".repeat(1 << 16))).isFalse();
        assertThat(matches("s: {a|contains: '" + nearly + "y'}", "x".repeat(1 << 16)))
                .isFalse();
    }

    @Test
    void aMegabyteIsSearchedForManyWords() {
        String words = IntStream.range(0, 5_000).mapToObj(word -> "word" + word).collect(Collectors.joining(", "));

        assertThat(matches("s: {a|contains: [" + words + "]}", "wor".repeat(MEGABYTE / 3)))
                .isFalse();
        assertThat(matches("s: {a|contains: [" + words + "]}", "wor".repeat(MEGABYTE / 3) + "WORD77"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "deep => is nested deeper than 16 levels",
                "wide => the record has more than 1024 fields",
                "long => has 65537 characters, limit 65536",
                "name => the field name",
                "large => the message has",
            })
    void whatIsTooMuchIsRefusedWithTheLimit(String kind, String reason) {
        String json = switch (kind) {
            case "deep" -> "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
            case "wide" ->
                IntStream.range(0, 5_000).mapToObj(i -> "\"f" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
            case "long" -> "{\"a\":\"" + "x".repeat(65_537) + "\"}";
            case "name" -> "{\"" + "n".repeat(257) + "\":1}";
            default -> "{\"a\":\"" + "x".repeat(2 * MEGABYTE) + "\"}";
        };

        assertTimeoutPreemptively(
                SOON, () -> assertThatThrownBy(() -> read(json)).isInstanceOf(AedileException.class));
        if (!kind.equals("deep")) {
            assertThatThrownBy(() -> read(json)).hasMessageContaining(reason);
        }
    }

    @Test
    void seventeenLevelsAreTooDeep() {
        String deep = "{\"a\":".repeat(17) + "1" + "}".repeat(17);

        assertThatThrownBy(() -> read(deep)).hasMessageContaining("nested deeper than 16 levels");
        assertThat(read(deep.substring(5, deep.length() - 1)).fieldCount()).isOne();
    }

    @Test
    void aFieldNamedTwiceHasBothValues() {
        EventView event = read("{\"a\": 1, \"a\": 2}");

        assertThat(matches("s: {a: 1}", event)).isTrue();
        assertThat(matches("s: {a: 2}", event)).isTrue();
        assertThat(matches("s: {a|all: [1, 2]}", event)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "s: {a: \"x\\uFFFFy\"} => {'a': 'x\\uFFFFy'} => true",
                "s: {a: \"x\\0y\"} => {'a': 'x\\u0000y'} => true",
                "s: {a: 'x?y'} => {'a': 'x\\u0000y'} => true",
                "s: {a: xy} => {'a': 'x\\u0000y'} => false",
                "s: {a: xzy} => {'a': 'x\\uE02Ay'} => false",
                "s: {a: 'x?y'} => {'a': 'x\\uE02Ay'} => true",
                "s: {a|contains: 'xz'} => {'a': '\\uE02A\\uE03F'} => false",
                "s: {a: '*'} => {'a': '\\uE03F'} => true",
                "s: {a|fieldref: b} => {'a': 'x', 'b': '\\uE02A'} => false",
                "s: {a|contains: x} => {'a': '\\uD800x\\uDC00'} => true",
                "s: {a: '?x?'} => {'a': '\\uD800x\\uDC00'} => true",
            })
    void strangeCharactersMeanThemselves(String selection, String json, boolean matches) {
        assertThat(matches(selection, read(json.replace('\'', '"')))).isEqualTo(matches);
    }

    private static EventView read(String json) {
        return new EventReader().read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean matches(String detection, String text) {
        return matches(detection, SigmaTrial.record(Map.of("a", new FieldValue.Text(text))));
    }

    private static boolean matches(String detection, EventView event) {
        String rule = "id: r-1\nlogsource: {product: any}\ndetection:\n  " + detection + "\n  condition: s\n";
        Verdicts verdicts = new Verdicts(List.of(rule));
        assertThat(verdicts.refused()).isEmpty();
        return !assertTimeoutPreemptively(SOON, () -> verdicts.ofEngine(event, LogSource.NONE))
                .isEmpty();
    }
}
