package org.aedile.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lists of texts as bytes, at most 32,767 of them. */
public final class Texts {
    private Texts() {}

    public static void write(List<String> texts, DataOutput out) throws IOException {
        out.writeShort(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    /** The inverse of {@link #write}. Immutable. */
    public static List<String> read(DataInput in) throws IOException {
        int size = in.readShort();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.readUTF());
        }
        return List.copyOf(texts);
    }
}
