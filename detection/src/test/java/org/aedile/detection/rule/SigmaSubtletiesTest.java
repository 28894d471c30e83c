package org.aedile.detection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.detection.Catalog;
import org.aedile.detection.RuleText;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Content;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE: what a rule means where it is easy to get wrong; each case was wrong once. */
class SigmaSubtletiesTest {
    /** A selection, the fields of an event, whether it matches: by the engine and by the reference. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                // null is neither a text nor absent
                "{a|exists: true} => {'a': null} => true",
                "{a|exists: false} => {'a': null} => false",
                "{a: ''} => {'a': null} => false",
                "{a: '*'} => {'a': null} => false",
                "{a: null} => {'a': ['x', null]} => true",
                "{a: null} => {'a': [null, 'x']} => true",
                "{a|fieldref: b} => {'a': null, 'b': null} => false",
                "{a|neq: x} => {'a': null} => true",
                "{a|contains|all|neq: [x, y]} => {'a': 'x'} => true",
                // the same number is the same text
                "{a: 4688.0} => {'a': 4688} => true",
                "{a: 12345678} => {'a': 12345678.0} => true",
                "{a: 1e3} => {'a': 1000} => true",
                "{a|gt: 5} => {'a': '0x1p3'} => false",
                "{a|gt: 5} => {'a': '10d'} => false",
                "{a|gt: 5} => {'a': ' 10'} => false",
                // case goes away letter by letter
                "{a|contains: Σ} => {'a': 'ΑΣ'} => true",
                "{a: οδος} => {'a': 'ΟΔΟΣ'} => true",
                "{a: '?'} => {'a': 'İ'} => true",
                "{a: 'i'} => {'a': 'İ'} => true",
                // a character outside the basic plane is one
                "{a: 'x?y'} => {'a': 'x😀y'} => true",
                "{a: '*??'} => {'a': '😀'} => false",
                // encodings in their order
                "{a|utf16|base64: ab} => {'a': '//5hAGIA'} => true",
                "{a|windash|base64: ' -a'} => {'a': 'IC9h'} => true",
                "{a|base64|base64: ab} => {'a': 'WVdJPQ=='} => true",
                "{a|base64: 'C:\\\\x'} => {'a': 'QzpceA=='} => true",
                "{a|startswith|endswith: b} => {'a': 'abc'} => true",
                "{a|windash: ' –a'} => {'a': ' -a'} => true",
                "{a|windash: ' _-a'} => {'a': ' _/a'} => false",
                "{a|windash: ' -a -b -c -d'} => {'a': ' /a /b /c /d'} => true",
                "{a|fieldref|cased: b} => {'a': 'x', 'b': 'X'} => false",
                // the end of a text is before its last line feed too
                "{a|re: 'b$'} => {'a': 'ab\\n'} => true",
                "{a|re: 'b[$]$'} => {'a': 'ab$'} => true",
                "{a|re: 'b\\$'} => {'a': 'ab$c'} => true",
            })
    void aSelectionMatchesWhatItSays(String selection, String event, boolean matches) {
        Verdicts verdicts = new Verdicts(List.of(rule("s: " + selection, "s")));

        assertThat(verdicts.refused()).isEmpty();
        assertThat(verdicts.ofReference(event.replace('\'', '"'), false)).hasSize(matches ? 1 : 0);
        assertThat(verdicts.ofEngine(event.replace('\'', '"'), false)).hasSize(matches ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "s: {} => s => a part of the detection is empty",
                "s: [] => s => a part of the detection is empty",
                "s: {a: 1} => [] => it has no condition",
                "s: {a: {b: 1}} => s => a value of 'a' is a list or a map",
                "s: {a: [[1]]} => s => a value of 'a' is a list or a map",
                "s: [[a]] => s => a value of '' is a list or a map",
                "s: {a|exists: yes} => s => exists of 'a' is 'yes', must be true or false",
                "s: {a|contains: null} => s => null of 'a' can't be modified",
                "s: {a|re|cidr: x} => s => modifiers re and cidr of a don't go together",
                "s: {a|i: x} => s => modifier 'i' of a doesn't go with a text",
                "s: {a|exists|all: true} => s => modifier 'all' of a doesn't go with 'exists'",
                "s: {a|contains|base64: x} => s => modifier 'base64' of a must come before the place",
                "s: {a|base64|wide: x} => s => wide of a is supported only before base64",
                "s: {a|base64: x*} => s => a value of a has wildcards, which base64 can't encode",
                "s: {a|base64offset: x} => s => 'x' of a is too short for base64offset",
                "s: {a|base64offset: ''} => s => '' of a is too short for base64offset",
                "s: {a|windash: ' -a -b -c -d -e'} => s => a value of a has more than 4 dashes for windash",
                "s: {'|neq': x} => s => neq needs the name of a field",
                "_s: {a: 1} => 1 of _* => condition names '_*', which nothing is called",
                "s: {a: \"\\uE02A\"} => s => '\uE02A' has U+E02A or U+E03F, which stand for the wildcards here",
            })
    void whatMeansNothingIsRefused(String detection, String condition, String reason) {
        Verdicts verdicts = new Verdicts(List.of(rule(detection, condition)));

        assertThat(verdicts.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).startsWith(reason));
    }

    @Test
    void hiddenPartsAreNoneOfThem() {
        Verdicts verdicts = new Verdicts(List.of(rule("_s: {a: 1}\n  t: {a: 2}", "1 of *")));

        assertThat(verdicts.ofEngine("{\"a\": 1}", false)).isEmpty();
        assertThat(verdicts.ofEngine("{\"a\": 2}", false)).hasSize(1);
    }

    @Test
    void whetherAKeywordIsFoundDependsOnNoOtherRule() {
        RuleText keyword = new RuleText("x.yml", rule("s: [port]", "s"));
        RuleText other = new RuleText("y.yml", rule("s: {source: x}", "s").replace("r-1", "r-2"));
        FrameView event = new FrameView().wrap(new FrameWriter().write(observation("port-3")));

        for (List<RuleText> rules : List.of(List.of(keyword), List.of(keyword, other))) {
            RuleMatcher matcher = Catalog.compile(rules, List.of()).newRuleMatcher();
            matcher.match(event, LogSource.NONE, null, rule -> {
                throw new AssertionError("the source's name is no word of the record");
            });
        }
    }

    /** Handed on as an address it would be looked up, which asks the network. */
    @ParameterizedTest
    @CsvSource({
        ".:1, false",
        "., false",
        "a, false",
        "abc.de, false",
        ":, true",
        "::1, true",
        "10.1.2.3, true",
        "1.2, false"
    })
    void onlyDigitsAreReadAsAnAddress(String text, boolean literal) {
        assertThat(AddressBlock.isLiteral(text)).isEqualTo(literal);
    }

    private static Observation observation(String source) {
        return new Observation(
                "o-1",
                AgencyId.of("it"),
                SourceId.of(source),
                LogSource.NONE,
                "live",
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty(),
                new Content.LogRecord(Map.of("message", new FieldValue.Text("x"))));
    }

    private static String rule(String detection, String condition) {
        return "id: r-1\ntitle: A rule\nlogsource: {product: any}\ndetection:\n  %s\n  condition: %s\n"
                .formatted(detection, condition);
    }
}
