package org.aedile.detection.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Sigma's texts with wildcards. Inside, {@code *} and {@code ?} are two characters of the private use area, so that every
 * other character means itself.
 */
final class Wild {
    static final char STAR = '\uE02A';
    static final char ONE = '\uE03F';

    private Wild() {}

    /** A backslash takes the meaning from {@code *}, {@code ?} and a backslash; before anything else it means itself. */
    static String parse(String text) throws Unsupported {
        if (!isPlain(text)) {
            throw new Unsupported("'" + text + "' has U+E02A or U+E03F, which stand for the wildcards here");
        }
        StringBuilder parsed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (c == '\\' && (next == '*' || next == '?' || next == '\\')) {
                parsed.append(next);
                i++;
            } else {
                parsed.append(c == '*' ? STAR : c == '?' ? ONE : c);
            }
        }
        return parsed.toString();
    }

    /** As a rule writes it. */
    static String format(String pattern) {
        return pattern.replace("*", "\\*")
                .replace("?", "\\?")
                .replace(STAR, '*')
                .replace(ONE, '?');
    }

    static boolean isWild(int codePoint) {
        return codePoint == STAR || codePoint == ONE;
    }

    static boolean isPlain(String pattern) {
        return pattern.indexOf(STAR) < 0 && pattern.indexOf(ONE) < 0;
    }

    static String anywhere(String pattern) {
        return atEnd(atStart(pattern));
    }

    /** Something may follow. */
    static String atStart(String pattern) {
        return pattern.isEmpty() || pattern.charAt(pattern.length() - 1) != STAR ? pattern + STAR : pattern;
    }

    /** Something may come before. */
    static String atEnd(String pattern) {
        return pattern.isEmpty() || pattern.charAt(0) != STAR ? STAR + pattern : pattern;
    }

    /** The pieces between the wildcards, none empty. */
    static List<String> literals(String pattern) {
        List<String> literals = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= pattern.length(); i++) {
            boolean wild = i < pattern.length() && (pattern.charAt(i) == STAR || pattern.charAt(i) == ONE);
            if (wild || i == pattern.length()) {
                if (i > start) {
                    literals.add(pattern.substring(start, i));
                }
                start = i + 1;
            }
        }
        return literals;
    }

    /** The longest piece between wildcards; empty when there is none. */
    static String longestLiteral(String pattern) {
        String longest = "";
        for (String literal : literals(pattern)) {
            longest = literal.length() > longest.length() ? literal : longest;
        }
        return longest;
    }

    /** Greedy matching that goes back to the last star only: at most the product of the lengths. */
    static boolean matches(String pattern, String text) {
        int p = 0;
        int t = 0;
        int starAt = -1;
        int resumeAt = 0;
        while (t < text.length()) {
            char c = p < pattern.length() ? pattern.charAt(p) : '\0';
            if (p < pattern.length() && c == STAR) {
                starAt = p++;
                resumeAt = t;
            } else if (p < pattern.length() && (c == ONE || c == text.charAt(t))) {
                t += c == ONE ? Character.charCount(text.codePointAt(t)) : 1;
                p++;
            } else if (starAt >= 0) {
                p = starAt + 1;
                resumeAt += Character.charCount(text.codePointAt(resumeAt));
                t = resumeAt;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == STAR) {
            p++;
        }
        return p == pattern.length();
    }
}
