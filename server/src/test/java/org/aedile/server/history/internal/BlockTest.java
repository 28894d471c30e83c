package org.aedile.server.history.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import org.aedile.server.history.Readings;
import org.junit.jupiter.api.Test;

/** FEATURE: what was said comes back bit for bit from a small block. */
class BlockTest {
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);

    @Test
    void aSensorWithOneDecimalNeedsSevenBytesAReading() {
        Random random = new Random(7);
        ColumnBuffer column = new ColumnBuffer("pm10", "ug/m3");
        for (int i = 0; i < 300; i++) {
            column.add(1_780_000_000_000L + i * 1_000L, Math.round(random.nextGaussian() * 50) / 10.0, i);
        }

        byte[] packed = Block.pack(List.of(column), List.of(), deflater);

        assertThat(packed.length).isLessThan(300 * 7 + 30);
        assertSame(column, Block.unpack(packed).columns().get(0));
    }

    @Test
    void everyDoubleComesBack() {
        double[] hard = {
            0, -0.0, 1, Math.PI, -Math.E, Double.MIN_VALUE, Double.MAX_VALUE, 1e16, 0.1, 1e-7, 1.2345678901234567e300,
        };
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ColumnBuffer column = new ColumnBuffer("x", "1");
        for (double value : hard) {
            column.add(random.nextInt(), value, random.nextInt());
        }
        for (int i = 0; i < 1_000; i++) {
            double any = Double.longBitsToDouble(random.nextLong());
            column.add(random.nextLong() >>> 20, Double.isFinite(any) ? any : 0, random.nextInt());
        }

        Readings back = Block.unpack(Block.pack(List.of(column), List.of(), deflater))
                .columns()
                .get(0);

        assertThat(back.count()).as("seed %d", seed).isEqualTo(column.count());
        assertSame(column, back);
    }

    @Test
    void aLargeWholeNumberBesideADecimalIsNotRounded() {
        ColumnBuffer column = new ColumnBuffer("x", "1");
        column.add(1, 4_503_599_627_370_495.0, 1);
        column.add(2, 0.001, 2);

        assertSame(
                column,
                Block.unpack(Block.pack(List.of(column), List.of(), deflater))
                        .columns()
                        .get(0));
    }

    @Test
    void framesComeBackInOrder() {
        List<byte[]> frames = List.of(new byte[] {1, 2, 3}, new byte[300], new byte[] {9});

        Block.Content content = Block.unpack(Block.pack(List.of(), frames, deflater));

        assertThat(content.frames()).usingRecursiveComparison().isEqualTo(frames);
    }

    private static void assertSame(ColumnBuffer column, Readings back) {
        for (int i = 0; i < column.count(); i++) {
            assertThat(back.times()[i]).isEqualTo(column.times()[i]);
            assertThat(Double.doubleToRawLongBits(back.values()[i]))
                    .isEqualTo(Double.doubleToRawLongBits(column.values()[i]));
            assertThat(back.identities()[i]).isEqualTo(column.identities()[i]);
        }
    }
}
