package org.aedile.simulation.crowd.measure;

import java.util.Arrays;

/** How long a place takes to empty with different people of the same kind: one number would promise too much. Seconds. */
public record SeedRange(int seeds, double median, double fifth, double ninetyFifth) {
    /** Of the times that different seeds gave; between two of them it is linear. */
    public static SeedRange of(double... seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return new SeedRange(sorted.length, quantile(sorted, 0.5), quantile(sorted, 0.05), quantile(sorted, 0.95));
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int low = (int) at;
        int high = Math.min(sorted.length - 1, low + 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
