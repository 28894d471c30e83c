package org.aedile.detection.rule;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntConsumer;
import java.util.List;

/**
 * Finds which of many substrings a text contains, in one pass. Each pattern is filed under the rarest of its runs of four
 * characters; the text's runs are looked up in a bitmap that fits the first-level cache, and only what is there is compared.
 * Patterns of less than four characters are searched one by one. Immutable, thread-safe.
 */
final class GramIndex {
    private static final int GRAM = GramCounts.GRAM;
    private static final int BITMAP_BITS = 16;

    private final String[] patterns;
    private final int[] offsets;
    private final long[] bitmap = new long[(1 << BITMAP_BITS) / Long.SIZE];
    private final Int2ObjectOpenHashMap<int[]> byGram = new Int2ObjectOpenHashMap<>();
    private final int[] shortPatterns;

    GramIndex(List<String> given) {
        patterns = given.toArray(String[]::new);
        offsets = new int[patterns.length];
        GramCounts counts = new GramCounts(patterns);
        Int2ObjectOpenHashMap<IntArrayList> filed = new Int2ObjectOpenHashMap<>();
        IntArrayList tooShort = new IntArrayList();
        for (int i = 0; i < patterns.length; i++) {
            if (patterns[i].length() < GRAM) {
                tooShort.add(i);
            } else {
                offsets[i] = counts.rarest(patterns[i]);
                int gram = GramCounts.gram(patterns[i], offsets[i]);
                filed.computeIfAbsent(gram, key -> new IntArrayList()).add(i);
            }
        }
        filed.int2ObjectEntrySet().forEach(entry -> {
            byGram.put(entry.getIntKey(), entry.getValue().toIntArray());
            int bit = bit(entry.getIntKey());
            bitmap[bit >>> 6] |= 1L << bit;
        });
        shortPatterns = tooShort.toIntArray();
    }

    /** Hands on the number of every pattern that the text contains, some perhaps more than once. */
    void find(String text, IntConsumer found) {
        for (int pattern : shortPatterns) {
            if (text.contains(patterns[pattern])) {
                found.accept(pattern);
            }
        }
        int key = 0;
        for (int i = 0; i < text.length(); i++) {
            key = GramCounts.next(key, text.charAt(i));
            int bit = bit(key);
            if ((bitmap[bit >>> 6] & 1L << bit) != 0 && i >= GRAM - 1) {
                compare(text, i - GRAM + 1, key, found);
            }
        }
    }

    /** True when the text contains any of the patterns. */
    boolean findsAny(String text) {
        boolean[] any = new boolean[1];
        find(text, pattern -> any[0] = true);
        return any[0];
    }

    private void compare(String text, int at, int key, IntConsumer found) {
        int[] candidates = byGram.get(key);
        if (candidates == null) {
            return;
        }
        for (int pattern : candidates) {
            String wanted = patterns[pattern];
            if (text.startsWith(wanted, at - offsets[pattern])) {
                found.accept(pattern);
            }
        }
    }

    private static int bit(int key) {
        return key * 0x9E3779B1 >>> Integer.SIZE - BITMAP_BITS;
    }
}
