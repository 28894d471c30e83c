package org.aedile.detection.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of many texts: whole ones by hash, the others by where their wildcards stand, many substrings in one pass. */
final class TextMatcher implements ValueMatcher {
    private static final int MANY = 8;

    private final boolean cased;
    private final Set<String> whole = new HashSet<>();
    private final String[] prefixes;
    private final String[] suffixes;
    private final String[] substrings;
    private final String[] others;
    private final @Nullable GramIndex manySubstrings;

    TextMatcher(Question.Texts texts) {
        cased = texts.cased();
        List<String> starting = new ArrayList<>();
        List<String> ending = new ArrayList<>();
        List<String> inside = new ArrayList<>();
        List<String> wild = new ArrayList<>();
        for (String pattern : texts.patterns()) {
            String bare = bare(pattern);
            boolean opensWild = !pattern.isEmpty() && pattern.charAt(0) == Wild.STAR;
            boolean endsWild = pattern.length() > 1 && pattern.charAt(pattern.length() - 1) == Wild.STAR;
            if (!Wild.isPlain(bare)) {
                wild.add(pattern);
            } else if (opensWild && endsWild) {
                inside.add(bare);
            } else if (opensWild) {
                ending.add(bare);
            } else if (endsWild) {
                starting.add(bare);
            } else {
                whole.add(pattern);
            }
        }
        prefixes = starting.toArray(String[]::new);
        suffixes = ending.toArray(String[]::new);
        substrings = inside.toArray(String[]::new);
        others = wild.toArray(String[]::new);
        manySubstrings = substrings.length > MANY ? new GramIndex(inside) : null;
    }

    @Override
    public boolean matches(EventFields event, int value) {
        String text = cased ? event.text(value) : event.lowerText(value);
        return !whole.isEmpty() && whole.contains(text) || endsOrStarts(text) || contains(text) || isLike(text);
    }

    private boolean endsOrStarts(String text) {
        for (String suffix : suffixes) {
            if (text.endsWith(suffix)) {
                return true;
            }
        }
        for (String prefix : prefixes) {
            if (text.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private boolean contains(String text) {
        if (manySubstrings != null) {
            return manySubstrings.findsAny(text);
        }
        for (String substring : substrings) {
            if (text.contains(substring)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLike(String text) {
        for (String other : others) {
            if (Wild.matches(other, text)) {
                return true;
            }
        }
        return false;
    }

    /** Without a star at its beginning and one at its end. */
    private static String bare(String pattern) {
        int from = !pattern.isEmpty() && pattern.charAt(0) == Wild.STAR ? 1 : 0;
        int to = pattern.length() > from && pattern.charAt(pattern.length() - 1) == Wild.STAR
                ? pattern.length() - 1
                : pattern.length();
        return pattern.substring(from, to);
    }
}
