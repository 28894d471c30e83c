package org.aedile.server.workbench.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.aedile.detection.Catalog;
import org.aedile.detection.RuleSummary;
import org.aedile.detection.RuleText;
import org.aedile.kernel.AedileException;
import org.aedile.server.workbench.RuleState;
import org.aedile.server.workbench.RuleVersion;
import org.junit.jupiter.api.Test;

/** FEATURE: a version in shadow runs beside the live one, under ids of its own. */
class RuleFilesTest {
    private static final String TEXT = """
            title: One failed
            id: burst
            name: failed
            logsource: {product: linux}
            detection: {sel: {message|contains: "no: yes"}, condition: sel}
            ---
            title: Many failed
            correlation:
              type: event_count
              rules: [failed]
              group-by: [source]
              timespan: 10m
              condition: {gte: 4}
            """;

    @Test
    void aloneItKeepsItsIdsAndIsMarked() {
        List<RuleText> files =
                RuleFiles.of("burst", List.of(version(2, RuleState.SHADOW), version(1, RuleState.RETIRED)));

        assertThat(files).extracting(RuleText::text).containsExactly(TEXT, "");
        assertThat(files.get(0).standing().shadow()).isTrue();
        assertThat(files.get(0).standing().agency()).isEqualTo("police");
    }

    @Test
    void besideALiveOneBothCompile() {
        List<RuleText> files = RuleFiles.of("burst", List.of(version(2, RuleState.SHADOW), version(1, RuleState.LIVE)));

        Catalog catalog = Catalog.compile(new ArrayList<>(files), List.of());

        assertThat(catalog.refused()).isEmpty();
        assertThat(catalog.rules())
                .extracting(RuleSummary::id)
                .containsExactlyInAnyOrder("burst", "burst~shadow", "Many failed", "Many failed~shadow");
        assertThat(files).extracting(file -> file.standing().shadow()).containsExactly(false, true);
        assertThat(RuleFiles.idOf("burst~shadow")).isEqualTo("burst");
        assertThat(RuleFiles.ruleOf(files.get(1).file())).isEqualTo("burst");
    }

    @Test
    void whatIsRetiredIsInNoFile() {
        assertThat(RuleFiles.of("burst", List.of(version(1, RuleState.RETIRED))))
                .extracting(RuleText::text)
                .containsOnly("");
    }

    @Test
    void whatChangesRulesOfOthersIsNotTaken() {
        String filter =
                TEXT + "---\ntitle: Quiet\nlogsource: {product: linux}\nfilter: {rules: any, condition: not a}\n";

        assertThatThrownBy(() -> RuleHead.require(filter))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("changes other rules");
        assertThat(RuleHead.require(TEXT))
                .isEqualTo(new RuleHead("burst", "One failed", "medium", List.of("burst", "Many failed")));
    }

    @Test
    void namesOfFieldsAreNotTakenEither() {
        String pipeline = TEXT + "---\npipeline: Mine\nwhen: {message: '*'}\nlogsource: {category: nothing}\n";

        assertThatThrownBy(() -> RuleHead.require(pipeline))
                .isInstanceOf(AedileException.class)
                .hasMessageContaining("changes other rules");
    }

    /** Wherever the text names its own rules: in conditions and aliases too. */
    @Test
    void besideALiveOneConditionsAndAliasesMeanItsOwnRules() {
        String text = TEXT.substring(0, TEXT.indexOf("---")) + """
                ---
                title: One or many
                id: joined
                correlation:
                  type: temporal
                  rules: [failed, many]
                  condition: failed and (not many or many)
                  group-by: [machine]
                  aliases: {machine: {failed: host, many: source}}
                  timespan: 10m
                ---
                title: Many
                id: many
                logsource: {product: linux}
                detection: {sel: {message: many}, condition: sel}
                """;

        List<RuleText> files =
                RuleFiles.of("burst", List.of(version(2, RuleState.SHADOW, text), version(1, RuleState.LIVE, text)));
        Catalog catalog = Catalog.compile(new ArrayList<>(files), List.of());

        assertThat(catalog.refused()).isEmpty();
        assertThat(catalog.findPlan("joined~shadow")
                        .orElseThrow()
                        .correlation()
                        .aliases()
                        .get("machine"))
                .containsOnlyKeys("failed~shadow", "many~shadow");
    }

    private static RuleVersion version(int number, RuleState state) {
        return version(number, state, TEXT);
    }

    private static RuleVersion version(int number, RuleState state, String text) {
        return new RuleVersion(
                "burst",
                number,
                "police",
                state,
                "One failed",
                "medium",
                text,
                "",
                List.of("burst"),
                50,
                null,
                Instant.EPOCH,
                "maud");
    }
}
