package org.aedile.server.history.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.aedile.server.history.Readings;
import org.junit.jupiter.api.Test;

/** FEATURE: a chart of thousands of readings keeps its extremes. */
class DownsamplingTest {
    @Test
    void aSingleSpikeAndASingleDipStay() {
        Readings readings = flat(10_000);
        readings.values()[1_234] = 99;
        readings.values()[7_777] = -99;

        int[] shown = Downsampling.indexes(readings, 200);

        assertThat(shown.length).isLessThanOrEqualTo(200);
        assertThat(shown).contains(1_234, 7_777).isSorted();
    }

    @Test
    void aShortSeriesIsShownWhole() {
        assertThat(Downsampling.indexes(flat(10), 100)).hasSize(10);
    }

    private static Readings flat(int count) {
        long[] times = new long[count];
        Arrays.setAll(times, i -> i * 1_000L);
        return new Readings("x", "1", times, new double[count], new int[count]);
    }
}
