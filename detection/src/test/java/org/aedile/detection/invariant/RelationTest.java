package org.aedile.detection.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.aedile.detection.multivariate.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FEATURE: the language in which relations between sensors are written. */
class RelationTest {
    /** What p.running and so on read; nothing is known of the others. */
    private static final Map<String, Double> READINGS = Map.of("p-1.running", 1.0, "f.flow", 0.5, "g.flow", 0.2);

    private static final Readings KNOWN = new Readings() {
        @Override
        public double value(Signal signal) {
            return READINGS.getOrDefault(signal.source() + "." + signal.property(), Double.NaN);
        }

        @Override
        public double change(Signal signal) {
            return signal.source().equals("f") ? 0.3 : Double.NaN;
        }

        @Override
        public String alert(Signal signal) {
            return "";
        }
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "p-1.running == 1 implies f.flow > 2; 0",
                "p-1.running == 0 implies f.flow > 2; 1",
                "p-1.running == 1 implies f.flow > 0.4; 1",
                "f.flow - g.flow == 0.3; 1",
                "|f.flow.change - (f.flow - g.flow)| < 0.01; 1",
                "|g.flow - |f.flow - 1|| <= 0.3; 1",
                "not f.flow < g.flow and p-1.running != 0; 1",
                "f.flow < g.flow or g.flow >= 2 * 0.1; 1",
                "1 + 2 * 3 - 4 / 2 == 5 * p-1.running; 1",
                "-f.flow < -1e-1; 1",
                "x.y > 1; NaN",
                "x.y > 1 and f.flow > 9; 0",
                "x.y > 1 or f.flow < 9; 1",
                "x.y == 1 implies f.flow > 9; NaN",
                "f.flow / 0 > 1; NaN"
            })
    void aRelationHoldsIsBrokenOrIsNotKnown(String text, double expected) {
        assertThat(Relation.parse(text).condition().value(KNOWN))
                .usingComparator(Double::compare)
                .isEqualTo(expected);
    }

    @Test
    void itSaysItsMembersAndForHowLongItMayBeBroken() {
        assertThat(Relation.parse("p-1.running == 1 implies f.flow > g.flow within 2 min"))
                .returns(120_000L, Relation::withinMillis)
                .satisfies(relation -> assertThat(relation.members())
                        .containsExactly(
                                new Signal("p-1", "running"), new Signal("f", "flow"), new Signal("g", "flow")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "f.flow >; a number or source.property must come before its end",
                "f.flow > 2 2; '2' is too much",
                "f.flow + 1; a number stands where a condition must, before its end",
                "(f.flow > 1) + 2 > 1; a condition stands where a number must, before '2'",
                "flow > 2; 'flow' must be source.property; a minus between two needs spaces",
                "f.flow > 2 within soon; a number of seconds must come before 'soon'",
                "f.flow > 2 within 25 h; within is 90000.0 s, must be at most 86400 s",
                "|f.flow > 2; '|' must come before '>'",
                "(f.flow > 2; ')' must come before its end",
                "f.flow ? 2; '? 2' can't be read",
                "1 < 2; it names no source.property",
                "\"\"; a number or source.property must come before its end"
            })
    void whatCantBeReadIsNamedWithItsReason(String text, String reason) {
        assertThatThrownBy(() -> Relation.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("relation '" + text + "': ")
                .hasMessageContaining(reason);
    }

    @Test
    void hostileRelationsAreRefused() {
        assertThatThrownBy(() -> Relation.parse("(".repeat(400) + "a.b"))
                .hasMessageContaining("it is nested more than 20 deep");
        assertThatThrownBy(() -> Relation.parse("not ".repeat(100) + "a.b > 1"))
                .hasMessageContaining("it is nested more than 20 deep");
        assertThatThrownBy(() -> Relation.parse("a.b > " + "1".repeat(500)))
                .hasMessageContaining("it has 506 characters, must be at most 500");
    }
}
