package org.aedile.detection.anomaly;

import com.amazon.randomcutforest.RandomCutForest;
import com.amazon.randomcutforest.state.RandomCutForestMapper;
import com.amazon.randomcutforest.state.RandomCutForestState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/** A forest as bytes, trees and seeds included: one that was read scores and learns exactly as the one that was written. */
final class ForestBytes {
    private static final int MOST_BYTES = 16_000_000;
    private static final ObjectInputFilter ONLY_FORESTS = ObjectInputFilter.Config.createFilter(
            "com.amazon.randomcutforest.state.**;java.util.ArrayList;java.lang.Object;!*");

    private ForestBytes() {}

    static void write(RandomCutForest forest, DataOutput out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(mapper().toState(forest));
        }
        out.writeInt(bytes.size());
        out.write(bytes.toByteArray());
    }

    static RandomCutForest read(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("a forest of " + length + " bytes, at most " + MOST_BYTES + " are read");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            objects.setObjectInputFilter(ONLY_FORESTS);
            RandomCutForestState state = (RandomCutForestState) objects.readObject();
            state.setBoundingBoxCacheFraction(CutForest.KEPT_BOXES);
            return mapper().toModel(state);
        } catch (ClassNotFoundException e) {
            throw new IOException("a forest of another release", e);
        }
    }

    private static RandomCutForestMapper mapper() {
        RandomCutForestMapper mapper = new RandomCutForestMapper();
        mapper.setSaveExecutorContextEnabled(true);
        mapper.setSaveTreeStateEnabled(true);
        mapper.setPartialTreeStateEnabled(false);
        return mapper;
    }
}
