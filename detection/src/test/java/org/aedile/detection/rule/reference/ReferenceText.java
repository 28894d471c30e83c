package org.aedile.detection.rule.reference;

import java.util.Arrays;

/** A text as its characters (code points): as they are, and with case taken away from them one by one. */
public final class ReferenceText {
    private final String written;
    private final int[] exact;
    private final int[] folded;

    private ReferenceText(String written, int[] exact) {
        this.written = written;
        this.exact = exact;
        this.folded = Arrays.stream(exact).map(ReferenceText::fold).toArray();
    }

    static ReferenceText of(String written) {
        return new ReferenceText(written, written.codePoints().toArray());
    }

    String written() {
        return written;
    }

    int[] characters(boolean cased) {
        return cased ? exact : folded;
    }

    /** Lower case; both of Greek's small sigmas are one. */
    static int fold(int character) {
        return character == 'ς' ? 'σ' : Character.toLowerCase(character);
    }
}
