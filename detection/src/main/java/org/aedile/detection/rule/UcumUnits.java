package org.aedile.detection.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds units by their UCUM codes: {@code ug/m3}, {@code km/h}, {@code kW.h}, {@code {persons}/m2}. Thread-safe. */
final class UcumUnits {
    private static final UcumUnit UNKNOWN = new UcumUnit(Long.MIN_VALUE, Double.NaN, 0);
    private static final int MOST_REMEMBERED = 4_096;
    private static final Map<String, UcumUnit> REMEMBERED = new ConcurrentHashMap<>();
    private static final int MOST_CHARACTERS = 64;
    private static final Pattern EXPONENT = Pattern.compile("-?[0-9]$");

    /** What people write who don't know UCUM. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("C", "Cel"),
            Map.entry("°C", "Cel"),
            Map.entry("F", "[degF]"),
            Map.entry("°F", "[degF]"),
            Map.entry("°", "deg"),
            Map.entry("kn", "[kn_i]"),
            Map.entry("kt", "[kn_i]"),
            Map.entry("mph", "[mi_i]/h"),
            Map.entry("kph", "km/h"),
            Map.entry("kmh", "km/h"),
            Map.entry("kWh", "kW.h"),
            Map.entry("Wh", "W.h"),
            Map.entry("MWh", "MW.h"),
            Map.entry("mmHg", "mm[Hg]"),
            Map.entry("dBA", "dB(A)"),
            Map.entry("sec", "s"),
            Map.entry("hour", "h"),
            Map.entry("day", "d"),
            Map.entry("l/s", "L/s"));

    private UcumUnits() {}

    /** The unit of an event; one that nobody knows is commensurable with none. */
    static UcumUnit ofEvent(String code) {
        UcumUnit known = REMEMBERED.get(code);
        if (known != null) {
            return known;
        }
        UcumUnit unit = find(code).orElse(UNKNOWN);
        if (REMEMBERED.size() < MOST_REMEMBERED) {
            REMEMBERED.put(code, unit);
        }
        return unit;
    }

    static Optional<UcumUnit> find(String code) {
        UcumUnit whole = UcumAtoms.WHOLE.get(code);
        if (whole != null) {
            return Optional.of(whole);
        }
        return code.isEmpty() || code.length() > MOST_CHARACTERS ? Optional.empty() : product(code);
    }

    /** ", did you mean 'Cel'?", or nothing. */
    static String hint(String code) {
        String meant = MEANT.get(code.replace("³", "3").replace("²", "2"));
        if (meant != null) {
            return ", did you mean '" + meant + "'?";
        }
        String plain =
                code.replace('µ', 'u').replace('μ', 'u').replace("³", "3").replace("²", "2");
        return find(plain).isPresent() ? ", did you mean '" + plain + "'?" : Nearest.hint(code, common());
    }

    private static List<String> common() {
        List<String> codes = new ArrayList<>(UcumAtoms.WHOLE.keySet());
        codes.addAll(UcumAtoms.ATOMS.keySet());
        codes.addAll(List.of(
                "ug/m3", "mg/m3", "g/m3", "hPa", "kPa", "mbar", "mm[Hg]", "m/s", "km/h", "m3/h", "m3/s", "L/s", "L/min",
                "kV", "mV", "kW", "MW", "kW.h", "kHz", "km", "mm", "cm", "kg", "ms"));
        return codes;
    }

    /** Factors, each behind a dot or a stroke. */
    private static Optional<UcumUnit> product(String code) {
        UcumUnit product = UcumUnit.ONE;
        boolean divided = false;
        int at = 0;
        while (at < code.length()) {
            if (code.charAt(at) == '/' || code.charAt(at) == '.' && at > 0) {
                divided = code.charAt(at++) == '/';
            }
            int end = endOfFactor(code, at);
            Optional<UcumUnit> factor = factor(code.substring(at, end));
            if (factor.isEmpty()) {
                return factor;
            }
            product = product.times(divided ? factor.get().power(-1) : factor.get());
            at = end;
        }
        return Optional.of(product);
    }

    private static int endOfFactor(String code, int from) {
        int brackets = 0;
        for (int i = from; i < code.length(); i++) {
            char c = code.charAt(i);
            brackets += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (brackets == 0 && (c == '/' || c == '.')) {
                return i;
            }
        }
        return code.length();
    }

    /** A unit with its exponent; what stands in braces says only what is counted. */
    private static Optional<UcumUnit> factor(String text) {
        int brace = text.indexOf('{');
        if (brace >= 0 && !text.endsWith("}")) {
            return Optional.empty();
        }
        String symbol = brace < 0 ? text : text.substring(0, brace);
        if (symbol.isEmpty() || symbol.equals("1")) {
            return text.isEmpty() ? Optional.empty() : Optional.of(UcumUnit.ONE);
        }
        Matcher exponent = EXPONENT.matcher(symbol);
        if (!exponent.find()) {
            return prefixed(symbol);
        }
        int power = Integer.parseInt(exponent.group());
        return prefixed(symbol.substring(0, exponent.start())).map(unit -> unit.power(power));
    }

    private static Optional<UcumUnit> prefixed(String symbol) {
        UcumUnit atom = UcumAtoms.ATOMS.get(symbol);
        if (atom != null) {
            return Optional.of(atom);
        }
        for (int length = 1; length <= 2 && length < symbol.length(); length++) {
            Double prefix = UcumAtoms.PREFIXES.get(symbol.substring(0, length));
            String rest = symbol.substring(length);
            UcumUnit unit = UcumAtoms.ATOMS.get(rest);
            if (prefix != null && unit != null && !UcumAtoms.NON_METRIC.contains(rest)) {
                return Optional.of(unit.scaled(prefix));
            }
        }
        return Optional.empty();
    }
}
