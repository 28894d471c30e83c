package org.aedile.kernel.saying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE: what is said is kept as facts, so that every reader has it in the own language. */
class SayingTest {
    /** The sentences of these tests. */
    private enum Weather implements Sentence {
        WIND("wind {value}, usually {usual}"),
        WIND_SINCE("; so since {time}");

        private final String english;

        Weather(String english) {
            this.english = english;
        }

        @Override
        public String key() {
            return Sentence.keyOf(this);
        }

        @Override
        public String english() {
            return english;
        }

        static Optional<Weather> find(String key) {
            return Arrays.stream(values())
                    .filter(sentence -> sentence.key().equals(key))
                    .findFirst();
        }
    }

    @Test
    void aSentenceAndWhatContinuesItTellTheirFactsAndAreKeptWhole() {
        Saying saying = Saying.of(Weather.WIND)
                .with("value", Fact.quantity(21.5, "m/s"))
                .with("usual", Fact.quantity(4, "m/s"))
                .and(Saying.NONE)
                .and(Weather.WIND_SINCE)
                .with("time", Fact.text("noon"));

        assertThat(saying.english()).isEqualTo("wind 21.5 m/s, usually 4 m/s; so since noon");
        assertThat(parse(saying.text())).isEqualTo(saying).hasSameHashCodeAs(saying);
        assertThat(saying.clauses())
                .extracting(clause -> clause.sentence().key())
                .containsExactly("wind", "wind-since");
        assertThat(saying).isNotEqualTo(saying.with("time", Fact.text("dawn")));
    }

    @Test
    void aSentenceThatLacksAFactIsAFaultOfOurs() {
        Saying saying = Saying.of(Weather.WIND).with("value", Fact.quantity(3, "m/s"));
        assertThatThrownBy(saying::english)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the sentence wind lacks its usual");
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
        Saying saying =
                Saying.of(Weather.WIND_SINCE).with("time", Fact.text("a\n\tlimit\tquantity\t1\tm\r\n$1 {time}"));

        assertThat(parse(saying.text())).isEqualTo(saying);
        assertThat(saying.english()).isEqualTo("; so since a  limit quantity 1 m  $1 {time}");
    }

    /** As alerts were kept before, or by a newer version. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "particles 184 µg/m³, above the limit of 50 µg/m³",
                "'saying\nof-a-newer-version\n\tlabel\ttext\tx\t'",
                "'saying\n\tlabel\ttext\tx\t'",
                "'saying\nwind\n\tlabel\tsmell\tx\t'",
                "'saying\nwind\n\tlabel'"
            })
    void otherTextsKeepTheirWords(String text) {
        Saying saying = parse(text);

        assertThat(saying.clauses()).isEmpty();
        assertThat(saying.english()).isEqualTo(text);
        assertThat(saying.text()).isEqualTo(text);
        assertThat(saying.and(Saying.of(Weather.WIND_SINCE).with("time", Fact.text("noon")))
                        .english())
                .isEqualTo(text + "; so since noon");
    }

    private static Saying parse(String text) {
        return Saying.parse(text, Weather::find);
    }
}
