package org.aedile.server.incidenttype;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Something that is recorded of every incident of a type, or at a step of a playbook.
 *
 * @param id lower-case letters, digits and dashes; by it values are known
 * @param label what people read, by language
 * @param choices of a {@link FieldKind#CHOICE}; else empty
 * @param limits of a {@link FieldKind#NUMBER}; else {@link Limits#NONE}
 */
public record TypeField(
        String id,
        Map<String, String> label,
        FieldKind kind,
        List<String> choices,
        Limits limits,
        RequiredAt required) {
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final int MOST_CHOICES = 50;
    private static final int MOST_CHARACTERS = 120;

    /**
     * Of a number.
     *
     * @param unit as people read it; empty for a count
     * @param least null for none
     * @param most null for none
     */
    public record Limits(
            String unit, @Nullable Double least, @Nullable Double most) {
        public static final Limits NONE = new Limits("", null, null);
    }

    /**
     * @throws AedileException {@code INVALID_VALUE} with what is wrong
     */
    public TypeField {
        label = Map.copyOf(label);
        choices = List.copyOf(choices);
        require(
                WORD.matcher(id).matches(),
                "field id '" + id + "' must be 1 to 64 lower-case letters, digits and dashes");
        requireTexts("label of field " + id, label, MOST_CHARACTERS);
        require(
                (kind == FieldKind.CHOICE) == !choices.isEmpty(),
                kind == FieldKind.CHOICE ? "field " + id + " has no choices" : "only a choice has choices, not " + id);
        require(
                choices.size() <= MOST_CHOICES,
                "field " + id + " has " + choices.size() + " choices, limit " + MOST_CHOICES);
        require(choices.stream().distinct().count() == choices.size(), "field " + id + " has a choice twice");
        requireLimits(id, kind, limits);
    }

    private static void requireLimits(String id, FieldKind kind, Limits limits) {
        require(
                kind == FieldKind.NUMBER || limits.equals(Limits.NONE),
                "only a number has a unit and limits, not " + id);
        Double least = limits.least();
        Double most = limits.most();
        require(
                least == null || most == null || least <= most,
                "field " + id + " has a least value of " + least + " above the most, " + most);
    }

    /** In English, else in whatever language there is. */
    public String title() {
        String english = label.get("en");
        return english == null ? label.values().iterator().next() : english;
    }

    static void requireTexts(String what, Map<String, String> texts, int most) {
        require(!texts.isEmpty(), what + " is missing");
        texts.forEach((language, text) -> {
            require(language.matches("[a-z]{2}"), what + " has '" + language + "' for a language, must be like en");
            require(
                    !text.isBlank() && text.length() <= most,
                    what + " in " + language + " must have 1 to " + most + " characters");
        });
    }

    static void require(boolean right, String wrong) {
        if (!right) {
            throw new AedileException(ErrorCode.INVALID_VALUE, wrong);
        }
    }
}
