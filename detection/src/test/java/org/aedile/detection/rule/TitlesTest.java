package org.aedile.detection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.aedile.detection.Catalog;
import org.aedile.detection.DetectorSetting;
import org.aedile.detection.DetectorSettings;
import org.aedile.detection.RuleText;
import org.junit.jupiter.api.Test;

/** FEATURE: a rule or a detector says what its alerts are called in other languages. */
class TitlesTest {
    private static final String RULE = """
            title: Door forced open
            titles: %s
            id: r-1
            logsource: {product: city}
            detection:
              forced: {event: door_forced}
              condition: forced
            level: high
            """;

    @Test
    void aRuleKeepsItsTitlesByLanguage() {
        Catalog catalog = compile("{it: Porta forzata, nb: Dør brutt opp}");

        assertThat(catalog.rules().get(0).title()).isEqualTo("Door forced open");
        assertThat(catalog.rules().get(0).titles()).isEqualTo(Map.of("it", "Porta forzata", "nb", "Dør brutt opp"));
    }

    @Test
    void whatIsNoTextOfALanguageIsRefused() {
        assertThat(refusal("Porta forzata")).contains("titles must be texts by language, such as it: Porta forzata");
        assertThat(refusal("{italian: Porta}")).contains("titles have 'italian' for a language, must be like it");
        assertThat(refusal("{it: ''}")).contains("the title in it has 0 characters, must have 1 to 512");
    }

    @Test
    void aDetectorKeepsThemTooWhenItIsWrittenAgain() {
        List<DetectorSetting> settings = DetectorSettings.parse(
                "- {id: rain, kind: threshold, above: 5, title: Heavy rain, titles: {fr: Forte pluie}}");

        assertThat(settings.get(0).titles()).isEqualTo(Map.of("fr", "Forte pluie"));
        assertThat(DetectorSettings.parse(DetectorSettings.format(settings.get(0))))
                .isEqualTo(settings);
    }

    private static Catalog compile(String titles) {
        return Catalog.compile(List.of(new RuleText("r.yml", RULE.formatted(titles))), List.of());
    }

    private static String refusal(String titles) {
        return compile(titles).refused().get(0).reason();
    }
}
