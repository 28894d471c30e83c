package org.aedile.detection.saying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** FEATURE: why there is an alert is kept as facts, so that every reader has it in the own language. */
class SayingTest {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final Pattern OF_SCREENS = Pattern.compile("\"saying\\.([\\w-]+)\":\\s*\"([^\"]*)\"");
    private static final Path SCREENS = Path.of("../web/src/i18n/sayings/en.ts");

    @ParameterizedTest
    @EnumSource
    void everySentenceTellsItsFactsAndIsKeptWhole(Sentence sentence) {
        Saying saying = Saying.of(sentence);
        for (String name : names(sentence)) {
            saying = saying.with(name, Fact.text("<" + name + ">"));
        }

        assertThat(saying.english())
                .isEqualTo(NAME.matcher(sentence.english()).replaceAll("<$1>"))
                .doesNotContain("{", "}");
        assertThat(Saying.parse(saying.text()).clauses()).isEqualTo(saying.clauses());
        assertThat(Saying.in(saying.among(Map.of())).english()).isEqualTo(saying.english());
    }

    @Test
    void theScreensHaveTheSameEnglishWords() throws IOException {
        Map<String, String> ofScreens = OF_SCREENS
                .matcher(Files.readString(SCREENS))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));

        assertThat(new TreeMap<>(ofScreens))
                .isEqualTo(Arrays.stream(Sentence.values())
                        .collect(
                                Collectors.toMap(Sentence::key, Sentence::english, (one, other) -> one, TreeMap::new)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "184.27|ug/m3|184 µg/m³",
                "21.04|Cel|21 °C",
                "0.0514|m/s|0.051 m/s",
                "12345|1|12,345",
                "-3|/min|-3/min",
                "12|{person}|12"
            })
    void aNumberHasThreeDigitsAndItsUnit(double value, String unit, String shown) {
        assertThat(English.of(Fact.quantity(value, unit))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"45000, 45 s", "600000, 10 min", "7800000, 2 h 10 min", "273600000, 3 days 4 h"})
    void aDurationHasTwoUnits(long millis, String shown) {
        assertThat(English.of(Fact.duration(millis))).isEqualTo(shown);
    }

    @Test
    void timesDaysSharesAndTitlesAreWrittenOut() {
        long since = Instant.parse("2026-06-02T12:00:00Z").toEpochMilli();
        assertThat(English.of(Fact.time(since, ZoneId.of("Europe/Monaco")))).isEqualTo("2 June, 14:00");
        assertThat(English.of(Fact.day(DayOfWeek.SATURDAY))).isEqualTo("Saturday");
        assertThat(English.of(Fact.holiday())).isEqualTo("public holiday");
        assertThat(English.of(Fact.share(0.456))).isEqualTo("46 %");
        assertThat(English.of(Fact.factor(9.14))).isEqualTo("9.1");
        assertThat(English.of(Fact.factor(87.6))).isEqualTo("88");
        assertThat(English.of(Fact.precise(1234.56789))).isEqualTo("1234.57");
        assertThat(English.of(Fact.quoted("Failed log-in"))).isEqualTo("“Failed log-in”");
        assertThat(English.of(Fact.quoted("tried"))).isEqualTo("tried");
    }

    @Test
    void whatASourceWroteBreaksNothing() {
        Saying saying = Saying.of(Sentence.RULE_MESSAGE)
                .with("message", Fact.text("a\n\tlimit\tquantity\t1\tm\r\n$1 {message}"));

        assertThat(Saying.parse(saying.text()).clauses()).isEqualTo(saying.clauses());
        assertThat(saying.english()).isEqualTo(": a  limit quantity 1 m  $1 {message}");
    }

    /** As alerts were kept before, or by a newer version. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "particles 184 µg/m³, above the limit of 50 µg/m³",
                "'saying\nof-a-newer-version\n\tlabel\ttext\tx\t'",
                "'saying\n\tlabel\ttext\tx\t'",
                "'saying\nstuck\n\tlabel\tsmell\tx\t'",
                "'saying\nstuck\n\tlabel'"
            })
    void otherTextsKeepTheirWords(String text) {
        Saying saying = Saying.parse(text);

        assertThat(saying.clauses()).isEmpty();
        assertThat(saying.english()).isEqualTo(text);
        assertThat(saying.text()).isEqualTo(text);
        assertThat(saying.among(Map.of())).isEmpty();
        assertThat(saying.and(Sentence.MULTIVARIATE_BELIEF).english())
                .isEqualTo(text + "; the others go together without it");
    }

    private static String[] names(Sentence sentence) {
        return NAME.matcher(sentence.english())
                .results()
                .map(MatchResult::group)
                .map(name -> name.substring(1, name.length() - 1))
                .toArray(String[]::new);
    }
}
