package org.aedile.detection.rule;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules filed under the values of one field. Immutable once built, thread-safe. */
final class FieldIndex {
    /** Of a field under which no rule is filed. */
    static final FieldIndex NOTHING = new Builder().build();

    private static final int[] NONE = {};

    private final Object2ObjectOpenHashMap<String, int[]> byWhole = new Object2ObjectOpenHashMap<>();
    private final GramIndex parts;
    private final int[][] byPart;
    private final int[] whenPresent;

    /** Collects what is filed. */
    static final class Builder {
        private final Map<String, IntArrayList> whole = new LinkedHashMap<>();
        private final Map<String, IntArrayList> part = new LinkedHashMap<>();
        private final IntArrayList present = new IntArrayList();

        void file(Witness witness, int rule) {
            IntArrayList rules = switch (witness.kind()) {
                case WHOLE -> whole.computeIfAbsent(witness.text(), text -> new IntArrayList());
                case PART -> part.computeIfAbsent(witness.text(), text -> new IntArrayList());
                case PRESENT -> present;
            };
            rules.add(rule);
        }

        FieldIndex build() {
            return new FieldIndex(this);
        }
    }

    private FieldIndex(Builder builder) {
        builder.whole.forEach((text, rules) -> byWhole.put(text, rules.toIntArray()));
        List<String> texts = new ArrayList<>(builder.part.keySet());
        parts = new GramIndex(texts);
        byPart = builder.part.values().stream().map(IntArrayList::toIntArray).toArray(int[][]::new);
        whenPresent = builder.present.toIntArray();
    }

    /** True when it matters what the field holds. */
    boolean readsText() {
        return !byWhole.isEmpty() || byPart.length > 0;
    }

    void findPresent(CandidateRules candidates) {
        candidates.addAll(whenPresent);
    }

    void find(String lowerText, CandidateRules candidates) {
        candidates.addAll(byWhole.getOrDefault(lowerText, NONE));
        if (byPart.length > 0) {
            parts.find(lowerText, part -> candidates.addAll(byPart[part]));
        }
    }
}
