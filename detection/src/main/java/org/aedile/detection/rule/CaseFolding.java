package org.aedile.detection.rule;

import java.util.Locale;

/**
 * Takes case away, character by character: what a character becomes depends on no neighbour, so a part of a text stays a
 * part, and no character becomes two. {@link String#toLowerCase} does otherwise with three letters only.
 */
final class CaseFolding {
    private static final char CAPITAL_SIGMA = '\u03A3';
    private static final char SMALL_SIGMA = '\u03C3';
    private static final char FINAL_SIGMA = '\u03C2';
    private static final char DOTTED_CAPITAL_I = '\u0130';

    private CaseFolding() {}

    static String fold(String text) {
        boolean special = text.indexOf(CAPITAL_SIGMA) >= 0
                || text.indexOf(FINAL_SIGMA) >= 0
                || text.indexOf(DOTTED_CAPITAL_I) >= 0;
        return special ? foldEach(text) : text.toLowerCase(Locale.ROOT);
    }

    private static String foldEach(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            folded.appendCodePoint(character == FINAL_SIGMA ? SMALL_SIGMA : Character.toLowerCase(character));
        }
        return folded.toString();
    }
}
