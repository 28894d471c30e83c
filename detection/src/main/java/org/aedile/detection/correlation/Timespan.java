package org.aedile.detection.correlation;

import org.aedile.detection.rule.Unsupported;

/** A stretch of time as rules write it: {@code 90s}, {@code 5m}, {@code 1h}, {@code 7d}. */
final class Timespan {
    private static final long LONGEST_MILLIS = 31L * 86_400_000;

    private Timespan() {}

    /** @param attribute what it is called in the rule */
    static long millis(String attribute, String text) throws Unsupported {
        long millis = text.matches("[1-9][0-9]{0,6}[smhd]") ? parse(text) : 0;
        if (millis == 0 || millis > LONGEST_MILLIS) {
            throw new Unsupported(attribute + " is '" + text + "', must be a number and s, m, h or d, up to 31d");
        }
        return millis;
    }

    private static long parse(String text) {
        long number = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 's' -> number * 1_000;
            case 'm' -> number * 60_000;
            case 'h' -> number * 3_600_000;
            default -> number * 86_400_000;
        };
    }
}
