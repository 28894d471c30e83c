package org.aedile.detection.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.aedile.detection.rule.reference.JsonText;
import org.aedile.detection.rule.reference.ReadingGenerator;
import org.aedile.detection.rule.reference.ReferenceEvent;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
import org.junit.jupiter.api.Test;

/** FEATURE: on random readings in random units, the engine says what exact arithmetic with published factors says. */
class ReferenceReadingTest {
    private static final int ROUNDS = 200;
    private static final int RULES = 20;
    private static final int READINGS = 50;

    private final long seed = Long.getLong("aedile.seed", System.nanoTime());
    private int matched;

    @Test
    void readingsMatchWhatTheReferenceMatches() {
        System.out.println("seed " + seed);
        ReadingGenerator generator = new ReadingGenerator(new Random(seed));
        for (int round = 0; round < ROUNDS; round++) {
            List<String> rules = new ArrayList<>();
            for (int rule = 0; rule < RULES; rule++) {
                rules.add(JsonText.write(generator.rule("r" + rule)));
            }
            Verdicts verdicts = new Verdicts(rules);
            assertThat(verdicts.runByOneOnly()).as("seed %d: %s", seed, rules).isEmpty();
            for (int reading = 0; reading < READINGS; reading++) {
                compare(verdicts, generator.reading(), rules);
            }
        }

        System.out.printf("%d of %d pairs match%n", matched, ROUNDS * RULES * READINGS);
        assertThat(matched).isBetween(ROUNDS * RULES * READINGS / 20, ROUNDS * RULES * READINGS / 2);
    }

    private void compare(Verdicts verdicts, ReadingGenerator.Reading reading, List<String> rules) {
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        fields.put("property", new FieldValue.Text(reading.property()));
        fields.put("value", new FieldValue.Decimal(reading.value()));
        fields.put("unit", new FieldValue.Text(reading.unit()));

        Set<String> found = verdicts.ofEngine(
                SigmaTrial.reading(reading.property(), reading.value(), reading.unit()), LogSource.NONE);

        assertThat(found)
                .as("seed %d: %s of %s", seed, reading, rules)
                .isEqualTo(verdicts.ofReference(ReferenceEvent.of(fields), LogSource.NONE));
        assertThat(found).as("seed %d: witnesses", seed).isEqualTo(verdicts.ofEngineWithoutWitnesses());
        matched += found.size();
    }
}
