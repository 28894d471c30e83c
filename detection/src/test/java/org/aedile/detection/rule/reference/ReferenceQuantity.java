package org.aedile.detection.rule.reference;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;

/**
 * A number with a unit, in the coherent SI unit of its kind. Factors: NIST Special Publication 811 (2008), appendix B.
 *
 * @param kind what is measured
 * @param amount in SI
 */
record ReferenceQuantity(String kind, BigDecimal amount) {
    private static final BigDecimal ROUNDING = new BigDecimal("1e-12");

    /** By unit: the kind, what is added before, by which it is multiplied and divided then. */
    private static final Map<String, List<String>> UNITS = Map.ofEntries(
            Map.entry("K", List.of("temperature", "0", "1", "1")),
            Map.entry("Cel", List.of("temperature", "273.15", "1", "1")),
            Map.entry("[degF]", List.of("temperature", "459.67", "5", "9")),
            Map.entry("Pa", List.of("pressure", "0", "1", "1")),
            Map.entry("kPa", List.of("pressure", "0", "1e3", "1")),
            Map.entry("bar", List.of("pressure", "0", "1e5", "1")),
            Map.entry("atm", List.of("pressure", "0", "101325", "1")),
            Map.entry("m/s", List.of("speed", "0", "1", "1")),
            Map.entry("km/h", List.of("speed", "0", "1", "3.6")),
            Map.entry("[kn_i]", List.of("speed", "0", "1852", "3600")),
            Map.entry("ug/m3", List.of("concentration", "0", "1e-9", "1")),
            Map.entry("mg/m3", List.of("concentration", "0", "1e-6", "1")),
            Map.entry("mg/L", List.of("concentration", "0", "1e-3", "1")),
            Map.entry("[ppb]", List.of("share", "0", "1e-9", "1")),
            Map.entry("[ppm]", List.of("share", "0", "1e-6", "1")),
            Map.entry("dB", List.of("level", "0", "1", "1")),
            Map.entry("dB(A)", List.of("level", "0", "1", "1")));

    /** Whether a text of a rule is a number with a unit. */
    static boolean isOne(String text) {
        return text.indexOf(' ') > 0;
    }

    /** Of "60 Cel". */
    static ReferenceQuantity parse(String text) {
        String[] parts = text.split(" +", 2);
        return of(ReferenceNumber.require(parts[0]), parts[1].strip());
    }

    static List<String> units() {
        return UNITS.keySet().stream().sorted().toList();
    }

    /** The values of an event, in its unit, that stand to this as asked. */
    boolean isAskedOf(ReferenceEvent event, DoublePredicate standsToZero) {
        String unit = event.first("unit");
        return UNITS.containsKey(unit)
                && event.values("value").stream()
                        .flatMap(value -> value.stream())
                        .flatMapToDouble(value -> ReferenceNumber.of(value.written()).stream())
                        .mapToObj(number -> of(number, unit))
                        .anyMatch(quantity -> quantity.kind.equals(kind) && standsToZero.test(quantity.minus(this)));
    }

    private int minus(ReferenceQuantity other) {
        BigDecimal difference = amount.subtract(other.amount);
        BigDecimal larger = amount.abs().max(other.amount.abs());
        return difference.abs().compareTo(larger.multiply(ROUNDING)) <= 0 ? 0 : difference.signum();
    }

    private static ReferenceQuantity of(double number, String unit) {
        List<String> known = UNITS.getOrDefault(unit, List.of());
        if (known.isEmpty()) {
            throw new IllegalArgumentException("no unit: " + unit);
        }
        BigDecimal amount = new BigDecimal(Double.toString(number))
                .add(new BigDecimal(known.get(1)))
                .multiply(new BigDecimal(known.get(2)))
                .divide(new BigDecimal(known.get(3)), MathContext.DECIMAL128);
        return new ReferenceQuantity(known.get(0), amount);
    }
}
