package org.aedile.detection.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aedile.detection.Catalog;
import org.aedile.detection.Refused;
import org.aedile.detection.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FEATURE: a rule that somebody wrote to hurt is refused with the limit that it breaks, soon. */
class HostileRulesTest {
    /** Many times what any of them takes, far from what an unlimited one would. */
    private static final Duration SOON = Duration.ofSeconds(30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a{1000}){1000}",
                "((a{30}){30}){30}",
                "(?:(?:(?:a{9}){9}){9}){9}",
                "a{1000}b{1000}c{1000}",
                "(a{0,1000}){1000}",
            })
    void aRegularExpressionThatWouldBeHugeIsRefused(String expression) {
        assertRefused("s: {a|re: '" + expression + "'}", "s", "regular expression is too large: more than 2000 states");
    }

    /** RE2/J 1.8 would look for the other cases of some letters without end. */
    @ParameterizedTest
    @ValueSource(
            strings = {"\u1C80", "[a-\uFFFD]", "x\\x{1c85}", "[\\x{10}-\\x{10FFFF}]", "(?s)[a-\u1C88]", "\\Q\u1C81\\E"})
    void aRegularExpressionThatWouldNotEndIsRefused(String expression) {
        assertRefused(
                "s: {a|re|i: '" + expression + "'}", "s", "regular expression ignores case and names a character");
        assertThat(refused(rule("s: {a|re: '" + expression + "'}", "s"))).isEmpty();
        assertThat(refused(rule("s: {a|re|i: '[а-я]\uD83D\uDE00\\W\\pL[^x][[:^alpha:]]'}", "s")))
                .isEmpty();
    }

    @Test
    void bracketsMayNotBeDeep() {
        assertRefused(
                "s: {a|re: '" + "(".repeat(4_000) + ")".repeat(4_000) + "'}", "s", "regular expression is too large");
    }

    @Test
    void aListThatUnfoldsToBillionsIsRefused() {
        String laughs = IntStream.range(1, 30)
                .mapToObj(level -> "l%d: &l%d [*l%d, *l%d]\n".formatted(level, level, level - 1, level - 1))
                .collect(Collectors.joining("", "l0: &l0 [ha]\n", "title: *l29\n"));

        assertRefusedFile(laughs + rule("s: {a: 1}", "s"), "not YAML: Number of aliases");
    }

    /** Within the limit of aliases, where a text of all that they name would have a billion words. */
    @ParameterizedTest
    @ValueSource(strings = {"title: *l24", "level: *l24", "id: *l24"})
    void aListIsNoText(String line) {
        String laughs = IntStream.range(1, 25)
                .mapToObj(level -> "  - &l%d [*l%d, *l%d]\n".formatted(level, level - 1, level - 1))
                .collect(Collectors.joining("", "related:\n  - &l0 [ha]\n", line + "\n"));

        assertRefusedFile(
                laughs + rule("s: {a: 1}", "s").replace("id: r-1\n", ""),
                line.substring(0, line.indexOf(':')) + " must be a text");
    }

    /** What stands in every alert and in the state of a job. */
    @Test
    void whatIsSaidOfARuleIsShort() {
        String rule = rule("s: {a: 1}", "s");
        String references = IntStream.range(0, 65).mapToObj(i -> "r" + i).collect(Collectors.joining(", "));

        assertRefusedFile("title: " + "x".repeat(513) + "\n" + rule, "title has 513 characters, limit 512");
        assertRefusedFile("author: " + "x".repeat(70_000) + "\n" + rule, "author has 70000 characters, limit 512");
        assertRefusedFile("tags: [" + "x".repeat(2_049) + "]\n" + rule, "tags has 2049 characters, limit 2048");
        assertRefusedFile("references: [" + references + "]\n" + rule, "references are 65, limit 64");
        assertRefusedFile("references: [[a, b]]\n" + rule, "references must be a list of texts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: &t [*t]\n", "tags: &t [[*t]]\n", "x: &t {y: [*t]}\n"})
    void whatContainsItselfIsRefused(String self) {
        assertRefusedFile(self + "id: r\n", "it contains itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "[{a: "})
    void deepNestingIsRefused(String opening) {
        assertRefusedFile("x:\n  " + opening.repeat(200_000), "not YAML: nested deeper than 64 levels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "not ", "not ("})
    void aDeepConditionIsRefused(String opening) {
        assertRefused("s: {a: 1}", opening.repeat(100_000) + "s", "condition is nested deeper than 64");
    }

    @Test
    void aFileOfTenMegabytesIsRefused() {
        String comment = "# " + "x".repeat(10_000_000) + "\n";

        assertRefusedFile(comment + rule("s: {a: 1}", "s"), "the file has 10000");
        assertRefusedFile(comment + rule("s: {a: 1}", "s"), "characters, limit 2000000");
    }

    @Test
    void aMillionValuesAreRefused() {
        assertRefused("s: {a: [" + "b,".repeat(950_000) + "b]}", "s", "it asks for more than 100000 values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"|contains", "|re", "|cased|contains|all"})
    void manyModifiedValuesAreRefused(String modifiers) {
        String values = "b,".repeat(100_000) + "b";

        assertRefused("s: {\"a" + modifiers + "\": [" + values + "]}", "s", "it asks for more than 100000 values");
    }

    @Test
    void variantsOfDashesAreCounted() {
        String value = "' -a -b -c -d',";

        assertRefused(
                "s: {a|windash|base64offset: [" + value.repeat(50_000) + "]}", "s", "it asks for more than 100000");
        assertRefused("s: {a|windash: ['" + " -a".repeat(2_000) + "']}", "s", "'windash' makes more than 3125 texts");
    }

    @Test
    void modifiersThatMultiplyAreCounted() {
        String value = " -a -b -c -d" + "x".repeat(8_000);

        assertRefused(
                "s: {\"a" + "|base64offset".repeat(20) + "\": '" + value + "'}", "s", "it asks for more than 100000");
        assertRefused("s: {a|windash|windash: '" + value + "'}", "s", "the modifier 'windash' is there twice");
    }

    @Test
    void encodingsThatGrowAreCounted() {
        String value = "x".repeat(8_000);

        assertRefused("s: {\"a" + "|base64".repeat(30) + "\": " + value + "}", "s", "it asks for more than 100000");
        assertRefused("s: {\"a" + "|base64".repeat(100) + "\": x}", "s", "it has more than 32 modifiers");
    }

    @Test
    void aLongNumberIsRefused() {
        assertRefused("s: {a: " + "1".repeat(500_000) + "}", "s", "a number has more than 400 characters");
    }

    @Test
    void longVariantsAreCounted() {
        String value = "' -a -b -c -d" + "x".repeat(8_000) + "', ";

        assertRefused("s: {a|windash: [" + value.repeat(150) + "]}", "s", "it asks for more than 100000 values");
    }

    @Test
    void variantsAreCountedOverAllFields() {
        String fields = IntStream.range(0, 5_000)
                .mapToObj(field -> "f%d|windash: [' -a -b -c -d', ' -e -f -g -h']".formatted(field))
                .collect(Collectors.joining(", "));

        assertRefused("s: {" + fields + "}", "s", "it asks for more than 100000 values");
    }

    @Test
    void partsAreCountedAsOftenAsTheyAreNamed() {
        String parts = IntStream.range(0, 20_000)
                .mapToObj(part -> "s" + part + ": {a: 1}\n")
                .collect(Collectors.joining("  "));

        assertRefused(parts, "1 of s*" + " or 1 of s*".repeat(50_000), "it asks for more than 100000 values");
    }

    /** Each of the conditions is one that may be asked. */
    @Test
    void partsAreCountedOverAllConditions() {
        String parts = IntStream.range(0, 1_000)
                .mapToObj(i -> "s" + i + ": {a: 1}\n  ")
                .collect(Collectors.joining());
        String conditions = "[" + "1 of s*, ".repeat(101) + "1 of s*]";

        assertRefused(parts + "x: {b: 1}", conditions, "it asks for more than 100000 values");
    }

    @Test
    void aLongValueIsRefused() {
        assertRefused("s: {a: " + "x".repeat(9_000) + "}", "s", "a value of 'a' has 9000 characters, limit 8192");
    }

    @Test
    void aReasonIsShort() {
        List<Refused> refused = refused(rule("s: {a: 1}", "t" + "t".repeat(1_000_000)));

        assertThat(refused)
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).hasSizeLessThan(500));
    }

    /** As many values as the largest rule of the corpus has, ten times. */
    @Test
    void aLargeRuleRuns() {
        String values =
                IntStream.range(0, 40_000).mapToObj(value -> "\\x" + value).collect(Collectors.joining(", "));

        assertThat(refused(rule("s: {a|contains: [" + values + "]}", "s"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00x", "\\0", "\\ufffe", "\\U0010ffff"})
    void strangeCharactersHarmNothing(String escape) {
        List<Refused> refused = refused(rule("s: {a|contains: \"" + escape + "\"}", "s"));

        assertThat(refused).allSatisfy(one -> assertThat(one.reason()).startsWith("not YAML"));
    }

    private static void assertRefused(String detection, String condition, String reason) {
        assertRefusedFile(rule(detection, condition), reason);
    }

    private static void assertRefusedFile(String file, String reason) {
        assertThat(refused(file))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).contains(reason));
    }

    private static List<Refused> refused(String file) {
        return assertTimeoutPreemptively(
                SOON,
                () -> Catalog.compile(List.of(new RuleText("x.yml", file)), List.of())
                        .refused());
    }

    private static String rule(String detection, String condition) {
        return "id: r-1\nlogsource: {product: any}\ndetection:\n  " + detection + "\n  condition: " + condition + "\n";
    }
}
