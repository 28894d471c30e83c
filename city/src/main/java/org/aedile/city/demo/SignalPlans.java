package org.aedile.city.demo;

import java.util.List;
import java.util.Optional;

/** The daily schedule of signal plans: every controller changes within four minutes of the scheduled time. */
final class SignalPlans {
    /** The plan that runs off schedule and blocks: almost no green for the main direction. */
    static final int BLOCKING = 9;

    private static final double BLOCKING_CYCLE_SECONDS = 168;
    private static final long DELAY_SPREAD_MILLIS = 4 * DemoTime.MINUTE;

    /**
     * One line of the schedule.
     *
     * @param plan number of the plan
     * @param hour local hour with its fraction from which it runs
     * @param cycleSeconds length of its cycle
     */
    record Line(int plan, double hour, double cycleSeconds) {}

    private static final List<Line> WEEKDAY = List.of(
            new Line(2, 6.5, 96),
            new Line(3, 9.5, 84),
            new Line(2, 16.5, 96),
            new Line(4, 20, 76),
            new Line(1, 23, 60));
    private static final List<Line> WEEKEND = List.of(new Line(3, 8, 84), new Line(5, 18, 90), new Line(1, 23.5, 60));

    private SignalPlans() {}

    /** A change of plan. */
    record Change(long millis, int from, int to) {}

    /** The scheduled change of that controller in [from, to), if there is one. */
    static Optional<Change> changeWithin(Site site, long from, long to) {
        long day = DemoTime.localDay(from);
        List<Line> lines = linesOf(day);
        for (int i = 0; i < lines.size(); i++) {
            long at = millisOf(site, day, lines.get(i));
            if (at >= from && at < to) {
                int before = i > 0 ? lines.get(i - 1).plan() : 1;
                return Optional.of(new Change(at, before, lines.get(i).plan()));
            }
        }
        return Optional.empty();
    }

    /** The plan that the schedule says. */
    static Line scheduled(Site site, long millis) {
        long day = DemoTime.localDay(millis);
        Line line = new Line(1, 0, 60);
        for (Line candidate : linesOf(day)) {
            if (millisOf(site, day, candidate) <= millis) {
                line = candidate;
            }
        }
        return line;
    }

    static double cycleSeconds(Site site, long millis) {
        return Threats.forcedPlan(site, millis)
                ? BLOCKING_CYCLE_SECONDS
                : scheduled(site, millis).cycleSeconds();
    }

    private static List<Line> linesOf(long day) {
        return DemoTime.kindOf(day) == DemoTime.DayKind.WEEKDAY ? WEEKDAY : WEEKEND;
    }

    private static long millisOf(Site site, long day, Line line) {
        return DemoTime.millisOf(day, line.hour()) + Math.round(site.trait(0) * DELAY_SPREAD_MILLIS);
    }
}
