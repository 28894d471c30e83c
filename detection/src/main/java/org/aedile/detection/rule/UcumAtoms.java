package org.aedile.detection.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The units that a city's sensors speak, by their codes in UCUM (ucum.org, version 2.1), and the prefixes.
 *
 * <p>A dimension is a number: each base dimension has a power of 64, so that multiplying units adds their dimensions. Angles
 * and sound levels are base dimensions here, so that they are never taken for counts. Levels in dB are compared as they are,
 * whatever their weighting; a concentration by mass does not become one by volume, which depends on the substance.
 */
final class UcumAtoms {
    private static final long LENGTH = 1;
    private static final long MASS = LENGTH * 64;
    private static final long TIME = MASS * 64;
    private static final long CURRENT = TIME * 64;
    private static final long TEMPERATURE = CURRENT * 64;
    private static final long LUMINOSITY = TEMPERATURE * 64;
    private static final long AMOUNT = LUMINOSITY * 64;
    private static final long ANGLE = AMOUNT * 64;
    private static final long LEVEL = ANGLE * 64;

    private static final long AREA = 2 * LENGTH;
    private static final long VOLUME = 3 * LENGTH;
    private static final long SPEED = LENGTH - TIME;
    private static final long FORCE = MASS + LENGTH - 2 * TIME;
    private static final long PRESSURE = FORCE - AREA;
    private static final long ENERGY = FORCE + LENGTH;
    private static final long POWER = ENERGY - TIME;
    private static final long VOLTAGE = POWER - CURRENT;

    private static final double HOUR = 3_600;
    private static final double DAY = 24 * HOUR;
    private static final double MERCURY_METER = 133_322;
    private static final double WATER_METER = 9_806.65;
    private static final double FAHRENHEIT = 5.0 / 9;

    /** Units that stand alone: special scales, and codes that are not taken apart. */
    static final Map<String, UcumUnit> WHOLE = whole();

    /** Units that may be multiplied and divided. */
    static final Map<String, UcumUnit> ATOMS = atoms();

    /** Those that take no prefix. */
    static final Set<String> NON_METRIC = Set.of(
            "min",
            "h",
            "d",
            "wk",
            "mo",
            "a",
            "deg",
            "%",
            "[ppth]",
            "[ppm]",
            "[ppb]",
            "ppm",
            "ppb",
            "[in_i]",
            "[ft_i]",
            "[yd_i]",
            "[mi_i]",
            "[nmi_i]",
            "[kn_i]",
            "[lb_av]",
            "[gal_us]",
            "[psi]",
            "psi",
            "[degRe]",
            "ha",
            "atm");

    static final Map<String, Double> PREFIXES = Map.ofEntries(
            Map.entry("T", 1e12),
            Map.entry("G", 1e9),
            Map.entry("M", 1e6),
            Map.entry("k", 1e3),
            Map.entry("h", 1e2),
            Map.entry("da", 1e1),
            Map.entry("d", 1e-1),
            Map.entry("c", 1e-2),
            Map.entry("m", 1e-3),
            Map.entry("u", 1e-6),
            Map.entry("n", 1e-9),
            Map.entry("p", 1e-12));

    private UcumAtoms() {}

    private static UcumUnit unit(double factor, long dimension) {
        return new UcumUnit(dimension, factor, 0);
    }

    private static Map<String, UcumUnit> whole() {
        Map<String, UcumUnit> units = new LinkedHashMap<>();
        units.put("1", UcumUnit.ONE);
        units.put("Cel", new UcumUnit(TEMPERATURE, 1, 273.15));
        units.put("[degF]", new UcumUnit(TEMPERATURE, FAHRENHEIT, 273.15 - 32 * FAHRENHEIT));
        units.put("dB", unit(1, LEVEL));
        units.put("dB(A)", unit(1, LEVEL));
        units.put("dB[SPL]", unit(1, LEVEL));
        units.put("B[SPL]", unit(10, LEVEL));
        return units;
    }

    private static Map<String, UcumUnit> atoms() {
        Map<String, UcumUnit> units = new LinkedHashMap<>();
        addBase(units);
        addDerived(units);
        addElectricAndLight(units);
        addCustomary(units);
        return units;
    }

    private static void addBase(Map<String, UcumUnit> units) {
        units.put("m", unit(1, LENGTH));
        units.put("g", unit(1e-3, MASS));
        units.put("t", unit(1e3, MASS));
        units.put("s", unit(1, TIME));
        units.put("min", unit(60, TIME));
        units.put("h", unit(HOUR, TIME));
        units.put("d", unit(DAY, TIME));
        units.put("wk", unit(7 * DAY, TIME));
        units.put("mo", unit(30.4375 * DAY, TIME));
        units.put("a", unit(365.25 * DAY, TIME));
        units.put("K", unit(1, TEMPERATURE));
        units.put("mol", unit(1, AMOUNT));
        units.put("rad", unit(1, ANGLE));
        units.put("deg", unit(Math.PI / 180, ANGLE));
        units.put("%", unit(1e-2, 0));
        units.put("[ppth]", unit(1e-3, 0));
        units.put("[ppm]", unit(1e-6, 0));
        units.put("ppm", unit(1e-6, 0));
        units.put("[ppb]", unit(1e-9, 0));
        units.put("ppb", unit(1e-9, 0));
    }

    private static void addDerived(Map<String, UcumUnit> units) {
        units.put("L", unit(1e-3, VOLUME));
        units.put("l", unit(1e-3, VOLUME));
        units.put("ar", unit(100, AREA));
        units.put("ha", unit(1e4, AREA));
        units.put("Hz", unit(1, -TIME));
        units.put("Bq", unit(1, -TIME));
        units.put("Sv", unit(1, AREA - 2 * TIME));
        units.put("Gy", unit(1, AREA - 2 * TIME));
        units.put("N", unit(1, FORCE));
        units.put("Pa", unit(1, PRESSURE));
        units.put("bar", unit(1e5, PRESSURE));
        units.put("atm", unit(101_325, PRESSURE));
        units.put("m[Hg]", unit(MERCURY_METER, PRESSURE));
        units.put("m[H2O]", unit(WATER_METER, PRESSURE));
        units.put("J", unit(1, ENERGY));
        units.put("W", unit(1, POWER));
    }

    private static void addElectricAndLight(Map<String, UcumUnit> units) {
        units.put("A", unit(1, CURRENT));
        units.put("V", unit(1, VOLTAGE));
        units.put("Ohm", unit(1, VOLTAGE - CURRENT));
        units.put("S", unit(1, CURRENT - VOLTAGE));
        units.put("VA", unit(1, POWER));
        units.put("cd", unit(1, LUMINOSITY));
        units.put("lm", unit(1, LUMINOSITY));
        units.put("lx", unit(1, LUMINOSITY - AREA));
    }

    private static void addCustomary(Map<String, UcumUnit> units) {
        units.put("[in_i]", unit(0.0254, LENGTH));
        units.put("[ft_i]", unit(0.3048, LENGTH));
        units.put("[yd_i]", unit(0.9144, LENGTH));
        units.put("[mi_i]", unit(1_609.344, LENGTH));
        units.put("[nmi_i]", unit(1_852, LENGTH));
        units.put("[kn_i]", unit(1_852 / HOUR, SPEED));
        units.put("[lb_av]", unit(0.453_592_37, MASS));
        units.put("[gal_us]", unit(3.785_411_784e-3, VOLUME));
        units.put("[psi]", unit(6_894.757_293_168, PRESSURE));
        units.put("psi", unit(6_894.757_293_168, PRESSURE));
    }
}
