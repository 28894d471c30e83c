package org.aedile.detection.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the question of one line of a detection, {@code field|modifiers: values}. */
final class ItemReader {
    private static final String VALUE = "value";
    private static final int MOST_CHARACTERS = 8_192;
    private static final Set<Modifier> WITH_NULL = Set.of(Modifier.ALL, Modifier.NEQ);

    private final Modifiers modifiers;
    private final Placeholders placeholders;
    private final Asked asked;
    private final String name;

    ItemReader(Modifiers modifiers, Placeholders placeholders, Asked asked) {
        this.modifiers = modifiers;
        this.placeholders = placeholders;
        this.asked = asked;
        this.name = modifiers.isKeyword() ? "a keyword" : "'" + modifiers.field() + "'";
    }

    /** @param values one or several, none of them a list or a map */
    Expr read(LocatedList values) throws Unsupported {
        if (values.isEmpty()) {
            throw new Unsupported(values.start(), name + " has an empty list; it must have a value");
        }
        List<Expr> questions = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            try {
                questions.add(asked.count(question(values.get(i))));
            } catch (Unsupported e) {
                throw e.at(values.position(i));
            }
        }
        Expr equal = modifiers.has(Modifier.ALL) ? Expr.and(questions) : mergeTexts(questions);
        return modifiers.has(Modifier.NEQ) ? differs(equal) : equal;
    }

    /** Only what is there can differ. */
    private Expr differs(Expr equal) {
        return Expr.and(List.of(test(new Question.Exists()), new Expr.Not(equal)));
    }

    /** Alternatives of texts become one question, which is answered faster than many. */
    private Expr mergeTexts(List<Expr> questions) {
        List<Expr> others = new ArrayList<>();
        List<String> patterns = new ArrayList<>();
        for (Expr question : questions) {
            if (question instanceof Expr.Test test && test.question() instanceof Question.Texts texts) {
                patterns.addAll(texts.patterns());
            } else {
                others.add(question);
            }
        }
        if (!patterns.isEmpty()) {
            others.add(test(new Question.Texts(List.copyOf(patterns), modifiers.has(Modifier.CASED))));
        }
        return Expr.or(others);
    }

    private Expr question(@Nullable Object value) throws Unsupported {
        if (value == null) {
            return test(missing());
        }
        if (!(value instanceof String) && !(value instanceof Number) && !(value instanceof Boolean)) {
            throw new Unsupported("a value of " + name + " must be a text, a number, true, false or null");
        }
        if (modifiers.has(Modifier.EXISTS)) {
            return test(existence(value));
        }
        if (modifiers.anyOf(Modifier.COMPARISONS).isPresent()
                || modifiers.anyOf(Modifier.TIMES).isPresent()) {
            return test(comparison(value));
        }
        String text = value instanceof Number number ? Numbers.text(number) : value.toString();
        if (text.length() > MOST_CHARACTERS) {
            throw new Unsupported(
                    "a value of %s has %d characters, limit %d".formatted(name, text.length(), MOST_CHARACTERS));
        }
        List<Expr> alternatives = new ArrayList<>();
        for (String one : modifiers.has(Modifier.EXPAND) ? placeholders.expand(text) : List.of(text)) {
            alternatives.add(test(ofText(one)));
        }
        return mergeTexts(alternatives);
    }

    private Question missing() throws Unsupported {
        if (modifiers.isKeyword()) {
            throw new Unsupported("a keyword can't be null; it must be a text");
        }
        for (Modifier modifier : modifiers.inOrder()) {
            if (!WITH_NULL.contains(modifier)) {
                throw new Unsupported("a value of " + name + " is null, which '" + modifier.word() + "' can't take");
            }
        }
        return new Question.Missing();
    }

    private Question existence(Object value) throws Unsupported {
        if (!(value instanceof Boolean exists)) {
            throw new Unsupported("'exists' of " + name + " must be true or false");
        }
        return exists ? new Question.Exists() : new Question.Absent();
    }

    private Question comparison(Object value) throws Unsupported {
        Optional<Question.Operator> operator =
                modifiers.anyOf(Modifier.COMPARISONS).map(Question.Operator::of);
        Optional<Modifier> time = modifiers.anyOf(Modifier.TIMES);
        int blank = value.toString().indexOf(' ');
        if (blank > 0 && time.isEmpty()) {
            return quantity(operator.orElseThrow(), value.toString().split(" +", 2));
        }
        double number = number(value);
        return time.isEmpty()
                ? new Question.Compare(operator.orElseThrow(), number)
                : time(TimePart.of(time.get()), operator.orElse(Question.Operator.EQ), number);
    }

    private Question quantity(Question.Operator operator, String[] numberAndUnit) throws Unsupported {
        double number = number(numberAndUnit[0]);
        String code = numberAndUnit[1].strip();
        if (!modifiers.field().equals(VALUE)) {
            throw new Unsupported("a unit can stand only behind 'value', the number of a reading; " + name
                    + " must be a number, is '" + String.join(" ", numberAndUnit) + "'");
        }
        UcumUnit unit = UcumUnits.find(code)
                .orElseThrow(() ->
                        new Unsupported("'" + code + "' is not a unit of UCUM known here" + UcumUnits.hint(code)));
        return new Question.CompareQuantity(operator, number, unit, code);
    }

    private double number(Object value) throws Unsupported {
        double number = value instanceof Number given ? given.doubleValue() : Numbers.parse(value.toString());
        if (!Double.isFinite(number)) {
            Modifier asked = modifiers
                    .anyOf(Modifier.COMPARISONS)
                    .or(() -> modifiers.anyOf(Modifier.TIMES))
                    .orElseThrow();
            throw new Unsupported("'" + asked.word() + "' of " + name + " must be a number, is '" + value + "'");
        }
        return number;
    }

    private Question time(TimePart part, Question.Operator operator, double number) throws Unsupported {
        if (!part.admits(number)) {
            throw new Unsupported("'" + part.name().toLowerCase(Locale.ROOT) + "' of " + name
                    + " must be a whole number from " + part.range() + ", is " + Numbers.text(number));
        }
        return new Question.TimeIs(part, operator, number);
    }

    private Question ofText(String text) throws Unsupported {
        if (modifiers.has(Modifier.RE)) {
            return regex(text);
        }
        if (modifiers.has(Modifier.CIDR)) {
            AddressBlock.parse(text);
            return new Question.Cidr(text);
        }
        if (modifiers.has(Modifier.FIELDREF)) {
            return new Question.SameAs(otherField(text), relation(), modifiers.has(Modifier.CASED));
        }
        return new Question.Texts(new TextPatterns(modifiers).of(text), modifiers.has(Modifier.CASED));
    }

    private String otherField(String text) throws Unsupported {
        if (text.isEmpty() || text.indexOf('*') >= 0 || text.indexOf('?') >= 0) {
            throw new Unsupported("'fieldref' of " + name + " must be the name of a field, is '" + text + "'");
        }
        return text;
    }

    private Question.Relation relation() {
        if (modifiers.has(Modifier.CONTAINS)
                || modifiers.has(Modifier.STARTSWITH) && modifiers.has(Modifier.ENDSWITH)) {
            return Question.Relation.CONTAINS;
        }
        if (modifiers.has(Modifier.STARTSWITH)) {
            return Question.Relation.STARTS_WITH;
        }
        return modifiers.has(Modifier.ENDSWITH) ? Question.Relation.ENDS_WITH : Question.Relation.EQUALS;
    }

    private Question regex(String text) throws Unsupported {
        StringBuilder flags = new StringBuilder();
        for (Modifier flag : Modifier.FLAGS) {
            flags.append(modifiers.has(flag) ? flag.word() : "");
        }
        String expression = flags.isEmpty() ? text : "(?" + flags + ")" + text;
        return new Question.Regex(expression, RegularExpression.compile(expression));
    }

    private Expr.Test test(Question question) {
        return new Expr.Test(modifiers.field(), question);
    }
}
