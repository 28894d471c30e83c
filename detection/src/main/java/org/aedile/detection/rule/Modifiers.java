package org.aedile.detection.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The modifiers behind a field's name, {@code field|contains|all}, and what they make of the values. Sigma specification
 * 2.1.0, "Modifiers appendix".
 */
final class Modifiers {
    private static final Set<String> KNOWN = Set.of(
            "all",
            "startswith",
            "endswith",
            "contains",
            "exists",
            "cased",
            "neq",
            "windash",
            "re",
            "i",
            "m",
            "s",
            "base64",
            "base64offset",
            "utf16le",
            "utf16be",
            "utf16",
            "wide",
            "lt",
            "lte",
            "gt",
            "gte",
            "cidr",
            "fieldref");

    private static final int MOST_CHARACTERS = 8_192;

    final String field;
    private final Set<String> names;
    private final List<String> inOrder;

    private Modifiers(String field, List<String> inOrder) {
        this.field = field;
        this.inOrder = inOrder;
        this.names = Set.copyOf(inOrder);
    }

    static Modifiers parse(String key) throws Unsupported {
        String[] parts = key.split("\\|", -1);
        List<String> modifiers = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            if (!KNOWN.contains(parts[i])) {
                throw new Unsupported("modifier '" + parts[i] + "' of " + parts[0] + " is not supported");
            }
            modifiers.add(parts[i]);
        }
        ModifierCompany.require(parts[0], modifiers);
        return new Modifiers(parts[0], List.copyOf(modifiers));
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** The question that a list of values, or one value, asks of the field. */
    Expr expression(List<?> values) throws Unsupported {
        List<Expr> questions = questions(values);
        if (has("neq")) {
            requireField("neq");
            Expr equal = has("all") ? Expr.and(questions) : Expr.or(questions);
            return Expr.and(List.of(new Expr.Test(field, new Question.Exists()), new Expr.Not(equal)));
        }
        if (has("all")) {
            return Expr.and(questions);
        }
        return mergeTexts(questions);
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
            others.add(new Expr.Test(field, new Question.Texts(List.copyOf(patterns), has("cased"))));
        }
        return Expr.or(others);
    }

    private List<Expr> questions(List<?> values) throws Unsupported {
        List<Expr> questions = new ArrayList<>();
        long asked = 0;
        for (Object value : values) {
            Expr question = new Expr.Test(field, question(value));
            asked += Asked.size(question);
            Asked.require(asked);
            questions.add(question);
        }
        return questions;
    }

    private Question question(@Nullable Object value) throws Unsupported {
        if (value == null) {
            return missing();
        }
        if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
            throw new Unsupported("a value of '" + field + "' is a list or a map");
        }
        String text = value instanceof Double number ? NumberText.of(number) : value.toString();
        if (text.length() > MOST_CHARACTERS) {
            throw new Unsupported(
                    "a value of '%s' has %d characters, limit %d".formatted(field, text.length(), MOST_CHARACTERS));
        }
        if (has("exists")) {
            return exists(value);
        }
        if (has("re")) {
            return new Question.Regex(flags() + text);
        }
        if (has("cidr")) {
            return new Question.Cidr(text);
        }
        if (has("fieldref")) {
            return new Question.SameAs(text, relation(), has("cased"));
        }
        for (Question.Operator operator : Question.Operator.values()) {
            if (has(operator.name().toLowerCase(Locale.ROOT))) {
                return new Question.Compare(operator, number(value));
            }
        }
        return new Question.Texts(patterns(text), has("cased"));
    }

    private void requireField(String asker) throws Unsupported {
        if (field.isEmpty()) {
            throw new Unsupported(asker + " needs the name of a field");
        }
    }

    private Question missing() throws Unsupported {
        requireField("null");
        if (!Set.of("all", "neq").containsAll(names)) {
            throw new Unsupported("null of '" + field + "' can't be modified");
        }
        return new Question.Missing();
    }

    private Question exists(Object value) throws Unsupported {
        requireField("exists");
        if (!(value instanceof Boolean expected)) {
            throw new Unsupported("exists of '" + field + "' is '" + value + "', must be true or false");
        }
        return expected ? new Question.Exists() : new Question.Absent();
    }

    private double number(Object value) throws Unsupported {
        try {
            return Double.parseDouble(value.toString());
        } catch (NumberFormatException e) {
            throw new Unsupported("'" + value + "' of " + field + " is compared but is not a number");
        }
    }

    private String flags() {
        StringBuilder flags = new StringBuilder();
        for (String flag : List.of("i", "m", "s")) {
            flags.append(has(flag) ? flag : "");
        }
        return flags.isEmpty() ? "" : "(?" + flags + ")";
    }

    private Question.Relation relation() {
        if (has("contains") || has("startswith") && has("endswith")) {
            return Question.Relation.CONTAINS;
        }
        if (has("startswith")) {
            return Question.Relation.STARTS_WITH;
        }
        return has("endswith") ? Question.Relation.ENDS_WITH : Question.Relation.EQUALS;
    }

    private List<String> patterns(String value) throws Unsupported {
        List<String> patterns = new ArrayList<>();
        for (String text : TextEncodings.apply(field, inOrder, Wild.parse(value))) {
            patterns.add(placed(has("cased") ? text : CaseFolding.fold(text)));
        }
        return patterns;
    }

    private String placed(String pattern) {
        boolean anywhere = has("contains") || field.isEmpty();
        String opened = anywhere || has("endswith") ? Wild.atEnd(pattern) : pattern;
        return anywhere || has("startswith") ? Wild.atStart(opened) : opened;
    }
}
