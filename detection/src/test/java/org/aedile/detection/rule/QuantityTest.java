package org.aedile.detection.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.aedile.detection.Catalog;
import org.aedile.detection.RuleText;
import org.aedile.kernel.LogSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE: a number with a unit is compared with a reading in any unit of the same kind. */
class QuantityTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "gt: 60 Cel, 61, Cel, true",
                "gt: 60 Cel, 60, Cel, false",
                "gt: 60 Cel, 141, [degF], true",
                "gte: 60 Cel, 140, [degF], true",
                "gt: 60 Cel, 140, [degF], false",
                "lte: 60 Cel, 333.15, K, true",
                "gt: 60 Cel, 100, ug/m3, false",
                "gt: 60 Cel, 100, nonsense, false",
                "gt: 60, 61, nonsense, true",
                "gt: 0.05 mg/m3, 51, ug/m3, true",
                "gte: 50 ug/m3, 0.05, mg/m3, true",
                "gt: 50 ug/m3, 4, [ppb], false",
                "lt: 3 bar, 250, kPa, true",
                "lt: 3 bar, 43, [psi], true",
                "lt: 3 bar, 44, [psi], false",
                "gt: 90 km/h, 25.1, m/s, true",
                "gt: 90 km/h, 49, [kn_i], true",
                "gt: '4 {persons}/m2', 5, /m2, true",
                "gte: 90 %, 0.9, 1, true",
                "gt: 80 dB, 85, dB(A), true",
                "gt: 1000, 5, 1, false",
            })
    void theReadingsUnitIsConverted(String comparison, double value, String unit, boolean matches) {
        String rule = SigmaTrial.rule("s: {property: x, value|" + comparison + "}", "s");

        assertThat(SigmaTrial.matching(rule, SigmaTrial.reading("x", value, unit), LogSource.NONE))
                .hasSize(matches ? 1 : 0);
    }

    /** Published factors: NIST Special Publication 811 (2008), appendix B; BIPM, The International System of Units (2019). */
    @ParameterizedTest
    @CsvSource({
        "km/h, m/s, 0.277777778",
        "[mi_i]/h, m/s, 0.44704",
        "[kn_i], m/s, 0.514444444",
        "mm[Hg], Pa, 133.322",
        "[psi], kPa, 6.894757",
        "hPa, mbar, 1",
        "atm, bar, 1.01325",
        "kW.h, MJ, 3.6",
        "m3/h, L/s, 0.277777778",
        "L/min, m3/h, 0.06",
        "[gal_us], L, 3.785412",
        "deg, rad, 0.01745329",
        "ug/m3, mg/m3, 0.001",
        "g/m3, mg/L, 1",
        "kV, mV, 1e6",
        "d, min, 1440",
        "[ppm], [ppb], 1000",
        "W/m2, kW/m2, 0.001",
        "lm/m2, lx, 1",
        "V.A, W, 1",
        "V/A, Ohm, 1",
        "{vehicles}/h, /d, 24",
        "m2.s-2, Sv, 1",
    })
    void aUnitIsItsPublishedMultipleOfAnother(String unit, String other, double factor) {
        UcumUnit one = UcumUnits.find(unit).orElseThrow();
        UcumUnit second = UcumUnits.find(other).orElseThrow();

        assertThat(one.isCommensurable(second)).isTrue();
        assertThat(one.toSi(1) / second.toSi(1)).isCloseTo(factor, within(factor * 1e-6));
    }

    /** Units come from outside, and one that can't be read must not keep an observation from being judged. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "m-",
                "-",
                "m--2",
                "m12",
                "m-12",
                "2",
                "/",
                ".",
                "m/",
                "m/.s",
                "{",
                "}m",
                "m{",
                "k",
                "m2147483648"
            })
    void whatIsNoUnitIsFoundToBeNone(String code) {
        assertThat(UcumUnits.find(code)).isEmpty();
        assertThat(UcumUnits.ofEvent(code).isCommensurable(UcumUnit.ONE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Cel, V",
        "m, m2",
        "m3, kg",
        "W, J",
        "lx, lm",
        "deg, 1",
        "dB, 1",
        "Pa, N",
        "ug/m3, [ppb]",
        "A, V",
        "/m2, /m3"
    })
    void otherKindsAreNotCompared(String unit, String other) {
        assertThat(UcumUnits.find(unit)
                        .orElseThrow()
                        .isCommensurable(UcumUnits.find(other).orElseThrow()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "value|gt: 60 C => 'C' is not a unit of UCUM known here, did you mean 'Cel'?",
                "value|gt: 60 °C => '°C' is not a unit of UCUM known here, did you mean 'Cel'?",
                "value|gt: 60 µg/m³ => 'µg/m³' is not a unit of UCUM known here, did you mean 'ug/m3'?",
                "value|gt: 60 kpa => 'kpa' is not a unit of UCUM known here, did you mean 'kPa'?",
                "value|gt: 5 mph => 'mph' is not a unit of UCUM known here, did you mean '[mi_i]/h'?",
                "value|gt: 5 m//s => 'm//s' is not a unit of UCUM known here, did you mean 'm/s'?",
                "value|gt: hot Cel => 'gt' of 'value' must be a number, is 'hot'",
                "level|gt: 5 m => a unit can stand only behind 'value', the number of a reading; 'level' must be a number, is '5 m'",
            })
    void whatIsNoUnitIsRefusedWithTheNearest(String line, String reason) {
        Catalog catalog =
                Catalog.compile(List.of(new RuleText("x.yml", SigmaTrial.rule("s: {" + line + "}", "s"))), List.of());

        assertThat(catalog.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void aRecordWithValueAndUnitIsComparedLikeAReading() {
        String rule = SigmaTrial.rule("s: {value|gte: 2 kV}", "s");

        assertThat(SigmaTrial.matching(
                        rule,
                        SigmaTrial.record(SigmaTrial.fields("{\"value\": 2000, \"unit\": \"V\"}")),
                        LogSource.NONE))
                .hasSize(1);
        assertThat(SigmaTrial.matching(rule, SigmaTrial.record(SigmaTrial.fields("{\"value\": 2000}")), LogSource.NONE))
                .isEmpty();
    }
}
