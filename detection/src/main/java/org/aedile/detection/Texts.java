package org.aedile.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of texts, at most 32,767 of them, and facts by name, at most 127, as bytes. */
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

    public static void writeFacts(Map<String, String> facts, DataOutput out) throws IOException {
        out.writeByte(facts.size());
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            out.writeUTF(fact.getKey());
            out.writeUTF(fact.getValue());
        }
    }

    /** The inverse of {@link #writeFacts}, in the same order. */
    public static Map<String, String> readFacts(DataInput in) throws IOException {
        int size = in.readByte();
        Map<String, String> facts = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            facts.put(in.readUTF(), in.readUTF());
        }
        return facts;
    }
}
