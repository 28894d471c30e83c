package org.aedile.detection.rule;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Compiles a rule's regular expression. Sigma means PCRE's common part; RE2 runs it in a time that grows with the text
 * times the number of states, so their number is limited. RE2's {@code $} stands at the very end of the text, PCRE's also
 * before a last line feed: it is written out.
 */
final class RegularExpression {
    private static final int MOST_STATES = 2_000;
    private static final int MOST_NESTING = 100;
    private static final java.util.regex.Pattern REPEAT = java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?\\}");
    private static final java.util.regex.Pattern MULTI_LINE = java.util.regex.Pattern.compile("\\(\\?[a-zA-Z]*m");

    /** The small letters of which RE2/J 1.8 looks for the others without end (google/re2j issue 168). */
    private static final int FIRST_ENDLESS = 0x1C80;

    private static final int LAST_ENDLESS = 0x1C88;
    private static final java.util.regex.Pattern IGNORES_CASE = java.util.regex.Pattern.compile("\\(\\?[a-zA-Z]*i");
    private static final java.util.regex.Pattern BY_NUMBER =
            java.util.regex.Pattern.compile("\\\\x\\{0*([0-9a-fA-F]*)");

    private final String expression;
    private final boolean multiLine;
    private final boolean ignoresCase;
    private final StringBuilder written = new StringBuilder();
    private final Deque<Long> outer = new ArrayDeque<>();
    private int at;
    private long states;
    private long last;

    private RegularExpression(String expression) {
        this.expression = expression;
        this.ignoresCase = IGNORES_CASE.matcher(expression).find();
        this.multiLine = MULTI_LINE.matcher(expression).find();
    }

    /** @param expression with its flags, {@code (?i)}, before it */
    static Pattern compile(String expression) throws Unsupported {
        try {
            return Pattern.compile(new RegularExpression(expression).rewritten());
        } catch (PatternSyntaxException e) {
            throw new Unsupported("regular expression is not one of RE2: "
                    + String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT));
        }
    }

    private String rewritten() throws Unsupported {
        while (at < expression.length()) {
            char c = expression.charAt(at);
            switch (c) {
                case '\\' -> take(escapeLength());
                case '[' -> take(classLength());
                case '{' -> repeat();
                case '(' -> open();
                case ')' -> close();
                case '$' -> end();
                default -> take(1);
            }
            if (states > MOST_STATES || outer.size() > MOST_NESTING) {
                throw new Unsupported("regular expression is too large: more than %d states or %d brackets deep"
                        .formatted(MOST_STATES, MOST_NESTING));
            }
        }
        return written.toString();
    }

    private void take(int length) throws Unsupported {
        if (ignoresCase && isEndless(expression.substring(at, at + length))) {
            throw new Unsupported("regular expression ignores case and names a character from U+1C80 on");
        }
        written.append(expression, at, at + length);
        at += length;
        states++;
        last = 1;
    }

    /** A class may reach beyond the letters that it names. */
    private static boolean isEndless(String piece) {
        int last = piece.startsWith("[") ? Character.MAX_CODE_POINT : LAST_ENDLESS;
        java.util.regex.Matcher number = BY_NUMBER.matcher(piece);
        while (number.find()) {
            String digits = number.group(1);
            if (digits.length() > 6 || !digits.isEmpty() && Integer.parseInt(digits, 16) >= FIRST_ENDLESS) {
                return true;
            }
        }
        return piece.codePoints().anyMatch(character -> character >= FIRST_ENDLESS && character <= last);
    }

    private void end() {
        written.append(multiLine ? "$" : "(?:\\n?\\z)");
        at++;
        states += 2;
        last = 2;
    }

    private void open() throws Unsupported {
        take(1);
        outer.push(states);
        states = 0;
    }

    private void close() throws Unsupported {
        take(1);
        last = states;
        states += outer.isEmpty() ? 0 : outer.pop();
    }

    private void repeat() throws Unsupported {
        java.util.regex.Matcher repeat = REPEAT.matcher(expression).region(at, expression.length());
        if (!repeat.lookingAt()) {
            take(1);
            return;
        }
        String most = repeat.group(2) == null || repeat.group(2).isEmpty() ? repeat.group(1) : repeat.group(2);
        long times = most.length() > 4 ? MOST_STATES : Long.parseLong(most);
        states += last * Math.max(0, times - 1);
        last *= Math.max(1, times);
        written.append(repeat.group());
        at = repeat.end();
    }

    /** {@code \d}, {@code \x{41}} or {@code \Q…\E}. */
    private int escapeLength() {
        String rest = expression.substring(at);
        int closed = -1;
        if (rest.startsWith("\\Q")) {
            closed = rest.indexOf("\\E");
            return closed < 0 ? rest.length() : closed + 2;
        }
        if (rest.matches("(?s)\\\\[pPx]\\{.*")) {
            closed = rest.indexOf('}');
        }
        return Math.min(rest.length(), closed < 0 ? 2 : closed + 1);
    }

    /** {@code [a-z]}, also with a bracket as its first character or escaped. */
    private int classLength() {
        int end = at + 1;
        if (end < expression.length() && expression.charAt(end) == '^') {
            end++;
        }
        if (end < expression.length() && expression.charAt(end) == ']') {
            end++;
        }
        while (end < expression.length() && expression.charAt(end) != ']') {
            boolean named = expression.startsWith("[:", end) && expression.indexOf(":]", end) > 0;
            end = named ? expression.indexOf(":]", end) + 2 : end + (expression.charAt(end) == '\\' ? 2 : 1);
        }
        return Math.min(end + 1, expression.length()) - at;
    }
}
