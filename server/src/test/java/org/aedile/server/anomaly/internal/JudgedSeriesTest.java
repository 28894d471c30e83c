package org.aedile.server.anomaly.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** FEATURE: alerts earn and cost what the Numenta Anomaly Benchmark says (expected values computed by hand). */
class JudgedSeriesTest {
    private static final int ROWS = 20;
    private static final LabelledWindow WINDOW = new LabelledWindow(10, 14);
    private static final Offset<Double> EXACT = within(1e-6);

    @Test
    void anAlertAtTheBeginningOfAWindowEarnsOne() {
        assertThat(standard(10)).isEqualTo(new SeriesVerdict(1, 1, 0, 1.0));
    }

    @Test
    void aLaterAlertEarnsLess() {
        assertThat(standard(12).score()).isCloseTo(0.9174286, EXACT);
        assertThat(standard(14).score()).isCloseTo(0.4683868, EXACT);
    }

    @Test
    void aWindowCountsItsBestAlertOnly() {
        assertThat(standard(12, 13, 14).score()).isCloseTo(0.9174286, EXACT);
    }

    @Test
    void aFalsePointCostsMoreTheFartherItIsBehindAWindow() {
        assertThat(standard(10, 16).score()).isCloseTo(1 - 0.0933112, EXACT);
        assertThat(standard(10, 18).score()).isCloseTo(1 - 0.1085276, EXACT);
    }

    @Test
    void aFalsePointBeforeTheFirstWindowCostsAllOfIt() {
        assertThat(standard(5, 10)).isEqualTo(new SeriesVerdict(1, 1, 1, 1 - 0.11));
    }

    @Test
    void theProbationIsNotJudged() {
        assertThat(standard(0, 1, 2, 10).falsePoints()).isZero();
        assertThat(standard(3, 10).falsePoints()).isOne();
        assertThat(LabelledSeries.probation(4_032)).isEqualTo(604);
        assertThat(LabelledSeries.probation(22_695)).isEqualTo(750);
    }

    @Test
    void theProfilesPriceDifferently() {
        assertThat(judged(CostProfile.LOW_FALSE_POSITIVES, 5, 10).at(0.5).score())
                .isCloseTo(0.78, EXACT);
        assertThat(judged(CostProfile.LOW_FALSE_NEGATIVES).at(0.5).score()).isCloseTo(-2, EXACT);
        assertThat(judged(CostProfile.STANDARD).at(0.5).score()).isCloseTo(-1, EXACT);
    }

    @Test
    void oneThresholdServesTheWholeCorpus() {
        double[] early = scores(10);
        early[5] = 0.6;
        double[] late = new double[ROWS];
        late[10] = 0.7;
        List<JudgedSeries> corpus = List.of(
                new JudgedSeries(early, List.of(WINDOW), CostProfile.STANDARD),
                new JudgedSeries(late, List.of(WINDOW), CostProfile.STANDARD));
        assertThat(new ThresholdSweep(corpus, CostProfile.STANDARD).bestThreshold())
                .isEqualTo(0.7);
        assertThat(new ThresholdSweep(corpus.subList(0, 1), CostProfile.STANDARD).bestThreshold())
                .isEqualTo(1.0);
    }

    @Test
    void whereEveryAlertCostsThereIsNone() {
        JudgedSeries quiet = new JudgedSeries(scores(5, 8), List.of(), CostProfile.STANDARD);
        assertThat(new ThresholdSweep(List.of(quiet), CostProfile.STANDARD).bestThreshold())
                .isEqualTo(ThresholdSweep.NO_ALERT);
    }

    @Test
    void silenceIsZeroAndPerfectionAHundred() {
        for (CostProfile profile : CostProfile.values()) {
            assertThat(ThresholdSweep.normalised(-3 * profile.missedWindow(), 3, profile))
                    .isZero();
            assertThat(ThresholdSweep.normalised(3, 3, profile)).isEqualTo(100);
        }
    }

    private static SeriesVerdict standard(int... alerts) {
        return judged(CostProfile.STANDARD, alerts).at(0.5);
    }

    private static JudgedSeries judged(CostProfile profile, int... alerts) {
        return new JudgedSeries(scores(alerts), List.of(WINDOW), profile);
    }

    private static double[] scores(int... alerts) {
        double[] scores = new double[ROWS];
        for (int alert : alerts) {
            scores[alert] = 1;
        }
        return scores;
    }
}
