package org.aedile.detection.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, number or sign of a relation.
 *
 * @param kind what it is
 * @param text as it is written
 */
record Token(Kind kind, String text) {
    static final Token END = new Token(Kind.END, "its end");

    /** What a token is. */
    enum Kind {
        NUMBER,
        NAME,
        SIGN,
        END
    }

    /** A minus amid a name belongs to it, as in {@code pump-1.running}; one with a space after it is a sign. */
    private static final Pattern NEXT = Pattern.compile("\\s*(?:(?<number>\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)"
            + "|(?<name>[A-Za-z_][A-Za-z0-9_:-]*(?:\\.[A-Za-z0-9_:-]+)*)"
            + "|(?<sign><=|>=|==|!=|[<>+*/()|-]))");

    /** @throws IllegalArgumentException with what can't be read */
    static List<Token> allOf(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = NEXT.matcher(text);
        int at = 0;
        while (!text.substring(at).isBlank()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new IllegalArgumentException("'" + text.substring(at).strip() + "' can't be read");
            }
            tokens.add(of(matcher));
            at = matcher.end();
        }
        return tokens;
    }

    private static Token of(Matcher matcher) {
        String number = matcher.group("number");
        String name = matcher.group("name");
        if (number != null) {
            return new Token(Kind.NUMBER, number);
        }
        return name != null ? new Token(Kind.NAME, name) : new Token(Kind.SIGN, matcher.group("sign"));
    }

    boolean is(String expected) {
        return text.equals(expected) && kind != Kind.END;
    }
}
