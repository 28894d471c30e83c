package org.aedile.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.aedile.kernel.Severity;
import org.junit.jupiter.api.Test;

/** FEATURE: engineers set detectors in YAML, and are told every mistake at once. */
class DetectorSettingsTest {
    @Test
    void aSettingIsReadAndWrittenBack() {
        List<DetectorSetting> settings = DetectorSettings.parse("""
                id: gas-limit
                version: 3
                kind: threshold
                category: air_quality
                properties: [no2, o3]
                severity: high
                title: Gas above the legal limit
                above: 200
                for: 300
                """);

        assertThat(settings)
                .containsExactly(new DetectorSetting(
                        "gas-limit",
                        3,
                        "threshold",
                        List.of("air_quality"),
                        List.of("no2", "o3"),
                        List.of(),
                        Severity.HIGH,
                        "Gas above the legal limit",
                        Map.of("above", 200.0, "for", 300.0),
                        Map.of()));
        assertThat(DetectorSettings.parse(DetectorSettings.format(settings.get(0))))
                .isEqualTo(settings);
    }

    @Test
    void everyMistakeIsNamed() {
        assertThatThrownBy(() -> DetectorSettings.parse("""
                        - {id: a, kind: threshold}
                        - {id: b, kind: thresold, above: 3}
                        - {id: c, kind: rate, change: much, within: 60, colour: red}
                        - {kind: gap, severity: awful}
                        """))
                .hasMessageContaining("setting a: threshold needs 'above' or 'below'")
                .hasMessageContaining("setting b: kind is 'thresold', there is no such detector")
                .hasMessageContaining("setting c: change is 'much', must be a number")
                .hasMessageContaining("setting c: rate has no parameter 'colour'")
                .hasMessageContaining("setting without id: 'id' is missing")
                .hasMessageContaining("severity is 'awful'");
    }

    @Test
    void builtInSettingsAreValid() {
        for (DetectorSetting setting : DetectorSettings.builtIn()) {
            assertThat(DetectorSettings.parse(DetectorSettings.format(setting))).containsExactly(setting);
        }
    }
}
