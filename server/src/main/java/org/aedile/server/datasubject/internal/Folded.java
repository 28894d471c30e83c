package org.aedile.server.datasubject.internal;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Words as they are compared: without accents and capitals. */
final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int LAST_ASCII = 127;

    private Folded() {}

    static String text(String text) {
        if (text.chars().allMatch(character -> character <= LAST_ASCII)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The words of a text; a hyphen and an apostrophe part words. */
    static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(text(text));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
