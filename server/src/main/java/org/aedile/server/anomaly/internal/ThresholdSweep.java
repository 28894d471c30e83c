package org.aedile.server.anomaly.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Finds the one threshold for a whole corpus by trying every score that occurs, the highest first. */
final class ThresholdSweep {
    /** Above every score: alerts nowhere. */
    static final double NO_ALERT = 1.1;

    private record Placed(JudgedPoint point, int window) {}

    private final List<Placed> points = new ArrayList<>();
    private final double[] best;
    private final CostProfile profile;

    ThresholdSweep(List<JudgedSeries> corpus, CostProfile profile) {
        this.profile = profile;
        int windows = 0;
        for (JudgedSeries series : corpus) {
            for (JudgedPoint point : series.points()) {
                points.add(new Placed(point, point.isOutside() ? JudgedPoint.OUTSIDE : windows + point.window()));
            }
            windows += series.windows();
        }
        points.sort(Comparator.comparingDouble((Placed placed) -> placed.point().score())
                .reversed());
        best = new double[windows];
    }

    /** The threshold with the highest score of the corpus; of equal ones the highest threshold. */
    double bestThreshold() {
        Arrays.fill(best, -profile.missedWindow());
        double score = Arrays.stream(best).sum();
        double highest = score;
        double threshold = NO_ALERT;
        for (int i = 0; i < points.size(); i++) {
            score += gain(points.get(i));
            double here = points.get(i).point().score();
            boolean last = i + 1 == points.size() || points.get(i + 1).point().score() < here;
            if (last && score > highest) {
                highest = score;
                threshold = here;
            }
        }
        return threshold;
    }

    /** 0 for a detector that never alerts, 100 for one that alerts at the beginning of every window and nowhere else. */
    static double normalised(double score, int windows, CostProfile profile) {
        double nothing = -profile.missedWindow() * windows;
        return 100 * (score - nothing) / (windows - nothing);
    }

    private double gain(Placed placed) {
        double reward = placed.point().reward();
        if (placed.window() == JudgedPoint.OUTSIDE) {
            return reward;
        }
        double more = Math.max(0, reward - best[placed.window()]);
        best[placed.window()] += more;
        return more;
    }
}
