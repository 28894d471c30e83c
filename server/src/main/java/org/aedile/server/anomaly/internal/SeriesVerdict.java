package org.aedile.server.anomaly.internal;

/**
 * How a series was judged at a threshold.
 *
 * @param found windows with an alert in them
 * @param windows all windows
 * @param falsePoints alerts outside of windows
 * @param score what was earned less what it cost; at best the number of windows
 */
record SeriesVerdict(int found, int windows, int falsePoints, double score) {}
