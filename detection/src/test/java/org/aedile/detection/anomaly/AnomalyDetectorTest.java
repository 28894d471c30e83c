package org.aedile.detection.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** FEATURE: a score says how rarely its series is as unusual as now, from the past alone, whatever comes. */
class AnomalyDetectorTest {
    private static final long BEGIN = 1_777_723_200_000L;
    private static final long STEP = 300_000;
    private static final int DAY = 288;
    private static final int ROWS = 2_000;
    private static final double ALERT = 0.4;

    private final Random random = new Random(4_711);

    @Test
    void aSpikeAndAShiftStandOut() {
        double[] noise = noise(ROWS);
        double[] spike = noise.clone();
        spike[1_500] += 30;
        assertThat(scores(spike)[1_500]).isGreaterThan(ALERT);
        double[] shift = noise.clone();
        for (int i = 1_500; i < ROWS; i++) {
            shift[i] += 12;
        }
        assertThat(highest(scores(shift), 1_500, 1_520)).isGreaterThan(ALERT);
    }

    @Test
    void aThingThatLastsIsToldOnce() {
        double[] values = noise(ROWS);
        for (int i = 1_500; i < 1_506; i++) {
            values[i] += 30;
        }
        double[] scores = scores(values);
        assertThat(scores[1_500]).isGreaterThan(ALERT);
        assertThat(highest(scores, 1_501, 1_600))
                .as("while it lasts and when it ends")
                .isLessThan(ALERT);
    }

    @Test
    void aPauseIsNoChange() {
        ChangeOpinion change = new ChangeOpinion(0.1, 5_000);
        RecentOpinion recent = new RecentOpinion(3, 0.1, 5_000);
        for (int i = 0; i < 1_000; i++) {
            double residual = random.nextGaussian();
            change.rank(residual);
            recent.rank(residual);
        }
        change.rank(-9);
        recent.rank(-9);
        change.tear();
        recent.tear();
        assertThat(change.rank(9)).isZero();
        assertThat(recent.rank(0)).as("alone it is usual").isZero();
        assertThat(change.rank(-9)).isGreaterThan(3);
    }

    @Test
    void aQuietNightStandsOutInTheMorningRush() {
        double[] rush = rhythm(14 * DAY);
        int morning = 12 * DAY + 100;
        for (int i = morning; i < morning + 36; i++) {
            rush[i] = 100 + random.nextGaussian();
        }
        double[] scores = scores(rush);
        assertThat(highest(scores, morning, morning + 36)).isGreaterThan(highest(scores, 5 * DAY, morning));
    }

    @Test
    void nothingUnusualIsRarelyUnusual() {
        double[] scores = scores(noise(20_000));
        long once = Arrays.stream(scores).filter(score -> score >= 0.3).count();
        assertThat(once).as("of 20,000 once in a thousand").isLessThanOrEqualTo(40);
        assertThat(Arrays.stream(scores).filter(score -> score >= ALERT + 0.1)).isEmpty();
    }

    @Test
    void theFutureChangesNothing() {
        double[] values = noise(ROWS);
        double[] altered = values.clone();
        Arrays.fill(altered, 1_200, ROWS, 1e6);
        double[] whole = scores(values);
        assertThat(Arrays.copyOf(scores(altered), 1_200)).isEqualTo(Arrays.copyOf(whole, 1_200));
        assertThat(scores(Arrays.copyOf(values, 1_200))).isEqualTo(Arrays.copyOf(whole, 1_200));
    }

    @Test
    void theSameSeedGivesTheSameScores() {
        double[] values = noise(1_000);
        assertThat(scores(values)).isEqualTo(scores(values));
    }

