package org.aedile.detection.rule;

import java.util.ArrayList;
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
    private final List<String> tokens = new ArrayList<>();
    private final Asked asked = new Asked();
    private int at;
    private int depth;

    ConditionParser(Map<String, Expr> parts, String condition) {
        this.parts = parts;
        Matcher matcher = TOKEN.matcher(condition);
        while (matcher.find()) {
            tokens.add(matcher.group(1));
        }
    }

    Expr parse() throws Unsupported {
        if (tokens.contains("|")) {
            throw new Unsupported("aggregation in the condition is not part of Sigma 2; use a correlation");
        }
        Expr expression = or();
        if (at < tokens.size()) {
            throw new Unsupported("condition has '" + tokens.get(at) + "' where it should end");
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
            throw new Unsupported("condition is nested deeper than " + MOST_NESTING);
        }
        Expr expression;
        if (accept("not")) {
            expression = new Expr.Not(not());
        } else if (accept("(")) {
            expression = or();
            if (!accept(")")) {
                throw new Unsupported("condition has an open bracket");
            }
        } else {
            expression = operand();
        }
        depth--;
        return expression;
    }

    private Expr operand() throws Unsupported {
        String token = next();
        String word = token.toLowerCase(Locale.ROOT);
        boolean quantified = at < tokens.size() && tokens.get(at).equalsIgnoreCase("of");
        if (quantified && (word.equals("1") || word.equals("any") || word.equals("all"))) {
            at++;
            List<Expr> named = named(next());
            return word.equals("all") ? Expr.and(named) : Expr.or(named);
        }
        if (quantified) {
            throw new Unsupported("'" + token + " of' is not supported, only '1 of', 'any of' and 'all of'");
        }
        Expr part = parts.get(token);
        if (part == null) {
            throw new Unsupported("condition names '" + token + "', which is not defined");
        }
        return asked.count(part);
    }

    private List<Expr> named(String pattern) throws Unsupported {
        List<Expr> named = new ArrayList<>();
        boolean them = pattern.equalsIgnoreCase("them");
        String wild = pattern.replace('*', Wild.STAR);
        parts.forEach((name, part) -> {
            if (!name.startsWith("_") && (them || Wild.matches(wild, name))) {
                named.add(part);
            }
        });
        for (Expr part : named) {
            asked.count(part);
        }
        if (named.isEmpty()) {
            throw new Unsupported("condition names '" + pattern + "', which nothing is called");
        }
        return named;
    }

    private boolean accept(String word) {
        if (at < tokens.size() && tokens.get(at).equalsIgnoreCase(word)) {
            at++;
            return true;
        }
        return false;
    }

    private String next() throws Unsupported {
        if (at == tokens.size()) {
            throw new Unsupported("condition ends too early");
        }
        return tokens.get(at++);
    }
}
