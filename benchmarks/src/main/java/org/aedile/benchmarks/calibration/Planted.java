package org.aedile.benchmarks.calibration;

import java.util.Set;

/**
 * Something that happens in the simulated city though its sensors don't expect it.
 *
 * @param form what happens
 * @param sources the sensors that see it, or the one that is faulty
 * @param beginMillis when it begins, event time
 * @param endMillis when it is over
 */
record Planted(Form form, Set<String> sources, long beginMillis, long endMillis) {
    /** What is planted. */
    enum Form {
        JAM(true, "traffic"),
        RUSH(true, "traffic"),
        NOISE(true, "noise"),
        PLUME(true, "air_quality"),
        TOO_HIGH(false, "traffic"),
        TOO_LOUD(false, "noise"),
        STUCK(false, "traffic"),
        SILENT(false, "noise"),
        IMPOSSIBLE(false, "air_quality");

        private final boolean event;
        private final String category;

        Form(boolean event, String category) {
            this.event = event;
            this.category = category;
        }

        /** True of what happens in the city, false of a fault of one sensor. */
        boolean isEvent() {
            return event;
        }

        String category() {
            return category;
        }

        /** True when it reaches that property: smoke doesn't make ozone. */
        boolean reaches(String property) {
            return this != PLUME || !property.equals("o3");
        }

        /** What a sensor says instead; NaN when it says nothing. */
        double change(double value, double first) {
            return switch (this) {
                case JAM -> Math.rint(0.1 * value);
                case RUSH, TOO_HIGH -> 4 * value;
                case NOISE, TOO_LOUD -> value + 18;
                case PLUME -> 12 * value;
                case STUCK -> first;
                case SILENT -> Double.NaN;
                case IMPOSSIBLE -> -5;
            };
        }
    }

    boolean contains(String source, long millis) {
        return millis >= beginMillis && millis < endMillis && sources.contains(source);
    }
}
