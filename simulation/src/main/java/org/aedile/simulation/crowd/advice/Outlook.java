package org.aedile.simulation.crowd.advice;

import java.util.List;

/**
 * What a plan comes to by the simulator's own account.
 *
 * @param seconds when the last person is out
 * @param exposurePersonSeconds time that people spend above 4 persons/m², added up
 * @param inside who is still there at the end
 * @param isComplete false when the time to compute was up: then the rest is reckoned by the flow of the last seconds
 * @param exits what each exit does
 */
public record Outlook(
        double seconds, double exposurePersonSeconds, int people, int inside, boolean isComplete, List<ExitUse> exits) {
    private static final double LEFT_BEHIND_SECONDS = 1000;
    private static final double PEAK_SECONDS = 40;

    public Outlook {
        exits = List.copyOf(exits);
    }

    /**
     * How many took an exit, when the last of them did, and how many a second when it was most crowded.
     *
     * @param peakPerSecond over {@value #PEAK_SECONDS} s
     */
    public record ExitUse(String exit, int people, double lastSeconds, double peakPerSecond) {
        static ExitUse of(String exit, double... times) {
            int most = 0;
            int from = 0;
            for (int i = 0; i < times.length; i++) {
                while (times[i] - times[from] >= PEAK_SECONDS) {
                    from++;
                }
                most = Math.max(most, i + 1 - from);
            }
            return new ExitUse(
                    exit, times.length, times.length == 0 ? 0 : times[times.length - 1], most / PEAK_SECONDS);
        }
    }

    /** Seconds above 4 persons/m² for the mean person. */
    public double exposureSeconds() {
        return exposurePersonSeconds / people;
    }

    /** What plans are compared by: seconds until all are out plus seconds in danger for the mean person. */
    public double cost() {
        return seconds + exposureSeconds() + (isComplete ? LEFT_BEHIND_SECONDS * inside : 0);
    }
}
