package org.aedile.detection.rule.reference;

import java.util.List;
import java.util.Optional;

/**
 * How a field's value stands to that of another field ({@code fieldref}).
 *
 * @param before whether something may come before
 * @param behind whether something may follow
 * @param cased whether case counts
 */
record ReferenceRelation(boolean before, boolean behind, boolean cased) {
    static ReferenceRelation of(List<String> modifiers) {
        boolean contains = modifiers.contains("contains");
        return new ReferenceRelation(
                contains || modifiers.contains("endswith"),
                contains || modifiers.contains("startswith"),
                modifiers.contains("cased"));
    }

    boolean holds(ReferenceEvent event, String field, String other) {
        List<ReferenceText> own = field.isEmpty() ? event.everything() : held(event, field);
        return own.stream().anyMatch(text -> held(event, other).stream().anyMatch(part -> holds(text, part)));
    }

    private boolean holds(ReferenceText text, ReferenceText part) {
        ReferencePattern pattern = new ReferencePattern(part.characters(cased));
        pattern = before ? pattern.withAnyBefore() : pattern;
        return (behind ? pattern.withAnyBehind() : pattern).isLike(text.characters(cased));
    }

    private static List<ReferenceText> held(ReferenceEvent event, String field) {
        return event.values(field).stream().flatMap(Optional::stream).toList();
    }
}
