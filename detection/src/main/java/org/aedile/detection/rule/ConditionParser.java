package org.aedile.detection.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a rule's condition, {@code selection and not 1 of filter_*}, over its named parts. */
final class ConditionParser {
    private static final Pattern TOKEN = Pattern.compile("\\s*(\\(|\\)|\\||[^\\s()|]+)");
    private static final int MOST_NESTING = 64;

    private final Map<String, Expr> parts;
    private final List<Token> tokens = new ArrayList<>();
    private final Position end;
    private final Asked asked;
    private int at;
    private int depth;

    private record Token(String text, Position position) {
        boolean is(String word) {
            return text.equalsIgnoreCase(word);
        }
    }

    /**
     * @param position where the condition stands
     * @param asked how much the conditions of the rule ask for, this one and those before it
     */
    ConditionParser(Map<String, Expr> parts, String condition, Position position, Asked asked) {
        this.asked = asked;
        this.parts = parts;
        this.end = position.plus(condition.length());
        Matcher matcher = TOKEN.matcher(condition);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(1), position.plus(matcher.start(1))));
        }
    }

    Expr parse() throws Unsupported {
        for (Token token : tokens) {
            if (token.is("|")) {
                throw new Unsupported(
                        token.position(), "aggregation in the condition is not part of Sigma 2; use a correlation");
            }
        }
        Expr expression = or();
        if (at < tokens.size()) {
            Token token = tokens.get(at);
            throw new Unsupported(
                    token.position(), "condition has '" + token.text() + "' where 'and', 'or' or its end must be");
        }
        return expression;
    }

    private Expr or() throws Unsupported {
        List<Expr> alternatives = new ArrayList<>(List.of(and()));
        while (accept("or")) {
            alternatives.add(and());
        }
        return Expr.or(alternatives);
    }

    private Expr and() throws Unsupported {
        List<Expr> all = new ArrayList<>(List.of(not()));
        while (accept("and")) {
            all.add(not());
        }
        return Expr.and(all);
    }

    private Expr not() throws Unsupported {
        if (++depth > MOST_NESTING) {
            throw new Unsupported(tokens.get(at - 1).position(), "condition is nested deeper than " + MOST_NESTING);
        }
        Expr expression;
        if (accept("not")) {
            expression = new Expr.Not(not());
        } else if (accept("(")) {
            expression = bracket(tokens.get(at - 1));
        } else {
            expression = operand();
        }
        depth--;
        return expression;
    }

    private Expr bracket(Token open) throws Unsupported {
        Expr expression = or();
        if (!accept(")")) {
            throw new Unsupported(open.position(), "condition has an open bracket; its ')' is missing");
        }
        return expression;
    }

    private Expr operand() throws Unsupported {
        Token token = next();
        if (at < tokens.size() && tokens.get(at).is("of")) {
            at++;
            return quantified(token, next());
        }
        Expr part = parts.get(token.text());
        if (part == null) {
            throw new Unsupported(
                    token.position(),
                    "condition names '" + token.text() + "', which is not defined" + hint(token.text()));
        }
        return counted(part, token);
    }

    private Expr quantified(Token quantifier, Token pattern) throws Unsupported {
        List<Expr> named = named(pattern);
        return switch (quantifier.text().toLowerCase(Locale.ROOT)) {
            case "all" -> Expr.and(named);
            case "1", "any" -> Expr.or(named);
            default ->
                throw new Unsupported(
                        quantifier.position(),
                        "'" + quantifier.text() + " of' is not supported, only '1 of', 'any of' and 'all of'");
        };
    }

    /** What begins with an underscore is hidden from every pattern. */
    private List<Expr> named(Token token) throws Unsupported {
        String pattern = (token.is("them") ? "*" : token.text()).replace('*', Wild.STAR);
        List<Expr> named = new ArrayList<>();
        for (Map.Entry<String, Expr> part : parts.entrySet()) {
            if (!part.getKey().startsWith("_") && Wild.matches(pattern, part.getKey())) {
                named.add(counted(part.getValue(), token));
            }
        }
        if (named.isEmpty()) {
            throw new Unsupported(
                    token.position(),
                    "condition names '" + token.text() + "', which nothing is called" + hint(token.text()));
        }
        return named;
    }

    private Expr counted(Expr part, Token token) throws Unsupported {
        try {
            asked.count(part);
        } catch (Unsupported e) {
            throw e.at(token.position());
        }
        return part;
    }

    private String hint(String name) {
        Collection<String> known = parts.keySet();
        return known.isEmpty() ? "; the detection has no selection" : Nearest.hint(name.replace("*", ""), known);
    }

    private boolean accept(String word) {
        if (at < tokens.size() && tokens.get(at).is(word)) {
            at++;
            return true;
        }
        return false;
    }

    private Token next() throws Unsupported {
        if (at == tokens.size()) {
            throw new Unsupported(end, "condition ends where the name of a selection must be");
        }
        return tokens.get(at++);
    }
}
