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
        for (int i = 0; i < text.length(); i++) {
            String next = beginsWord(text, i) ? DASHES : text.substring(i, i + 1);
            if (variants.size() * next.length() > MOST_VARIANTS) {
                throw new Unsupported("'windash' makes more than " + MOST_VARIANTS + " texts of it; use 're'");
            }
            variants = appended(variants, next);
        }
        return variants;
    }

    private static List<String> appended(List<String> texts, String characters) {
        List<String> appended = new ArrayList<>(texts.size() * characters.length());
        for (String text : texts) {
            for (int i = 0; i < characters.length(); i++) {
                appended.add(text + characters.charAt(i));
            }
        }
        return appended;
    }

    private static boolean beginsWord(String text, int at) {
        return DASHES.indexOf(text.charAt(at)) >= 0
                && !(at > 0 && isWord(text.charAt(at - 1)))
                && at + 1 < text.length()
                && isWord(text.charAt(at + 1));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
