package org.aedile.kernel.saying;

import java.util.Locale;

/** A kind of sentence, or of a part that continues one; a name in braces stands for a fact. Each user has an enum of them. */
public interface Sentence {
    /** What it is called outside: {@code threshold-above}. */
    String key();

    /** The words in English, with names of facts in braces. */
    String english();

    /** What the constant of an enum is called outside. */
    static String keyOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
