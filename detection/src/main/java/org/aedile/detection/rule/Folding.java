package org.aedile.detection.rule;

import java.util.Locale;

/** Makes texts comparable without regard to case. */
final class Folding {
    private static final char SIGMA = '\u03c3';
    private static final char FINAL_SIGMA = '\u03c2';

    private Folding() {}

    /**
     * Lower case that does not depend on what stands around a character: the sigma at the end of a Greek word is one like the
     * others, so that a part of a word is found in it.
     */
    static String lower(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.indexOf(FINAL_SIGMA) < 0 ? lower : lower.replace(FINAL_SIGMA, SIGMA);
    }
}
