package org.aedile.server.anomaly.internal;

import java.util.ArrayList;
import java.util.List;
import org.aedile.detection.anomaly.AnomalyDetector;

/** The scores of all series of a corpus with one seed. */
final class BenchmarkRun {
    private final List<LabelledSeries> corpus;
    private final List<double[]> scores = new ArrayList<>();

    BenchmarkRun(List<LabelledSeries> corpus, long seed) {
        this.corpus = corpus;
        for (LabelledSeries series : corpus) {
            scores.add(scores(series, seed));
        }
    }

    /** Each series at the threshold that is best for all of them together. */
    List<SeriesVerdict> verdicts(CostProfile profile) {
        List<JudgedSeries> judged = judged(profile);
        double threshold = new ThresholdSweep(judged, profile).bestThreshold();
        return judged.stream().map(series -> series.at(threshold)).toList();
    }

    /** Each series at the threshold that is best for all the others together. */
    List<SeriesVerdict> leftOut(CostProfile profile) {
        List<JudgedSeries> judged = judged(profile);
        List<SeriesVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < judged.size(); i++) {
            List<JudgedSeries> others = new ArrayList<>(judged);
            JudgedSeries left = others.remove(i);
            verdicts.add(left.at(new ThresholdSweep(others, profile).bestThreshold()));
        }
        return verdicts;
    }

    /** 0 to 100, as {@link ThresholdSweep#normalised} says. */
    static double score(List<SeriesVerdict> verdicts, CostProfile profile) {
        double score = verdicts.stream().mapToDouble(SeriesVerdict::score).sum();
        int windows = verdicts.stream().mapToInt(SeriesVerdict::windows).sum();
        return ThresholdSweep.normalised(score, windows, profile);
    }

    private List<JudgedSeries> judged(CostProfile profile) {
        List<JudgedSeries> judged = new ArrayList<>();
        for (int i = 0; i < corpus.size(); i++) {
            judged.add(new JudgedSeries(scores.get(i), corpus.get(i).windows(), profile));
        }
        return judged;
    }

    private static double[] scores(LabelledSeries series, long seed) {
        AnomalyDetector detector = new AnomalyDetector(seed);
        double[] scores = new double[series.rows().size()];
        for (int i = 0; i < scores.length; i++) {
            SeriesRow row = series.rows().get(i);
            scores[i] = row.isReadable() ? detector.score(row.millis(), row.value()) : 0;
        }
        return scores;
    }
}
