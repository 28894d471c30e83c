package org.aedile.benchmarks.stream;

import java.util.Locale;

/** What the measurement found; its text is the last line of the command. */
record StreamResult(
        long observationsPerSecond,
        int sources,
        int rules,
        int planted,
        int found,
        long lost,
        double cpuSeconds,
        long peakMemoryMb) {

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"observationsPerSecond\":%d,\"sources\":%d,\"rules\":%d,\"planted\":%d,\"found\":%d,\"missed\":%d,"
                        + "\"lost\":%d,\"cpuSeconds\":%.1f,\"peakMemoryMb\":%d}",
                observationsPerSecond,
                sources,
                rules,
                planted,
                found,
                planted - found,
                lost,
                cpuSeconds,
                peakMemoryMb);
    }
}
