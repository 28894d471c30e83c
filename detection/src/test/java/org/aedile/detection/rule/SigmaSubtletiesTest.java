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
                "{a|fieldref|startswith|endswith: b} => {'a': 'abc', 'b': 'b'} => true",
                "{a|wide|base64|wide|base64: a} => {'a': 'WQBRAEEAPQA='} => true",
                "{a: 100000000000000000000} => {'a': 1e20} => true",
                "{a|gt: 5} => {'a': 1e300} => true",
                "{a: '-0.0'} => {'a': -0.0} => false",
                "{a: 0} => {'a': -0.0} => true",
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
                "s: {} => s => 's' is empty; it must ask something",
                "s: [] => s => a keyword has an empty list",
                "s: {a: 1} => [] => it has no condition",
                "s: {a: {b: 1}} => s => a value of 'a' must be a text, a number, true, false or null",
                "s: {a: [[1]]} => s => a value of 'a' must be a text, a number, true, false or null",
                "s: [[a]] => s => a value of a keyword must be a text, a number, true, false or null",
                "s: {a|exists: yes} => s => 'exists' of 'a' must be true or false",
                "s: {a|contains: null} => s => a value of 'a' is null, which 'contains' can't take",
                "s: {a|re|cidr: x} => s => the modifiers 'cidr' and 're' can't stand together",
                "s: {a|i: x} => s => the modifier 'i' stands only behind 're'",
                "s: {a|exists|all: true} => s => the modifiers 'exists' and 'all' can't stand together",
                "s: {a|contains|base64: x} => s => 'base64' can't encode wildcards",
                "s: {a|wide|utf16be: x} => s => 'utf16be' must stand before the encoding of UTF-16",
                "s: {a|base64: x*} => s => 'base64' can't encode wildcards",
                "s: {a|base64offset: x} => s => 'base64offset' needs 2 bytes, has 1",
                "s: {a|base64offset: ''} => s => 'base64offset' needs 2 bytes, has 0",
                "s: {a|windash: ' -a -b -c -d -e -f'} => s => 'windash' makes more than 3125 texts of it",
                "s: {a|gt|neq: 5} => s => the modifiers 'gt' and 'neq' can't stand together",
                "s: {a|gt: 1e999} => s => 'gt' of 'a' must be a number",
                "s: {'|neq': x} => s => the modifier 'neq' needs the name of a field before it",
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
        "::ffff:10.1.2.3, true",
        "::ffff:010.1.2.3, false",
        "::0ffff:10.1.2.3, false",
        "10.1:2, false",
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
