package org.aedile.detection.anomaly;

import com.amazon.randomcutforest.RandomCutForest;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How unusual the last few values are together: an ensemble of random cut trees over shingles, which are the last k values
 * as one point (Guha et al. 2016, "Robust random cut forest based anomaly detection on streams", ICML). Each tree keeps a
 * sample of the shingles, in which newer ones count a little more.
 *
 * <p>Memory is bounded by trees × samples × k. Not thread-safe.
 */
final class CutForest {
    private static final int TREES = 20;
    private static final int SAMPLES = 256;

    /** Of 5,000 values ago a shingle counts about a third. */
    private static final double DECAY = 1.0 / 5_000;

    /** Of the boxes around what is below a cut, so many are kept; the others are measured anew, which takes longer. */
    static final double KEPT_BOXES = 0.3;

    /** So many shingles before it says anything. */
    private static final int LEAST_SHINGLES = 32;

    private RandomCutForest forest;
    private final float[] shingle;
    private int filled;

    CutForest(int length, long seed) {
        shingle = new float[length];
        forest = RandomCutForest.builder()
                .dimensions(length)
                .numberOfTrees(TREES)
                .sampleSize(SAMPLES)
                .outputAfter(LEAST_SHINGLES)
                .timeDecay(DECAY)
                .randomSeed(seed)
                .boundingBoxCacheFraction(KEPT_BOXES)
                .parallelExecutionEnabled(false)
                .build();
    }

    /** The expected depth at which a cut sets the newest shingle apart, inverted; 0 while there is none. Then learns it. */
    double score(float value) {
        System.arraycopy(shingle, 1, shingle, 0, shingle.length - 1);
        shingle[shingle.length - 1] = value;
        filled = Math.min(filled + 1, shingle.length);
        if (filled < shingle.length) {
            return 0;
        }
        double score = forest.getAnomalyScore(shingle);
        forest.update(shingle);
        return score;
    }

    /** What came before does not hang together with what comes. */
    void tear() {
        filled = 0;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(filled);
        for (float value : shingle) {
            out.writeFloat(value);
        }
        ForestBytes.write(forest, out);
    }

    void read(DataInput in) throws IOException {
        filled = in.readInt();
        for (int i = 0; i < shingle.length; i++) {
            shingle[i] = in.readFloat();
        }
        forest = ForestBytes.read(in);
    }
}
