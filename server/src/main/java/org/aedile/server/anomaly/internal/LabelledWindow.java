package org.aedile.server.anomaly.internal;

/** A stretch of a series that people called anomalous: the places of its first and last row, counted from 0. */
record LabelledWindow(int first, int last) {
    int width() {
        return last - first + 1;
    }
}
