package org.aedile.detection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** FEATURE: what a rule's detection means, construct by construct. */
class SigmaLanguageTest {
    /** Detection in one line of YAML, the fields of an event, whether it matches. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                // values
                "a: Cmd.EXE => a=cmd.exe => true",
                "a: cmd => a=cmd.exe => false",
                "a: [x, y] => a=y => true",
                "a: 4688 => a=4688 => true",
                "a: 'c*.e?e' => a=cmd.exe => true",
                "a: 'c*.e?e' => a=cmd.ee => false",
                "a: '100\\*' => a=100* => true",
                "a: '100\\*' => a=1000 => false",
                "a: 'C:\\\\x' => a=c:\\x => true",
                "a: null => b=1 => true",
                "a: null => a=1 => false",
                "a: '' => a= => true",
                "a: yes => a=yes => true",
                "a: 0x10 => a=0x10 => true",
                // maps and lists of maps
                "{a: 1, b: 2} => a=1 b=2 => true",
                "{a: 1, b: 2} => a=1 => false",
                "[{a: 1}, {b: 2}] => b=2 => true",
                // modifiers
                "a|contains: MD => a=cmd.exe => true",
                "a|startswith: CM => a=cmd.exe => true",
                "a|startswith: md => a=cmd.exe => false",
                "a|endswith: .exe => a=cmd.exe => true",
                "a|contains|all: [cm, ex] => a=cmd.exe => true",
                "a|contains|all: [cm, zz] => a=cmd.exe => false",
                "a|cased: CMD => a=cmd => false",
                "a|contains|cased: md => a=cmd => true",
                "a|exists: true => a=x => true",
                "a|exists: true => b=x => false",
                "a|exists: false => b=x => true",
                "a|neq: x => a=y => true",
                "a|neq: x => a=x => false",
                "a|neq: x => b=y => false",
                "a|re: '^c.d$' => a=cmd => true",
                "a|re: '^C.d$' => a=cmd => false",
                "a|re|i: '^C.d$' => a=cmd => true",
                "a|lt: 10 => a=9.5 => true",
                "a|gte: 10 => a=10 => true",
                "a|gt: 10 => a=10 => false",
                "a|lte: 10 => a=ten => false",
                "a|cidr: 10.1.0.0/16 => a=10.1.2.3 => true",
                "a|cidr: 10.1.0.0/16 => a=10.2.2.3 => false",
                "a|cidr: '::1/128' => a=::1 => true",
                "a|fieldref: b => a=X b=x => true",
                "a|fieldref|startswith: b => a=xyz b=xy => true",
                "a|windash|contains: ' -enc' => a=x%20/enc => true",
                "a|windash|contains: ' -enc' => a=x%20–enc => true",
                "a|windash|contains: ' -enc' => a=xenc => false",
                "a|base64: 'http' => a=aHR0cA== => true",
                "a|base64offset|contains: 'http://' => a=eGh0dHA6Ly95 => true",
                "a|wide|base64offset|contains: 'ping' => a=cABpAG4AZwA= => true",
                // keywords
                "[Failed password] => message=x%20failed%20PASSWORD%20for => true",
                "['fail*root'] => message=failed%20for%20root => true",
                "{'|all': [for, root]} => m=failed%20for%20root => true",
                "{'|all': [for, user]} => m=failed%20for%20root => false",
            })
    void aDetectionMatchesWhatItSays(String detection, String fields, boolean matches) {
        assertThat(matches("s: " + detection, "s", fields)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
        "s1 and s2, a=1 b=2, true",
        "s1 and s2, a=1, false",
        "s1 or s2, b=2, true",
        "s1 and not s2, a=1, true",
        "not s1, b=2, true",
        "(s1 or s2) and not f1, a=1, true",
        "(s1 or s2) and not f1, a=1 c=3, false",
        "1 of s*, b=2, true",
        "all of s*, b=2, false",
        "all of them, a=1 b=2 c=3, true",
        "any of them, c=3, true",
        "s1 or s2 and f1, a=1, true",
        "1 of s* and not 1 of f*, a=1 c=3, false",
    })
    void aConditionMeansWhatItSays(String condition, String fields, boolean matches) {
        assertThat(matches("s1: {a: 1}\ns2: {b: 2}\nf1: {c: 3}\n_hidden: {z: 9}", condition, fields))
                .isEqualTo(matches);
    }

    @Test
    void anyOfSeveralValuesOfAFieldMayMatch() {
        FieldValue many = new FieldValue.Many(List.of(new FieldValue.Text("x"), new FieldValue.Text("y")));

        assertThat(matches(rule("s: {a: y}", "s"), Map.of("a", many), LogSource.NONE))
                .isTrue();
    }

    @Test
    void aRuleIsExcludedOnlyByADifferentStatedLogSource() {
        String rule = rule("s: {a: 1}", "s").replace("product: any", "product: windows\n  category: registry_event");
        Map<String, FieldValue> one = Map.of("a", new FieldValue.Whole(1));

        assertThat(matches(rule, one, LogSource.NONE)).isTrue();
        assertThat(matches(rule, one, LogSource.of("windows", "", "sysmon"))).isTrue();
        assertThat(matches(rule, one, LogSource.of("windows", "registry_set", "sysmon")))
                .isTrue();
        assertThat(matches(rule, one, LogSource.of("windows", "file_event", "")))
                .isFalse();
        assertThat(matches(rule, one, LogSource.of("linux", "", ""))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "s: {a|expand: '%x%'} => s => modifier 'expand' of a is not supported",
                "s: {a|re: '(?=x)'} => s => regular expression is not one of RE2",
                "s: {a: 1} => s | count() > 3 => aggregation in the condition",
                "s: {a: 1} => t => condition names 't', which is not defined",
                "s: {a: 1} => (s => condition has an open bracket",
                "s: {a: 1} => 2 of s* => '2 of' is not supported",
                "s: {a: []} => s => field 'a' has an empty list",
            })
    void whatCannotRunIsRefusedWithAReason(String detection, String condition, String reason) {
        Catalog catalog = Catalog.compile(List.of(new RuleText("x.yml", rule(detection, condition))), List.of());

        assertThat(catalog.ruleCount()).isZero();
        assertThat(catalog.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.reason()).startsWith(reason);
            assertThat(refused.id()).isEqualTo("r-1");
            assertThat(refused.file()).isEqualTo("x.yml");
        });
    }

    @Test
    void oneBadDocumentHarmsNoOther() {
        String file = rule("s: {a: 1}", "s") + "---\ntitle: no detection\n---\n"
                + rule("s: {b: 1}", "s").replace("r-1", "r-2");
        Catalog catalog = Catalog.compile(List.of(new RuleText("x.yml", file)), List.of());

        assertThat(catalog.ruleCount()).isEqualTo(2);
        assertThat(catalog.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo("it has no detection"));
    }

    private static boolean matches(String detection, String condition, String fields) {
        Map<String, FieldValue> values = new LinkedHashMap<>();
        for (String pair : fields.split(" ", -1)) {
            int at = pair.indexOf('=');
            values.put(
                    pair.substring(0, at),
                    new FieldValue.Text(pair.substring(at + 1).replace("%20", " ")));
        }
        return matches(rule(detection, condition), values, LogSource.NONE);
    }

    private static boolean matches(String rule, Map<String, FieldValue> fields, LogSource logSource) {
        RuleSet.Builder builder = new RuleSet.Builder();
        try {
            for (Map<?, ?> document : SigmaReader.documents(rule)) {
                builder.add(SigmaReader.rule(document, "x.yml"));
            }
        } catch (Unsupported e) {
            throw new AssertionError(rule, e);
        }
        FrameView view = new FrameView().wrap(new FrameWriter().write(observation(fields)));
        List<Integer> matched = new ArrayList<>();
        new RuleMatcher(builder.build()).match(view, logSource, null, matched::add);
        return !matched.isEmpty();
    }

    private static Observation observation(Map<String, FieldValue> fields) {
        return new Observation(
                "o-1",
                AgencyId.of("it"),
                SourceId.of("srv-3"),
                LogSource.NONE,
                "live",
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty(),
                new Content.LogRecord(fields));
    }

    private static String rule(String detection, String condition) {
        return "id: r-1\ntitle: A rule\nlogsource:\n  product: any\ndetection:\n  "
                + detection
                        .replaceFirst("^s: (?=[^\\[{])", "s:\n    ")
                        .replace("\ns", "\n  s")
                        .replace("\nf", "\n  f")
                        .replace("\n_", "\n  _")
                + "\n  condition: '" + condition + "'\n";
    }
}
