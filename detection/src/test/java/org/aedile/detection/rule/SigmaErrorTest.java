package org.aedile.detection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aedile.detection.Catalog;
import org.aedile.detection.Refused;
import org.aedile.detection.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE: what can't run is refused with its place and with what would be right. */
class SigmaErrorTest {
    private static final String RULE = """
            title: A rule
            id: r-1
            logsource:
                product: windows
            detection:
                selection:
                    Image|endswith: '\\cmd.exe'
                    CommandLine|contains:
                        - 'first'
                        - 'second'
                filter: {User: root}
                condition: selection and not filter
            """;

    /** Line of the rule, the line instead of it, the place, the reason. */
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "7 =>         Image|endwith: x => 7:15 => there is no modifier 'endwith' (of 'Image'), did you mean 'endswith'?",
                "7 =>         'Image|endswith|xyzzyx': x => 7:25 => there is no modifier 'xyzzyx' (of 'Image')",
                "7 =>         Image|re|contains: x => 7:18 => the modifiers 're' and 'contains' can't stand together; with 're' stands only all, neq, expand, i, m, s",
                "7 =>         Image|startswith|cidr: 10.0.0.0/8 => 7:26 => the modifiers 'cidr' and 'startswith' can't stand together",
                "7 =>         Image|cased|re: x => 7:21 => the modifiers 're' and 'cased' can't stand together",
                "7 =>         Image|lt|contains: 5 => 7:18 => the modifiers 'lt' and 'contains' can't stand together",
                "7 =>         Image|exists|neq: true => 7:22 => the modifiers 'exists' and 'neq' can't stand together; with 'exists' stands nothing",
                "7 =>         Image|lt|gt: 5 => 7:18 => the modifiers 'lt' and 'gt' can't stand together: only one of lt, lte, gt, gte can",
                "7 =>         Image|contains|contains: x => 7:24 => the modifier 'contains' is there twice",
                "7 =>         Image|i: x => 7:9 => the modifier 'i' stands only behind 're'",
                "7 =>         '|cidr': 10.0.0.0/8 => 7:10 => the modifier 'cidr' needs the name of a field before it",
                "7 =>         '|neq': x => 7:10 => the modifier 'neq' needs the name of a field before it",
                "7 =>         Image|gt|neq: 5 => 7:18 => the modifiers 'gt' and 'neq' can't stand together",
                "7 =>         Image|base64offset: x => 7:29 => 'base64offset' needs 2 bytes, has 1",
                "7 =>         Image|re: '(a{1000}){1000}' => 7:20 => regular expression is too large",
                "7 =>         Image: [x, \"y\\uE02A\"] => 7:20 => 'y\uE02A' has U+E02A or U+E03F, which stand for the wildcards here",
                "12 =>     condition: 1 of _* => 12:21 => condition names '_*', which nothing is called",
                "1 => title: [A] => 1:8 => title must be a text",
                "7 =>         Image|exists: yes => 7:23 => 'exists' of 'Image' must be true or false",
                "7 =>         Image|gt: ten => 7:19 => 'gt' of 'Image' must be a number, is 'ten'",
                "7 =>         Image|hour: 25 => 7:21 => 'hour' of 'Image' must be a whole number from 0 to 23, is 25",
                "7 =>         Image|cidr: 10.0.0.0/33 => 7:21 => '10.0.0.0/33' is not a block of addresses such as 10.0.0.0/8",
                "7 =>         Image|re: '(?=x)' => 7:20 => regular expression is not one of RE2",
                "7 =>         Image|contains: null => 7:25 => a value of 'Image' is null, which 'contains' can't take",
                "7 =>         Image|contains|base64: x => 7:32 => 'base64' can't encode wildcards",
                "7 =>         Image|wide|windash: -x => 7:29 => 'windash' must stand before the encoding of UTF-16",
                "7 =>         Image|windash: -a -b -c -d -e -f => 7:24 => 'windash' makes more than 3125 texts of it",
                "7 =>         Image|fieldref: a*b => 7:25 => 'fieldref' of 'Image' must be the name of a field, is 'a*b'",
                "7 =>         Image: {is: x} => 7:16 => a value of 'Image' must be a text, a number, true, false or null",
                "7 =>         Image: [x, [y]] => 7:20 => a value of 'Image' must be a text, a number, true, false or null",
                "7 =>         Image: [] => 7:16 => 'Image' has an empty list; it must have a value",
                "7 =>         Image|expand: 'x%srv%' => 7:24 => the placeholder %srv% has no values; give them in a file",
                "7 =>         CommandLine|contains: x => 8:9 => the key 'CommandLine|contains' is there twice",
                "11 =>     filter: [null] => 11:14 => a keyword can't be null",
                "11 =>     filter: {} => 11:13 => 'filter' is empty; it must ask something",
                "11 =>     filter: [] => 11:13 => a keyword has an empty list",
                "12 =>     condition: selektion and not filter => 12:16 => condition names 'selektion', which is not defined, did you mean 'selection'?",
                "12 =>     condition: 'selection and filtr' => 12:31 => condition names 'filtr', which is not defined, did you mean 'filter'?",
                "12 =>     condition: 1 of sel_* => 12:21 => condition names 'sel_*', which nothing is called",
                "12 =>     condition: 2 of them => 12:16 => '2 of' is not supported, only '1 of', 'any of' and 'all of'",
                "12 =>     condition: selection and => 12:29 => condition ends where the name of a selection must be",
                "12 =>     condition: (selection or filter => 12:16 => condition has an open bracket; its ')' is missing",
                "12 =>     condition: selection filter => 12:26 => condition has 'filter' where 'and', 'or' or its end must be",
                "12 =>     condition: selection | count() > 3 => 12:26 => aggregation in the condition is not part of Sigma 2",
                "12 =>     condition: [selection, 7] => 12:28 => a condition must be a text",
                "12 =>     timeframe: 5m => 6:5 => it has no condition",
                "4 =>     - windows => 4:5 => logsource must be a map of product, category and service",
                "4 =>     product: [windows] => 4:14 => 'product' of logsource must be a text",
                "5 => other: => 1:1 => it has no detection",
                "1 => title: [A => 2:3 => not YAML",
                "1 => level: hihg => 1:8 => level is 'hihg', must be informational, low, medium, high or critical",
                "7 =>         Image: !!int abc => 7:16 => 'abc' is not a number",
                "7 =>         Image: !!bool maybe => 7:16 => 'maybe' is not true or false",
                "7 =>         Image: &a [*a] => 7:16 => it contains itself",
                "7 =>         Image: *a => 7:16 => not YAML: found undefined alias a",
            })
    void aMistakeIsNamedWithItsPlace(int line, String instead, String place, String reason) {
        Refused refused = refused(replaced(line, instead));

        assertThat(refused.line() + ":" + refused.column()).as(refused.reason()).isEqualTo(place);
        assertThat(refused.reason()).startsWith(reason);
    }

    @Test
    void theReasonComesWithFileIdAndTitle() {
        Refused refused = refused(replaced(12, "    condition: nothing"));

        assertThat(refused.file()).isEqualTo("rules/x.yml");
        assertThat(refused.id()).isEqualTo("r-1");
        assertThat(refused.title()).isEqualTo("A rule");
        assertThat(refused.place()).isEqualTo("rules/x.yml:12:16");
    }

    @Test
    void theRuleBeforeAMistakeRunsAndTheMistakeKeepsItsPlaceInTheFile() {
        String file = RULE + "---\n" + replaced(7, "        Image|endwith: x").replace("r-1", "r-2");
        Catalog catalog = Catalog.compile(List.of(new RuleText("x.yml", file)), List.of());

        assertThat(catalog.ruleCount()).isEqualTo(1);
        assertThat(catalog.refused())
                .singleElement()
                .returns("r-2", Refused::id)
                .returns(20, Refused::line)
                .returns(15, Refused::column);
    }

    @Test
    void aSecondRuleOfTheSameIdIsRefusedAtItsId() {
        Catalog catalog = Catalog.compile(List.of(new RuleText("a.yml", RULE), new RuleText("b.yml", RULE)), List.of());

        assertThat(catalog.refused())
                .singleElement()
                .returns("another rule has the id r-1: a.yml", Refused::reason)
                .returns("b.yml:2:5", Refused::place);
    }

    @Test
    void aSecondRuleOfTheSameNameIsRefusedAtItsName() {
        String named = RULE.replace("id: r-1", "id: r-1\nname: one");
        Catalog catalog = Catalog.compile(
                List.of(new RuleText("a.yml", named), new RuleText("b.yml", named.replace("r-1", "r-2"))), List.of());

        assertThat(catalog.refused())
                .singleElement()
                .returns("another rule has the name one: r-1", Refused::reason)
                .returns("b.yml:3:7", Refused::place);
    }

    @Test
    void aFileNestedWithoutEndIsRefused() {
        assertThat(refused("[".repeat(100_000)).reason()).isEqualTo("not YAML: nested deeper than 64 levels");
        assertThat(refused("{a: ".repeat(100_000)).reason()).isEqualTo("not YAML: nested deeper than 64 levels");
        assertThat(refused("- ".repeat(100_000)).reason()).isEqualTo("not YAML: nested deeper than 64 levels");
    }

    /** Twenty-four levels of two aliases each: sixteen million elements, if each were read for itself. */
    @Test
    void whatAliasesNameIsReadOnce() {
        StringBuilder related = new StringBuilder("related:\n  - &a0 [x, y]\n");
        for (int i = 1; i < 25; i++) {
            related.append("  - &a%d [*a%d, *a%d]\n".formatted(i, i - 1, i - 1));
        }
        Catalog catalog = Catalog.compile(List.of(new RuleText("x.yml", related + RULE)), List.of());

        assertThat(catalog.refused()).isEmpty();
    }

    @Test
    void placeholdersMustBeTexts() {
        Refused refused = refused("placeholders:\n  dcs: [dc1, {a: b}]\n");

        assertThat(refused.reason()).isEqualTo("a value of the placeholder 'dcs' must be a text");
        assertThat(refused.place()).isEqualTo("rules/x.yml:2:14");
    }

    private static Refused refused(String text) {
        Catalog catalog = Catalog.compile(List.of(new RuleText("rules/x.yml", text)), List.of());
        assertThat(catalog.ruleCount()).isZero();
        assertThat(catalog.refused()).hasSize(1);
        return catalog.refused().get(0);
    }

    private static String replaced(int line, String instead) {
        List<String> lines = new ArrayList<>(RULE.lines().toList());
        lines.set(line - 1, instead);
        return String.join("\n", lines) + "\n";
    }
}
