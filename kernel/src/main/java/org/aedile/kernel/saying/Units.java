package org.aedile.kernel.saying;

import java.util.Map;

/** UCUM codes as people write units: {@code ug/m3} is µg/m³, {@code Cel} is °C, {@code 1} is nothing. */
public final class Units {
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("1", ""),
            Map.entry("Cel", "°C"),
            Map.entry("[degF]", "°F"),
            Map.entry("deg", "°"),
            Map.entry("dB[SPL]", "dB"),
            Map.entry("dB(A)", "dB(A)"),
            Map.entry("[ppm]", "ppm"),
            Map.entry("[ppb]", "ppb"),
            Map.entry("Ohm", "Ω"));

    private Units() {}

    static String display(String ucum) {
        String known = KNOWN.get(ucum);
        if (known != null) {
            return known;
        }
        String plain = ucum.startsWith("ug") ? "µ" + ucum.substring(1) : ucum;
        return plain.replaceAll("\\{[^}]*}", "").replaceAll("(?<=[a-z])2", "²").replaceAll("(?<=[a-z])3", "³");
    }

    /** True when twice the number means twice as much; false for temperatures and levels. */
    public static boolean isRatio(String ucum) {
        return !ucum.equals("Cel") && !ucum.startsWith("[deg") && !ucum.startsWith("dB") && !ucum.equals("deg");
    }
}
