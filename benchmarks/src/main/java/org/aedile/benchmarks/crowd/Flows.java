package org.aedile.benchmarks.crowd;

import java.util.ArrayList;
import java.util.List;
import org.aedile.benchmarks.crowd.report.Plot;
import org.aedile.simulation.crowd.Outcome;
import org.aedile.simulation.crowd.PassageLog;

/** Flows and curves from the moments of passages. */
final class Flows {
    private static final double EDGE = 0.1;
    private static final int MOST_POINTS = 200;

    private Flows() {}

    /** Persons a second between the first and the last tenth of the passages, when the flow is steady. */
    static double steady(double[] times) {
        int from = (int) (times.length * EDGE);
        int to = (int) (times.length * (1 - EDGE)) - 1;
        return to > from ? (to - from) / (times[to] - times[from]) : 0;
    }

    /**
     * How many have left by when.
     *
     * @param exits number of exits; higher gates are doors
     */
    static Plot.Line egress(String name, Outcome outcome, int exits) {
        List<Plot.Point> points = new ArrayList<>();
        points.add(new Plot.Point(0, 0));
        PassageLog log = outcome.passages();
        int left = 0;
        for (int i = 0; i < log.size(); i++) {
            left += log.gate(i) < exits ? 1 : 0;
            points.add(new Plot.Point(log.seconds(i), left));
        }
        return new Plot.Line(name, thinned(points));
    }

    /** Two hundred points are as many as a drawing shows. */
    private static List<Plot.Point> thinned(List<Plot.Point> points) {
        int every = points.size() / MOST_POINTS + 1;
        List<Plot.Point> some = new ArrayList<>();
        for (int i = 0; i < points.size() - 1; i += every) {
            some.add(points.get(i));
        }
        some.add(points.get(points.size() - 1));
        return some;
    }
}
