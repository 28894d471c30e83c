package org.aedile.detection.rule;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
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

    private static final char[] DASHES = {'-', '/', '\u2013', '\u2014', '\u2015'};
    private static final int MOST_VARIANTS = 125;

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
        return new Modifiers(parts[0], modifiers.stream().distinct().toList());
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** The question that a list of values, or one value, asks of the field. */
    Expr expression(List<?> values) throws Unsupported {
        if (has("neq")) {
            Expr equal = Expr.or(questions(values));
            return Expr.and(List.of(new Expr.Test(field, new Question.Exists()), new Expr.Not(equal)));
        }
        List<Expr> questions = questions(values);
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
        for (Object value : values) {
            questions.add(new Expr.Test(field, question(value)));
        }
        return questions;
    }

    private Question question(@Nullable Object value) throws Unsupported {
        if (value == null) {
            return new Question.Missing();
        }
        if (has("exists")) {
            return Boolean.parseBoolean(value.toString()) ? new Question.Exists() : new Question.Missing();
        }
        if (has("re")) {
            return new Question.Regex(flags() + value);
        }
        if (has("cidr")) {
            return new Question.Cidr(value.toString());
        }
        if (has("fieldref")) {
            return new Question.SameAs(value.toString(), relation());
        }
        for (Question.Operator operator : Question.Operator.values()) {
            if (has(operator.name().toLowerCase(Locale.ROOT))) {
                return new Question.Compare(operator, number(value));
            }
        }
        return new Question.Texts(patterns(value.toString()), has("cased"));
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
        if (has("contains")) {
            return Question.Relation.CONTAINS;
        }
        if (has("startswith")) {
            return Question.Relation.STARTS_WITH;
        }
        return has("endswith") ? Question.Relation.ENDS_WITH : Question.Relation.EQUALS;
    }

    private List<String> patterns(String value) throws Unsupported {
        List<String> texts = encoded(value);
        if (has("windash")) {
            texts = dashVariants(texts);
        }
        List<String> patterns = new ArrayList<>();
        for (String text : texts) {
            String pattern = has("cased") ? text : text.toLowerCase(Locale.ROOT);
            patterns.add(placed(pattern));
        }
        return patterns;
    }

    private String placed(String pattern) {
        if (has("contains") || field.isEmpty()) {
            return Wild.anywhere(pattern);
        }
        if (has("startswith")) {
            return Wild.atStart(pattern);
        }
        return has("endswith") ? Wild.atEnd(pattern) : pattern;
    }

    private List<String> encoded(String value) throws Unsupported {
        boolean wide = inOrder.stream().anyMatch(name -> name.startsWith("utf16") || name.equals("wide"));
        if (!has("base64") && !has("base64offset")) {
            if (wide) {
                throw new Unsupported("utf16 of " + field + " is supported only before base64");
            }
            return List.of(Wild.parse(value));
        }
        byte[] bytes = value.getBytes(wide ? wideCharset() : StandardCharsets.UTF_8);
        return has("base64offset")
                ? base64AtAnyOffset(bytes)
                : List.of(Base64.getEncoder().encodeToString(bytes));
    }

    private Charset wideCharset() {
        if (has("utf16be")) {
            return StandardCharsets.UTF_16BE;
        }
        return has("utf16") ? StandardCharsets.UTF_16 : StandardCharsets.UTF_16LE;
    }

    /** What the bytes look like inside longer base64: without the characters that depend on their neighbours. */
    private static List<String> base64AtAnyOffset(byte[] bytes) {
        int[] skipped = {0, 2, 3};
        int[] cut = {0, 3, 2};
        List<String> texts = new ArrayList<>();
        for (int offset = 0; offset < 3; offset++) {
            byte[] shifted = new byte[bytes.length + offset];
            System.arraycopy(bytes, 0, shifted, offset, bytes.length);
            String text = Base64.getEncoder().encodeToString(shifted);
            texts.add(text.substring(skipped[offset], text.length() - cut[shifted.length % 3]));
        }
        return texts;
    }

    /** Every dash or slash that begins a word, in all the ways Windows programs accept. */
    private static List<String> dashVariants(List<String> texts) {
        List<String> variants = new ArrayList<>();
        for (String text : texts) {
            List<StringBuilder> some = new ArrayList<>(List.of(new StringBuilder()));
            for (int i = 0; i < text.length(); i++) {
                some = grown(some, text.charAt(i), beginsWord(text, i));
            }
            some.forEach(variant -> variants.add(variant.toString()));
        }
        return variants.stream().distinct().toList();
    }

    private static List<StringBuilder> grown(List<StringBuilder> texts, char next, boolean dash) {
        if (!dash || texts.size() * DASHES.length > MOST_VARIANTS) {
            texts.forEach(text -> text.append(next));
            return texts;
        }
        List<StringBuilder> grown = new ArrayList<>();
        for (StringBuilder text : texts) {
            for (char variant : DASHES) {
                grown.add(new StringBuilder(text).append(variant));
            }
        }
        return grown;
    }

    private static boolean beginsWord(String text, int at) {
        char c = text.charAt(at);
        boolean dash = c == '-' || c == '/';
        boolean afterWord = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        boolean beforeWord = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return dash && !afterWord && beforeWord;
    }
}
