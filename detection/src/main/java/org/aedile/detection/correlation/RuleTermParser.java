package org.aedile.detection.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aedile.detection.rule.Unsupported;

/** Reads a temporal correlation's condition over the names of its rules. */
final class RuleTermParser {
    private static final Pattern TOKEN = Pattern.compile("\\s*(\\(|\\)|[^\\s()]+)");
    private static final int MOST_NESTING = 64;

    private final List<String> rules;
    private final List<String> tokens = new ArrayList<>();
    private int at;
    private int depth;

    RuleTermParser(String text, List<String> rules) {
        this.rules = rules;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group(1));
        }
    }

    RuleTerm parse() throws Unsupported {
        RuleTerm term = either();
        if (at < tokens.size()) {
            throw new Unsupported("the correlation's condition has '" + tokens.get(at) + "' where it should end");
        }
        return term;
    }

    private RuleTerm either() throws Unsupported {
        List<RuleTerm> parts = new ArrayList<>(List.of(both()));
        while (accept("or")) {
            parts.add(both());
        }
        return parts.size() == 1 ? parts.get(0) : new RuleTerm.Either(parts);
    }

    private RuleTerm both() throws Unsupported {
        List<RuleTerm> parts = new ArrayList<>(List.of(one()));
        while (accept("and")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.get(0) : new RuleTerm.Both(parts);
    }

    private RuleTerm one() throws Unsupported {
        if (++depth > MOST_NESTING) {
            throw new Unsupported("the correlation's condition is nested deeper than " + MOST_NESTING);
        }
        RuleTerm term;
        if (accept("not")) {
            term = new RuleTerm.Not(one());
        } else if (accept("(")) {
            term = either();
            if (!accept(")")) {
                throw new Unsupported("the correlation's condition has an open bracket");
            }
        } else {
            term = rule();
        }
        depth--;
        return term;
    }

    private RuleTerm rule() throws Unsupported {
        if (at == tokens.size()) {
            throw new Unsupported("the correlation's condition ends too early");
        }
        String name = tokens.get(at++);
        if (!rules.contains(name)) {
            throw new Unsupported("the correlation's condition names '" + name + "', which is none of its rules "
                    + String.join(", ", rules));
        }
        return new RuleTerm.One(name);
    }

    private boolean accept(String word) {
        if (at < tokens.size() && tokens.get(at).equalsIgnoreCase(word)) {
            at++;
            return true;
        }
        return false;
    }
}
