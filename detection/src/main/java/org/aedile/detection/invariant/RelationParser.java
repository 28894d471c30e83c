package org.aedile.detection.invariant;

import java.util.List;
import java.util.Set;
import org.aedile.detection.multivariate.Signal;

/**
 * Reads a relation by recursive descent:
 *
 * <pre>
 * relation   = condition [ "implies" condition ] [ "within" number [ "s" | "min" | "h" ] ]
 * condition  = both { "or" both }
 * both       = negated { "and" negated }
 * negated    = "not" negated | comparison
 * comparison = sum [ ( "&lt;" | "&lt;=" | "&gt;" | "&gt;=" | "==" | "!=" ) sum ]
 * sum        = product { ( "+" | "-" ) product }
 * product    = factor { ( "*" | "/" ) factor }
 * factor     = number | source.property | source.property.change | "-" factor | "|" sum "|" | "(" condition ")"
 * </pre>
 *
 * One use.
 */
final class RelationParser {
    private static final int MOST_CHARACTERS = 500;
    private static final int MOST_NESTED = 20;
    private static final Set<String> COMPARISONS = Set.of("<", "<=", ">", ">=", "==", "!=");
    private static final Set<String> WORDS = Set.of("implies", "within", "and", "or", "not");
    /** What follows a property of which it matters how fast it changes. */
    static final String CHANGE = ".change";

    private static final double MILLIS_PER_SECOND = 1_000;
    private static final double MOST_WITHIN_MILLIS = 86_400_000;

    private final String text;
    private final List<Token> tokens;
    private int at;
    private int nested;

    private RelationParser(String text) {
        this.text = text;
        this.tokens = Token.allOf(text);
    }

    /** @throws IllegalArgumentException with what is wrong where */
    static Relation parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "it has %d characters, must be at most %d".formatted(text.length(), MOST_CHARACTERS));
        }
        return new RelationParser(text.strip()).relation();
    }

    private Relation relation() {
        Term condition = holding(condition());
        if (took("implies")) {
            condition = Term.implies(condition, holding(condition()));
        }
        long within = took("within") ? within() : 0;
        if (next().kind() != Token.Kind.END) {
            throw new IllegalArgumentException("'%s' is too much".formatted(next().text()));
        }
        List<Signal> members = condition.signals().distinct().toList();
        if (members.isEmpty()) {
            throw new IllegalArgumentException("it names no source.property");
        }
        return new Relation(text, condition, members, within);
    }

    private long within() {
        if (next().kind() != Token.Kind.NUMBER) {
            throw unexpected("a number of seconds");
        }
        double length = Double.parseDouble(take().text());
        double seconds = took("min") ? 60 * length : took("h") ? 3_600 * length : length;
        took("s");
        double millis = seconds * MILLIS_PER_SECOND;
        if (!(millis <= MOST_WITHIN_MILLIS)) {
            throw new IllegalArgumentException("within is %s s, must be at most 86400 s".formatted(seconds));
        }
        return Math.round(millis);
    }

    private Term condition() {
        Term term = both();
        while (took("or")) {
            term = new Term.Or(holding(term), holding(both()));
        }
        return term;
    }

    private Term both() {
        Term term = negated();
        while (took("and")) {
            term = Term.and(holding(term), holding(negated()));
        }
        return term;
    }

    private Term negated() {
        if (!took("not")) {
            return comparison();
        }
        deeper();
        Term negated = new Term.Not(holding(negated()));
        nested--;
        return negated;
    }

    private Term comparison() {
        Term left = sum();
        if (!COMPARISONS.contains(next().text())) {
            return left;
        }
        String operator = take().text();
        return new Term.Comparison(operator, number(left), number(sum()));
    }

    private Term sum() {
        Term sum = product();
        while (next().is("+") || next().is("-")) {
            char operator = take().text().charAt(0);
            sum = new Term.Arithmetic(operator, number(sum), number(product()));
        }
        return sum;
    }

    private Term product() {
        Term product = factor();
        while (next().is("*") || next().is("/")) {
            char operator = take().text().charAt(0);
            product = new Term.Arithmetic(operator, number(product), number(factor()));
        }
        return product;
    }

    private Term factor() {
        deeper();
        Term factor = simple();
        nested--;
        return factor;
    }

    private Term simple() {
        Token token = next();
        if (token.kind() == Token.Kind.NUMBER) {
            return new Term.Constant(Double.parseDouble(take().text()));
        }
        if (token.kind() == Token.Kind.NAME && !WORDS.contains(token.text())) {
            return signal(take().text());
        }
        if (took("-")) {
            return new Term.Arithmetic('-', new Term.Constant(0), number(factor()));
        }
        if (took("|")) {
            Term inner = number(sum());
            require("|");
            return new Term.Absolute(inner);
        }
        if (took("(")) {
            Term inner = condition();
            require(")");
            return inner;
        }
        throw unexpected("a number or source.property");
    }

    private static Term signal(String name) {
        boolean change = name.endsWith(CHANGE);
        String of = change ? name.substring(0, name.length() - CHANGE.length()) : name;
        int dot = of.lastIndexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException(
                    "'%s' must be source.property; a minus between two needs spaces".formatted(name));
        }
        Signal signal = new Signal(of.substring(0, dot), of.substring(dot + 1));
        return change ? new Term.Change(signal) : new Term.Reading(signal);
    }

    private void deeper() {
        nested++;
        if (nested > MOST_NESTED) {
            throw new IllegalArgumentException("it is nested more than " + MOST_NESTED + " deep");
        }
    }

    private Term number(Term term) {
        if (term.isCondition()) {
            throw new IllegalArgumentException("a condition stands where a number must" + before());
        }
        return term;
    }

    private Term holding(Term term) {
        if (!term.isCondition()) {
            throw new IllegalArgumentException("a number stands where a condition must" + before());
        }
        return term;
    }

    private String before() {
        return ", before " + quoted(next());
    }

    private static String quoted(Token token) {
        return token.kind() == Token.Kind.END ? token.text() : "'" + token.text() + "'";
    }

    private void require(String sign) {
        if (!took(sign)) {
            throw unexpected("'" + sign + "'");
        }
    }

    private IllegalArgumentException unexpected(String expected) {
        return new IllegalArgumentException(expected + " must come before " + quoted(next()));
    }

    private boolean took(String expected) {
        boolean found = next().is(expected);
        at += found ? 1 : 0;
        return found;
    }

    private Token take() {
        Token token = next();
        at++;
        return token;
    }

    private Token next() {
        return at < tokens.size() ? tokens.get(at) : Token.END;
    }
}
