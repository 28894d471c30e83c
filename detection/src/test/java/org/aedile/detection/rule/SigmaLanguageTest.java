package org.aedile.detection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.aedile.detection.Catalog;
import org.aedile.detection.RuleText;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
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
                "a: 4688 => {\"a\": 4688} => true",
                "a: 4688 => {\"a\": 4688.0} => true",
                "a: '4688' => {\"a\": 4688} => true",
                "a: 0.5 => {\"a\": 0.50} => true",
                "a: 10000000000.0 => {\"a\": 1e10} => true",
                "a: true => {\"a\": true} => true",
                "a: 'true' => {\"a\": true} => true",
                "a: true => {\"a\": false} => false",
                "a: TRUE => {\"a\": \"true\"} => true",
                "a: STRASSE => a=straße => false",
                "a: ÉTÉ => a=été => true",
                "a|contains: ΣΑΣ => a=ΜΕΣΑΣΑΣ => true",
                "a|startswith: ΟΔΟΣ => a=οδοσήμανση => true",
                // null and lists with null in them
                "a: null => {\"a\": null} => true",
                "a: '' => {\"a\": null} => false",
                "a: '*' => {\"a\": null} => false",
                "a: '*' => {\"a\": \"\"} => true",
                "a: null => {\"a\": \"\"} => false",
                "a: [null, x] => {\"b\": 1} => true",
                "a: [null, x] => a=x => true",
                "a: [null, x] => a=y => false",
                "a: null => {\"a\": [\"x\", null]} => true",
                "a: x => {\"a\": [\"y\", \"x\"]} => true",
                // what every event has, unless it has a field of that name
                "{source: srv-3, agency: it} => a=1 => true",
                "agency: it => agency=fire => false",
                // nested fields
                "a.b.c: x => {\"a\": {\"b\": {\"c\": \"x\"}}} => true",
                "a.b: x => {\"a\": [{\"b\": \"y\"}, {\"b\": \"x\"}]} => true",
                "a.b: x => {\"a.b\": \"x\"} => true",
                "a: x => {\"a\": {\"b\": \"x\"}} => false",
                // wildcards and their escaping
                "a: 'x\\?' => a=x? => true",
                "a: 'x\\?' => a=xy => false",
                "a: 'x\\\\*' => a=x\\yz => true",
                "a: 'x\\\\*' => a=xyz => false",
                "a: 'x\\\\\\*' => a=x\\* => true",
                "a: 'x\\\\\\*' => a=x\\y => false",
                "a: 'x\\\\\\y' => a=x\\\\y => true",
                "a: 'x\\\\\\\\y' => a=x\\\\y => true",
                "a: 'x\\y' => a=x\\y => true",
                "a: 'x?y' => a=xy => false",
                "a|contains: 'c*e' => a=abcdef => true",
                "a|endswith: '\\\\' => a=dir\\ => true",
                // maps and lists of maps
                "{a: 1, b: 2} => a=1 b=2 => true",
                "{a: 1, b: 2} => a=1 => false",
                "[{a: 1}, {b: 2}] => b=2 => true",
                "[{a: 1, c: 3}, {b: 2}] => a=1 => false",
                "[{a: 1}, word] => m=some%20words => true",
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
                "a|exists: false => a=x => false",
                "a|exists: true => {\"a\": null} => true",
                "a|exists: false => {\"a\": null} => false",
                "a|exists: true => a= => true",
                "a|cased: Cmd* => a=CmdX => true",
                "a|startswith|cased: Cm => a=cmd => false",
                "a|endswith|cased: mD => a=cmD => true",
                "a|neq: x => a=y => true",
                "a|neq: x => a=x => false",
                "a|neq: x => b=y => false",
                "a|neq: [x, y] => a=y => false",
                "a|neq: [x, y] => a=z => true",
                "a|neq: 5 => {\"a\": 6} => true",
                "a|neq: null => a=x => true",
                "a|neq: null => {\"a\": null} => false",
                "a|neq|contains: md => a=cmd => false",
                "a|neq|contains|all: [c, z] => a=cmd => true",
                "a|contains|neq: zz => a=cmd => true",
                "a|neq|re: '^c' => a=cmd => false",
                "a|neq|cidr: 10.0.0.0/8 => a=11.0.0.1 => true",
                "a|fieldref|neq: b => a=x b=X => false",
                "a|fieldref|neq: b => a=x b=y => true",
                "a|re: '^c.d$' => a=cmd => true",
                "a|re: ['^x', 'd$'] => a=cmd => true",
                "a|re|all: ['^x', 'd$'] => a=cmd => false",
                "a|re: '^b' => {\"a\": \"a\\nb\"} => false",
                "a|re|m: '^b' => {\"a\": \"a\\nb\"} => true",
                "a|re: 'a.b' => {\"a\": \"a\\nb\"} => false",
                "a|re|s: 'a.b' => {\"a\": \"a\\nb\"} => true",
                "a|re|i|m|s: '^B.C' => {\"a\": \"a\\nb\\nc\"} => true",
                "a|re: '^C.d$' => a=cmd => false",
                "a|re|i: '^C.d$' => a=cmd => true",
                "a|lt: 10 => a=9.5 => true",
                "a|gte: 10 => a=10 => true",
                "a|gt: 10 => a=10 => false",
                "a|lte: 10 => a=ten => false",
                "a|lt: 10 => {\"a\": 9.5} => true",
                "a|gt: 10 => a=+1.1e1 => true",
                "a|gt: 10 => a=.5E+2 => true",
                "a|gt: 10 => a=11. => true",
                "a|gt: -9 => a=- => false",
                "a|gt: -9 => a=. => false",
                "a|gt: 1 => a=10.0.0.7 => false",
                "a|gt: 1 => a=5e => false",
                "a|gt: 1 => a=12d => false",
                "a|gt: 1 => a=0x10 => false",
                "a|gte: 10 => {\"a\": 1e1} => true",
                "a|gt: -1 => {\"a\": 0} => true",
                "a|gt: 1 => {\"a\": true} => false",
                "a|gt: [5, 100] => a=7 => true",
                "a|lte: 10 => {\"b\": 1} => false",
                // parts of times
                "a|hour: 13 => a=2026-11-22T13:59:59Z => true",
                "a|hour: 13 => a=2026-11-22T14:30:00+01:00 => true",
                "a|hour|gte: 22 => a=2026-11-22%2023:01:02.345 => true",
                "a|hour: 20 => a=2026-11-22T14:30:00-06:00 => true",
                "a|hour: 19 => a=2026-11-22T13:00:00+18:00 => true",
                "a|hour|gte: 0 => a=2026-11-22T13:00:00+18:01 => false",
                "a|hour|gte: 0 => a=2026-11-22T13:00:00-19 => false",
                "a|hour|gte: 0 => a=2026-11-22T13:00:00+01:60 => false",
                "a|hour|lt: 6 => a=2026-11-22T13:00:00Z => false",
                "a|minute: 7 => a=2026-11-22T13:07 => true",
                "a|day: 22 => a=2026-11-22 => true",
                "a|week: 53 => a=2027-01-01T00:00:00Z => true",
                "a|month: [11, 12] => a=2026-11-22T00:00:00Z => true",
                "a|year|gt: 2025 => a=2026-01-01T00:00:00Z => true",
                "a|year: 2026 => {\"a\": 1795305600} => true",
                "a|year: 2026 => {\"a\": 1795305600000} => true",
                "a|year: 2026 => {\"a\": 1795305600000000} => true",
                "a|year: 2026 => {\"a\": 1795305600000000000} => true",
                "a|year|neq: 2026 => {\"a\": 1795305600} => false",
                "a|day: 31 => a=2026-02-31 => false",
                "a|hour: 1 => a=soon => false",
                "a|cidr: 10.1.0.0/16 => a=10.1.2.3 => true",
                "a|cidr: 10.1.0.0/16 => a=10.2.2.3 => false",
                "a|cidr: '::1/128' => a=::1 => true",
                "a|cidr: 'fe80::/10' => a=fe80::1:2 => true",
                "a|cidr: 'fe80::/10' => a=fec0::1 => false",
                "a|cidr: 10.1.0.0/16 => a=::1 => false",
                "a|cidr: [10.0.0.0/8, 192.168.0.0/16] => a=192.168.7.7 => true",
                "a|cidr: 10.1.0.0/16 => a=10.1.x.y => false",
                "a|fieldref: b => a=X b=x => true",
                "a|fieldref|startswith: b => a=xyz b=xy => true",
                "a|fieldref|endswith: b => a=xyz b=YZ => true",
                "a|fieldref|contains: b => a=xyz b=y => true",
                "a|fieldref|contains: b => a=xyz b=q => false",
                "a|fieldref|cased: b => a=X b=x => false",
                "a|fieldref: b => a=x => false",
                "a|fieldref: [b, c] => a=x b=y c=x => true",
                "a|fieldref: b => {\"a\": \"\", \"b\": null} => false",
                "a|windash|contains: ' -enc' => a=x%20/enc => true",
                "a|windash|contains: ' -enc' => a=x%20–enc => true",
                "a|windash|contains: ' -enc' => a=xenc => false",
                "a|windash: '-a -b' => a=/a%20–b => true",
                "a|windash: '/a-b' => a=—a-b => true",
                "a|windash: 'a-b' => a=a/b => false",
                "a|windash|contains|all: [' -x', ' -y'] => a=c%20/y%20-x => true",
                "a|base64: 'http' => a=aHR0cA== => true",
                "a|base64|contains: 'ht\\*' => a=xaHQqx => true",
                "a|wide: 'ab' => {\"a\": \"a\\u0000b\\u0000\"} => true",
                "a|utf16le|contains: 'a*b' => {\"a\": \"xa\\u0000y b\\u0000\"} => true",
                "a|utf16be: 'ab' => {\"a\": \"\\u0000a\\u0000b\"} => true",
                "a|utf16: 'ab' => {\"a\": \"\\u00ff\\u00fea\\u0000b\\u0000\"} => true",
                "a|wide: 'é' => {\"a\": \"\\u00e9\\u0000\"} => true",
                "a|utf16be|base64: 'ab' => a=AGEAYg== => true",
                "a|utf16|base64: 'ab' => a=//5hAGIA => true",
                "a|utf16le|base64: 'ab' => a=YQBiAA== => true",
                "a|base64offset|contains: 'http://' => a=eGh0dHA6Ly95 => true",
                "a|wide|base64offset|contains: 'ping' => a=cABpAG4AZwA= => true",
                // keywords
                "[Failed password] => message=x%20failed%20PASSWORD%20for => true",
                "['fail*root'] => message=failed%20for%20root => true",
                "[failed, root] => m=root => true",
                "4688 => {\"m\": 4688} => true",
                "{'|re': '^f.*d$'} => m=failed => true",
                "{'|cased': Failed} => m=has%20failed => false",
                "{'|contains|windash': ' -x'} => m=cmd%20/x => true",
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
        "all of s*, a=1 b=2, true",
        "1 of them, z=9, false",
        "1 of *1, c=3, true",
        "1 of *2, a=1 c=3, false",
        "not s1 and s2, b=2, true",
        "not (s1 or s2), c=3, true",
        "not not s1, a=1, true",
        "((s1 and (s2 or f1))), a=1 c=3, true",
        "s1 or s2 and not s1, a=1, true",
        "(s1 or s2) and not s1, a=1, false",
        "not s1 or s2, a=1 b=2, true",
        "ALL of s* OR f1, c=3, true",
    })
    void aConditionMeansWhatItSays(String condition, String fields, boolean matches) {
        assertThat(matches("s1: {a: 1}\ns2: {b: 2}\nf1: {c: 3}\n_hidden: {z: 9}", condition, fields))
                .isEqualTo(matches);
    }

    @Test
    void ofSeveralConditionsOneMustHold() {
        String rule = rule("s1: {a: 1}\ns2: {b: 2}", "s1").replace("condition: 's1'", "condition: [s1, s2]");

        assertThat(matches(rule, SigmaTrial.fields("b=2"), LogSource.NONE)).isTrue();
        assertThat(matches(rule, SigmaTrial.fields("b=1"), LogSource.NONE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "a|expand: '%dcs%' => a=DC1 => true",
                "a|expand: '%dcs%' => a=dc3 => false",
                "a|expand: '%dcs%' => a=srv-7 => true",
                "a: '%dcs%' => a=%dcs% => true",
                "a|contains|expand: 'x-%dcs%' => a=in%20x-dc2. => true",
                "a|expand: '%dcs%.%tld%' => a=dc2.org => true",
                "a|expand: '\\%dcs%tld%' => a=%dcsorg => true",
                "a|expand: '50\\%' => a=50% => true",
                "a|expand|base64: '%tld%' => a=b3Jn => true",
                "a|re|expand: '^%tld%$' => a=org => true",
                "a|cidr|expand: '%nets%' => a=10.2.3.4 => true",
                "a|contains|all|expand: ['%tld%', x] => a=org%20x => true",
                "a|contains|all|expand: '%dcs%' => a=dc2 => true",
            })
    void placeholdersStandForTheValuesOfTheCity(String detection, String fields, boolean matches) {
        String values =
                "placeholders:\n  dcs: [dc1, dc2, srv-*]\n  tld: org\n  nets: [10.0.0.0/8, 172.16.0.0/12]\n---\n";

        assertThat(matches(values + rule("s: " + detection, "s"), SigmaTrial.fields(fields), LogSource.NONE))
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
        return matches(rule(detection, condition), SigmaTrial.fields(fields), LogSource.NONE);
    }

    private static boolean matches(String rule, Map<String, FieldValue> fields, LogSource logSource) {
        return !SigmaTrial.matching(rule, SigmaTrial.record(fields), logSource).isEmpty();
    }

    private static String rule(String detection, String condition) {
        return SigmaTrial.rule(detection, condition);
    }
}
