package org.aedile.detection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aedile.detection.Catalog;
import org.aedile.detection.Refused;
import org.aedile.detection.RuleText;
import org.aedile.kernel.LogSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE: a filter keeps rules that others wrote quiet about what is normal here. */
class SigmaFilterTest {
    private static final String RULES = """
            id: r-1
            name: whoami
            title: Whoami
            logsource: {product: windows, category: process_creation}
            detection:
              selection: {Image|endswith: '\\whoami.exe'}
              other: {Image|endswith: '\\net.exe'}
              condition: 1 of them
            ---
            id: r-2
            title: Log-in
            logsource: {product: windows, service: security}
            detection:
              selection: {EventID: 4624}
              condition: selection
            """;

    private static final String FILTER = """
            title: Administrators
            logsource: {product: windows}
            filter:
              rules: [r-1]
              selection: {User|startswith: adm_}
              condition: not selection
            """;

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "rules: [r-1] => Image=C:\\whoami.exe User=root => r-1",
                "rules: [r-1] => Image=C:\\whoami.exe User=adm_x => ``",
                "rules: [r-1] => Image=C:\\net.exe User=adm_x => ``",
                "rules: [r-1] => EventID=4624 User=adm_x => r-2",
                "rules: r-1 => Image=C:\\whoami.exe User=adm_x => ``",
                "rules: [whoami] => Image=C:\\whoami.exe User=adm_x => ``",
                "rules: [r-1, r-2] => EventID=4624 User=adm_x => ``",
                "rules: any => EventID=4624 User=adm_x => ``",
                "rules: any => EventID=4624 User=root => r-2",
                "rules: any => EventID=4625 User=root => ``",
            })
    void aRuleMatchesOnlyWhereItsFilterHoldsToo(String rules, String fields, String matching) {
        String filter = FILTER.replace("rules: [r-1]", rules);

        assertThat(String.join(" ", matching(RULES + "---\n" + filter, fields))).isEqualTo(matching);
        assertThat(String.join(" ", matching(filter + "---\n" + RULES, fields)))
                .as("whatever comes first")
                .isEqualTo(matching);
    }

    @Test
    void anyMeansTheRulesOfItsLogSource() {
        String filter = FILTER.replace("rules: [r-1]", "rules: any")
                .replace("{product: windows}", "{category: process_creation}");

        assertThat(matching(RULES + "---\n" + filter, "Image=C:\\whoami.exe User=adm_x"))
                .isEmpty();
        assertThat(matching(RULES + "---\n" + filter, "EventID=4624 User=adm_x"))
                .containsExactly("r-2");
    }

    @Test
    void namesOfSelectionsAreTheFiltersOwn() {
        String filter = FILTER.replace("condition: not selection", "condition: not 1 of them");

        assertThat(matching(RULES + "---\n" + filter, "Image=C:\\whoami.exe User=root"))
                .containsExactly("r-1");
    }

    @Test
    void severalFiltersAllHold() {
        String second = FILTER.replace("Administrators", "Robots").replace("adm_", "bot_");

        assertThat(matching(RULES + "---\n" + FILTER + "---\n" + second, "Image=C:\\net.exe User=bot_1"))
                .isEmpty();
        assertThat(matching(RULES + "---\n" + FILTER + "---\n" + second, "Image=C:\\net.exe User=adm_1"))
                .isEmpty();
        assertThat(matching(RULES + "---\n" + FILTER + "---\n" + second, "Image=C:\\net.exe User=root"))
                .containsExactly("r-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "rules: [r-1] => rules: [r-9] => 4:11 => it filters the rule 'r-9', which is not loaded, did you mean 'r-1'?",
                "rules: [r-1] => rules: [r-1, whoamy] => 4:16 => it filters the rule 'whoamy', which is not loaded, did you mean 'whoami'?",
                "rules: [r-1] => rules: [] => 4:10 => rules of a filter must be 'any', or a list of ids or names of rules",
                "rules: [r-1] => level: low => 4:3 => rules of a filter must be",
                "product: windows => product: linux => 4:11 => its logsource is not that of the rule 'r-1' (windows process_creation)",
                "logsource: {product: windows} => status: test => 1:1 => it has no logsource",
                "not selection => not selections => 6:18 => condition names 'selections', which is not defined",
                "adm_ => [] => 5:32 => 'User' has an empty list",
            })
    void whatCannotBeAppliedIsRefusedAndTheRulesRun(String part, String instead, String place, String reason) {
        String filter = FILTER.replace(part, instead);
        Catalog catalog = Catalog.compile(
                List.of(new RuleText("rules.yml", RULES), new RuleText("filter.yml", filter)), List.of());

        assertThat(catalog.ruleCount()).isEqualTo(2);
        assertThat(catalog.refused()).hasSize(1);
        Refused refused = catalog.refused().get(0);
        assertThat(refused.reason()).startsWith(reason);
        assertThat(refused.place()).isEqualTo("filter.yml:" + place);
        assertThat(refused.title()).isEqualTo("Administrators");
    }

    private static List<String> matching(String file, String fields) {
        return new ArrayList<>(SigmaTrial.matching(file, SigmaTrial.record(SigmaTrial.fields(fields)), LogSource.NONE));
    }
}
