package org.aedile.detection.rule.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** "String Wildcard" and "Escaping": characters, each of which stands for itself, and wildcards among them. */
final class ReferencePattern {
    static final int ANY = -1;
    static final int ONE = -2;

    private final int[] parts;

    /** @param parts code points, {@link #ANY} and {@link #ONE} */
    ReferencePattern(int[] parts) {
        this.parts = parts;
    }

    static ReferencePattern parse(String value) {
        int[] written = value.codePoints().toArray();
        List<Integer> parts = new ArrayList<>();
        for (int i = 0; i < written.length; i++) {
            boolean escapes = written[i] == '\\' && i + 1 < written.length && "\\*?".indexOf(written[i + 1]) >= 0;
            if (escapes) {
                parts.add(written[++i]);
            } else {
                parts.add(written[i] == '*' ? ANY : written[i] == '?' ? ONE : written[i]);
            }
        }
        return of(parts);
    }

    static ReferencePattern of(List<Integer> parts) {
        return new ReferencePattern(parts.stream().mapToInt(Integer::intValue).toArray());
    }

    static ReferencePattern literal(String text) {
        return new ReferencePattern(text.codePoints().toArray());
    }

    int[] parts() {
        return parts;
    }

    boolean isWild() {
        return Arrays.stream(parts).anyMatch(part -> part < 0);
    }

    /** The text that it is when it has no wildcards. */
    String text() {
        return new String(parts, 0, parts.length);
    }

    ReferencePattern withAnyBefore() {
        int[] longer = new int[parts.length + 1];
        longer[0] = ANY;
        System.arraycopy(parts, 0, longer, 1, parts.length);
        return new ReferencePattern(longer);
    }

    ReferencePattern withAnyBehind() {
        int[] longer = Arrays.copyOf(parts, parts.length + 1);
        longer[parts.length] = ANY;
        return new ReferencePattern(longer);
    }

    ReferencePattern folded() {
        return new ReferencePattern(Arrays.stream(parts)
                .map(part -> part < 0 ? part : ReferenceText.fold(part))
                .toArray());
    }

    /** Carries along every place of the text that the pattern may have come to. */
    boolean isLike(int[] text) {
        boolean[] reached = new boolean[text.length + 1];
        reached[0] = true;
        for (int part : parts) {
            reached = part == ANY ? onwards(reached) : oneFurther(reached, part, text);
        }
        return reached[text.length];
    }

    private static boolean[] onwards(boolean[] reached) {
        boolean[] next = new boolean[reached.length];
        boolean any = false;
        for (int at = 0; at < reached.length; at++) {
            any |= reached[at];
            next[at] = any;
        }
        return next;
    }

    private static boolean[] oneFurther(boolean[] reached, int part, int[] text) {
        boolean[] next = new boolean[reached.length];
        for (int at = 0; at < text.length; at++) {
            next[at + 1] = reached[at] && (part == ONE || part == text[at]);
        }
        return next;
    }
}
