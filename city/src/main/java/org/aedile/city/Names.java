package org.aedile.city;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared: without accents, case and punctuation. */
public final class Names {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Names() {}

    /** Words in lower case without accents, one blank between them. */
    public static String folded(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String letters = plain.toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe");
        return NO_LETTERS.matcher(letters).replaceAll(" ").strip();
    }

    /** The folded name with dashes: an identifier. */
    public static String slug(String name) {
        return folded(name).replace(' ', '-');
    }
}
