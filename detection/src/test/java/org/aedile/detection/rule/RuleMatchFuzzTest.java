package org.aedile.detection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.wire.json.EventReader;

/** FEATURE: whatever rule and event come together, the engine says what the specification says. */
class RuleMatchFuzzTest {
    /** Between the rule, YAML, and the event, JSON. */
    private static final String BETWEEN = "\n===\n";

    @FuzzTest(maxDuration = "5m")
    void engineAndReferenceAgree(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            return;
        }
        String json = text.substring(between + BETWEEN.length());
        Optional<Verdicts> verdicts = Verdicts.ofRunning(text.substring(0, between));
        if (verdicts.isEmpty() || !isComparable(json)) {
            return;
        }

        boolean found = verdicts.get().ofEngine(json, true).isEmpty();

        assertThat(found).isEqualTo(verdicts.get().ofReference(json, true).isEmpty());
        assertThat(found).isEqualTo(verdicts.get().ofEngineWithoutWitnesses().isEmpty());
    }

    /** JSON that a source may send and that every reader reads alike: no name twice, no half characters. */
    private static boolean isComparable(String json) {
        try {
            int fields = new EventReader()
                    .read(json.getBytes(StandardCharsets.UTF_8))
                    .fieldCount();
            return !json.toLowerCase(Locale.ROOT).contains("\\ud") && fields == Verdicts.valueCount(json);
        } catch (AedileException e) {
            return false;
        }
    }
}
