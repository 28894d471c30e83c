package org.aedile.benchmarks.crowd;

/** Flow from the moments of passages. */
final class Flows {
    private static final double EDGE = 0.1;

    private Flows() {}

    /** Persons a second between the first and the last tenth of the passages, when the flow is steady. */
    static double steady(double[] times) {
        int from = (int) (times.length * EDGE);
        int to = (int) (times.length * (1 - EDGE)) - 1;
        return to > from ? (to - from) / (times[to] - times[from]) : 0;
    }
}