    @Test
    void whatCanNotBeJudgedIsCountedAndForgotten() {
        double[] values = noise(ROWS);
        AnomalyDetector detector = new AnomalyDetector(1);
        double[] scores = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            scores[i] = detector.score(BEGIN + i * STEP, values[i]);
            assertThat(detector.score(BEGIN + i * STEP, values[i] + 1)).isZero();
            assertThat(detector.refusal()).contains(Unjudged.DUPLICATE);
            assertThat(detector.score(BEGIN + i * STEP + 1, Double.NaN)).isZero();
            assertThat(detector.score(BEGIN + i * STEP + 2, Double.NEGATIVE_INFINITY))
                    .isZero();
        }
        for (int i = 0; i < 10; i++) {
            assertThat(detector.score(BEGIN + i, 3)).isZero();
        }
        assertThat(scores).isEqualTo(scores(values));
        assertThat(detector.refused(Unjudged.DUPLICATE)).isEqualTo(ROWS);
        assertThat(detector.refused(Unjudged.NOT_FINITE)).isEqualTo(2 * ROWS);
        assertThat(detector.refused(Unjudged.OUT_OF_ORDER)).isEqualTo(10);
    }

    @Test
    void aTimeThatWasWrongSilencesASeriesForAWhileOnly() {
        double[] values = noise(ROWS);
        AnomalyDetector detector = new AnomalyDetector(1);
        detector.score(Long.MAX_VALUE, 5);
        for (int i = 0; i < ROWS; i++) {
            detector.score(BEGIN + i * STEP, values[i]);
        }
        assertThat(detector.refused(Unjudged.OUT_OF_ORDER)).isBetween(1L, 100L);
        assertThat(detector.score(BEGIN + ROWS * STEP, 1e3)).isGreaterThan(ALERT);
    }

    @Test
    void noValueSpoilsWhatIsKnown() {
        for (double monster : new double[] {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, 1e30}) {
            double[] values = noise(3 * ROWS);
            values[1_000] = monster;
            values[1_010] = monster;
            values[5_000] = 30;
            double[] scores = scores(values);
            assertThat(Arrays.stream(scores)).as("after %s", monster).allMatch(score -> score >= 0 && score <= 1);
            assertThat(scores[5_000]).as("a spike after %s", monster).isGreaterThan(ALERT);
            assertThat(highest(scores, 1_200, 5_000))
                    .as("calm after %s", monster)
                    .isLessThan(ALERT + 0.1);
        }
    }

    @Test
    void whatIsWildAtTheBeginningSpoilsNothing() {
        double[] clean = noise(ROWS);
        clean[400] = 30;
        clean[1_900] = 8;
        double[] known = scores(clean);
        for (double monster : new double[] {-Double.MAX_VALUE, 1e30, 1e4, -999}) {
            for (int at : new int[] {0, 49, 99}) {
                double[] values = clean.clone();
                values[at] = monster;
                values[(at + 30) % 100] = monster;
                double[] scores = scores(values);
                assertThat(scores[400])
                        .as("spike after %s as value %d", monster, at)
                        .isGreaterThan(ALERT);
                assertThat(scores[1_900])
                        .as("step after %s as value %d", monster, at)
                        .isGreaterThan(known[1_900] / 2);
                assertThat(highest(scores, 100, 400))
                        .as("calm after %s", monster)
                        .isLessThan(ALERT);
            }
        }
    }

    @Test
    void whatNeverStraysAtTheBeginningIsLearnedAsItIs() {
        double[] values = noise(ROWS);
        Beginning beginning = new Beginning();
        for (int i = 0; i < Beginning.VALUES; i++) {
            beginning.add(BEGIN + i * STEP, values[i], false);
        }
        assertThat(beginning.tame()).isFalse();
    }

    @Test
    void aBeginningThatIsWrittenAndReadIsTamedAllTheSame() throws IOException {
        double[] values = noise(ROWS);
        values[20] = -999;
        AnomalyDetector whole = new AnomalyDetector(1);
        AnomalyDetector resumed = new AnomalyDetector(1);
        for (int i = 0; i < ROWS; i++) {
            if (i == 60) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                resumed.write(new DataOutputStream(bytes));
                resumed = new AnomalyDetector(1);
                resumed.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
            }
            assertThat(resumed.score(BEGIN + i * STEP, values[i])).isEqualTo(whole.score(BEGIN + i * STEP, values[i]));
        }
    }

    @Test
    void aConstantSeriesIsCalmUntilItChanges() {
        double[] values = values(ROWS, i -> i < 1_500 ? 7 : 8);
        double[] scores = scores(values);
        assertThat(highest(scores, 0, 1_500)).isLessThan(ALERT);
        assertThat(highest(scores, 1_500, 1_501)).isGreaterThan(ALERT);
        assertThat(highest(scores, 1_700, ROWS)).isLessThan(ALERT);
    }

    @Test
    void anotherUnitIsToldAndThenUsual() {
        double[] celsius = noise(4 * ROWS);
        double[] values = values(4 * ROWS, i -> i < ROWS ? 20 + celsius[i] : 68 + 1.8 * celsius[i]);
        double[] scores = scores(values);
        assertThat(highest(scores, ROWS, ROWS + 10)).isGreaterThan(ALERT);
        assertThat(highest(scores, 3 * ROWS, 4 * ROWS)).isLessThan(ALERT + 0.1);
    }

    @Test
    void aMonthWithoutValuesIsNoAnomalyOfTheValues() {
        double[] values = noise(ROWS);
        AnomalyDetector detector = new AnomalyDetector(1);
        double highest = 0;
        for (int i = 0; i < ROWS; i++) {
            long pause = i < 1_000 ? 0 : 30L * 86_400_000;
            double score = detector.score(BEGIN + i * STEP + pause, values[i]);
            highest = i < 1_000 ? highest : Math.max(highest, score);
        }
        assertThat(highest).isLessThan(ALERT + 0.1);
        assertThat(detector.score(BEGIN + 40L * 86_400_000, 1e3)).isGreaterThan(ALERT);
    }

    private double[] noise(int rows) {
        return values(rows, i -> random.nextGaussian());
    }

    /** Traffic: 100 at night, up to 400 by day. */
    private double[] rhythm(int rows) {
        return values(rows, i -> 250 - 150 * Math.cos(2 * Math.PI * (i % DAY) / DAY) + 8 * random.nextGaussian());
    }

    private static double[] values(int rows, IntToDoubleFunction value) {
        double[] values = new double[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = value.applyAsDouble(i);
        }
        return values;
    }

    private static double[] scores(double[] values) {
        AnomalyDetector detector = new AnomalyDetector(1);
        return values(values.length, i -> detector.score(BEGIN + i * STEP, values[i]));
    }

    private static double highest(double[] scores, int from, int to) {
        return Arrays.stream(scores, from, to).max().orElse(0);
    }
}
