package org.aedile.server.anomaly.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a series, judged by the rules of the Numenta Anomaly Benchmark (Lavin and Ahmad 2015, "Evaluating real-time
 * anomaly detection algorithms", section II; position in windows as the benchmark's own program counts it).
 *
 * <p>An alert at row i of a window of w rows that ends at row e stands at y = −(e − i + 1)/w and earns σ(y)/σ(−1), where
 * σ(y) = 2/(1 + e^(5y)) − 1; each window counts its best alert only. An alert outside stands at y = (i − e)/(w − 1) after
 * the last window and costs −σ(y) times the price of a false point; from y = 3, and before the first window, all of it.
 */
final class JudgedSeries {
    private static final double FAR = 3;
    private static final double STEEPNESS = 5;

    private final List<JudgedPoint> points = new ArrayList<>();
    private final int windows;
    private final CostProfile profile;

    /** {@code scores[i]} belongs to row i. */
    JudgedSeries(double[] scores, List<LabelledWindow> windows, CostProfile profile) {
        this.windows = windows.size();
        this.profile = profile;
        int next = 0;
        for (int row = 0; row < scores.length; row++) {
            while (next < windows.size() && row > windows.get(next).last()) {
                next++;
            }
            boolean inside = next < windows.size() && row >= windows.get(next).first();
            double reward = inside
                    ? insideReward(windows.get(next), row)
                    : profile.falsePoint() * outsideReward(next == 0 ? null : windows.get(next - 1), row);
            if (row >= LabelledSeries.probation(scores.length)) {
                points.add(new JudgedPoint(scores[row], reward, inside ? next : JudgedPoint.OUTSIDE));
            }
        }
    }

    List<JudgedPoint> points() {
        return points;
    }

    int windows() {
        return windows;
    }

    /** What alerts at this score and above earn and cost. */
    SeriesVerdict at(double threshold) {
        double[] best = new double[windows];
        Arrays.fill(best, -profile.missedWindow());
        double cost = 0;
        int falsePoints = 0;
        for (JudgedPoint point : points) {
            if (point.score() < threshold) {
                continue;
            }
            if (point.isOutside()) {
                falsePoints++;
                cost += point.reward();
            } else {
                best[point.window()] = Math.max(best[point.window()], point.reward());
            }
        }
        int found = (int) Arrays.stream(best).filter(reward -> reward >= 0).count();
        return new SeriesVerdict(
                found, windows, falsePoints, Arrays.stream(best).sum() + cost);
    }

    private static double insideReward(LabelledWindow window, int row) {
        return sigmoid(-(window.last() - row + 1.0) / window.width()) / sigmoid(-1);
    }

    private static double outsideReward(@Nullable LabelledWindow before, int row) {
        double position = before == null ? FAR : (row - before.last()) / Math.max(1.0, before.width() - 1.0);
        return position >= FAR ? -1 : sigmoid(position);
    }

    private static double sigmoid(double position) {
        return 2 / (1 + Math.exp(STEEPNESS * position)) - 1;
    }
}
