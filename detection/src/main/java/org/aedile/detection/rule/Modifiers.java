package org.aedile.detection.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A key of a detection, {@code field|contains|all}.
 *
 * @param field name of the field; empty to ask every field
 * @param inOrder the modifiers as they stand, of which only encodings may stand twice; together they make sense
 */
record Modifiers(String field, List<Modifier> inOrder) {
    /** Encodings may stand again and again, and each makes the values longer. */
    private static final int MOST = 32;

    Modifiers {
        inOrder = List.copyOf(inOrder);
    }

    /**
     * Thousands of rules name some hundred fields: each name is there once.
     *
     * @param position where the key stands
     */
    static Modifiers parse(String key, Position position) throws Unsupported {
        String[] parts = key.split("\\|", -1);
        List<Modifier> modifiers = new ArrayList<>();
        int at = parts[0].length() + 1;
        for (int i = 1; i < parts.length; i++) {
            Modifier modifier = modifier(parts[i], parts[0], position.plus(at));
            requireFits(modifier, modifiers, position.plus(at));
            modifiers.add(modifier);
            at += parts[i].length() + 1;
        }
        Modifiers parsed = new Modifiers(parts[0].intern(), modifiers);
        parsed.requireComplete(position);
        return parsed;
    }

    boolean has(Modifier modifier) {
        return inOrder.contains(modifier);
    }

    Optional<Modifier> anyOf(Set<Modifier> some) {
        return inOrder.stream().filter(some::contains).findFirst();
    }

    boolean isKeyword() {
        return field.isEmpty();
    }

    private static Modifier modifier(String word, String field, Position at) throws Unsupported {
        return Modifier.find(word)
                .orElseThrow(() -> new Unsupported(
                        at,
                        "there is no modifier '" + word + "' (of " + named(field) + ")"
                                + Nearest.hint(word, Modifier.words())));
    }

    private static void requireFits(Modifier modifier, List<Modifier> before, Position at) throws Unsupported {
        if (before.size() == MOST) {
            throw new Unsupported(at, "it has more than " + MOST + " modifiers");
        }
        if (before.contains(modifier) && !Modifier.ENCODINGS.contains(modifier)) {
            throw new Unsupported(at, "the modifier '" + modifier.word() + "' is there twice");
        }
        for (Modifier other : before) {
            for (Set<Modifier> group : Modifier.EXCLUSIVE) {
                if (group.contains(modifier) && group.contains(other)) {
                    throw new Unsupported(at, clash(other, modifier) + ": only one of " + words(group) + " can");
                }
            }
            requireCompany(modifier, other, at);
            requireCompany(other, modifier, at);
        }
    }

    private static void requireCompany(Modifier kind, Modifier other, Position at) throws Unsupported {
        if (Modifier.KINDS.contains(kind) && !kind.companions().contains(other)) {
            String company = kind.companions().isEmpty() ? "nothing" : "only " + words(kind.companions());
            throw new Unsupported(at, clash(kind, other) + "; with '" + kind.word() + "' stands " + company);
        }
    }

    private void requireComplete(Position position) throws Unsupported {
        Optional<Modifier> flag = anyOf(Modifier.FLAGS);
        if (flag.isPresent() && !has(Modifier.RE)) {
            throw new Unsupported(position, "the modifier '" + flag.get().word() + "' stands only behind 're'");
        }
        Set<Modifier> needField = EnumSet.copyOf(Modifier.KINDS);
        needField.remove(Modifier.RE);
        needField.add(Modifier.NEQ);
        Optional<Modifier> kind = anyOf(needField);
        if (isKeyword() && kind.isPresent()) {
            throw new Unsupported(
                    position, "the modifier '" + kind.get().word() + "' needs the name of a field before it");
        }
    }

    private static String named(String field) {
        return field.isEmpty() ? "keywords" : "'" + field + "'";
    }

    private static String clash(Modifier one, Modifier other) {
        return "the modifiers '" + one.word() + "' and '" + other.word() + "' can't stand together";
    }

    private static String words(Set<Modifier> modifiers) {
        return modifiers.stream().map(Modifier::word).collect(Collectors.joining(", "));
    }
}
