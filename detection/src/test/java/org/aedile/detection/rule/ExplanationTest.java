package org.aedile.detection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.aedile.detection.Catalog;
import org.aedile.detection.RuleText;
import org.aedile.detection.SharedData;
import org.aedile.kernel.EventView;
import org.aedile.kernel.LogSource;
import org.aedile.wire.FieldJson;
import org.junit.jupiter.api.Test;

/** FEATURE: a rule says why it fires on an event or doesn't. */
class ExplanationTest {
    private static final String RULE = """
            id: r-1
            title: A rule
            logsource: {product: windows}
            detection:
              selection:
                Image|endswith: ['\\cmd.exe', '\\powershell.exe']
                Size|gt: 10
              filter_root:
                User: root
              condition: selection and not 1 of filter_*
            """;

    private static final String FILTER = """
            title: Robots
            logsource: {product: windows}
            filter:
              rules: any
              robot: {User|startswith: bot_}
              condition: not robot
            """;

    @Test
    void eachPartSaysWhatWasAskedAndFound() {
        Explanation why = explain(RULE, "Image=C:\\cmd.exe Size=9 User=ann", LogSource.NONE);

        assertThat(why.admitted()).isTrue();
        assertThat(why.held()).isFalse();
        assertThat(why.condition()).isEqualTo("selection and not filter_root");
        assertThat(why.parts())
                .containsExactly(
                        new Explanation.Part(
                                "selection",
                                false,
                                List.of(
                                        new Explanation.Judged(
                                                "selection",
                                                "Image",
                                                "is one of '*\\cmd.exe', '*\\powershell.exe'",
                                                List.of("C:\\cmd.exe"),
                                                true),
                                        new Explanation.Judged("selection", "Size", "> 10", List.of("9"), false))),
                        new Explanation.Part(
                                "filter_root",
                                false,
                                List.of(new Explanation.Judged(
                                        "filter_root", "User", "is 'root'", List.of("ann"), false))));
    }

    @Test
    void aFieldThatIsNotThereHasNoValues() {
        Explanation why = explain(RULE, "Image=C:\\cmd.exe", LogSource.NONE);

        assertThat(why.parts().get(0).judged())
                .filteredOn(judged -> judged.field().equals("Size"))
                .singleElement()
                .satisfies(judged -> assertThat(judged.found()).isEmpty());
    }

    @Test
    void anotherLogSourceIsNotAdmitted() {
        Explanation why = explain(RULE, "Image=C:\\cmd.exe Size=11", LogSource.of("linux", "", ""));

        assertThat(why.held()).isTrue();
        assertThat(why.admitted()).isFalse();
        assertThat(why.matches()).isFalse();
    }

    @Test
    void aFilterIsCalledByItsTitle() {
        Explanation why = explain(RULE + "---\n" + FILTER, "Image=C:\\cmd.exe Size=11 User=bot_7", LogSource.NONE);

        assertThat(why.held()).isFalse();
        assertThat(why.condition()).isEqualTo("(selection and not filter_root) and filter 'Robots' (not robot)");
        assertThat(why.parts())
                .last()
                .isEqualTo(new Explanation.Part(
                        "filter 'Robots': robot",
                        true,
                        List.of(new Explanation.Judged(
                                "filter 'Robots': robot", "User", "is 'bot_*'", List.of("bot_7"), true))));
    }

    /** Every rule that fires on a recorded event, and as many that don't. */
    @Test
    void theExplanationAgreesWithTheMatch() {
        long seed = Long.getLong("aedile.seed", System.nanoTime());
        System.out.println("aedile.seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        RuleMatcher matcher =
                Catalog.compile(SharedData.sigmaRules(), List.of()).newRuleMatcher();
        int fired = 0;
        for (String line : SharedData.read(SharedData.require("sigma/lanes/match_heavy.ndjson"))
                .lines()
                .limit(40)
                .toList()) {
            EventView event = SigmaTrial.record(FieldJson.read(line.getBytes(StandardCharsets.UTF_8)));
            boolean[] matching = new boolean[matcher.rules().size()];
            matcher.match(event, LogSource.NONE, null, rule -> matching[rule] = true);
            for (int rule = 0; rule < matching.length; rule++) {
                if (matching[rule] || random.nextInt(100) == 0) {
                    assertThat(matcher.explain(rule, event, LogSource.NONE, null)
                                    .matches())
                            .as("%s on %s", matcher.rules().rule(rule).head(), line)
                            .isEqualTo(matching[rule]);
                    fired += matching[rule] ? 1 : 0;
                }
            }
        }
        assertThat(fired).isPositive();
    }

    private static Explanation explain(String file, String fields, LogSource logSource) {
        Catalog catalog = Catalog.compile(List.of(new RuleText("x.yml", file)), List.of());
        RuleMatcher matcher = catalog.newRuleMatcher();
        int rule = matcher.rules().find("r-1").orElseThrow();
        return matcher.explain(rule, SigmaTrial.record(SigmaTrial.fields(fields)), logSource, null);
    }
}
