package org.aedile.server.anomaly.internal;

/**
 * A row after the probation, and what an alert there would earn.
 *
 * @param score what the detector said
 * @param reward in a window 0 to 1, outside it 0 or less
 * @param window number of the window in its series, or {@link #OUTSIDE}
 */
record JudgedPoint(double score, double reward, int window) {
    static final int OUTSIDE = -1;

    boolean isOutside() {
        return window == OUTSIDE;
    }
}
