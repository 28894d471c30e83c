package org.aedile.server.anomaly.internal;

import java.util.List;

/**
 * A series of the benchmark.
 *
 * @param name path below the folder of the data
 * @param rows its rows, in the order of the file
 * @param windows what people called anomalous, in the order of time
 */
record LabelledSeries(String name, List<SeriesRow> rows, List<LabelledWindow> windows) {
    private static final double PROBATION = 0.15;
    private static final int LONGEST_PROBATION_BASE = 5_000;

    /** So many rows at the beginning are for learning and are not judged. */
    static int probation(int rows) {
        return (int) Math.floor(PROBATION * Math.min(rows, LONGEST_PROBATION_BASE));
    }
}
