package org.aedile.detection.rule;

import java.util.ArrayList;
import java.util.List;

/** The characters that Windows programs take for one another before an option: {@code -h}, {@code /h}, {@code –h}. */
final class WindowsDashes {
    private static final String DASHES = "-/\u2013\u2014\u2015";
    private static final int MOST_VARIANTS = 3_125;

    private WindowsDashes() {}

    /** The text with every dash that begins a word in all five ways. */
    static List<String> variants(String text) throws Unsupported {
        List<String> variants = List.of("");
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (beginsWord(text, i)) {
                if (variants.size() * DASHES.length() > MOST_VARIANTS) {
                    throw new Unsupported("'windash' makes more than " + MOST_VARIANTS + " texts of it; use 're'");
                }
                variants = withDashes(variants, text.substring(from, i));
                from = i + 1;
            }
        }
        String rest = text.substring(from);
        return variants.stream().map(variant -> variant + rest).toList();
    }

    private static List<String> withDashes(List<String> texts, String piece) {
        List<String> longer = new ArrayList<>(texts.size() * DASHES.length());
        for (String text : texts) {
            for (int i = 0; i < DASHES.length(); i++) {
                longer.add(text + piece + DASHES.charAt(i));
            }
        }
        return longer;
    }

    private static boolean beginsWord(String text, int at) {
        return DASHES.indexOf(text.charAt(at)) >= 0
                && !(at > 0 && isWord(text.codePointBefore(at)))
                && at + 1 < text.length()
                && isWord(text.codePointAt(at + 1));
    }

    private static boolean isWord(int character) {
        return Character.isLetterOrDigit(character) || character == '_';
    }
}
