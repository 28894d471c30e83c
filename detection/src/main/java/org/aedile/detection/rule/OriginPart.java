package org.aedile.detection.rule;

import java.util.List;
import java.util.Locale;
import org.aedile.kernel.EventView;

/**
 * One part of a log source: a word, or what a field of the event says.
 *
 * @param word the word, empty for none
 * @param fields names of fields, of which the first that is there gives the word; empty for a fixed word
 */
record OriginPart(String word, List<String> fields) {
    static final OriginPart OPEN = new OriginPart("", List.of());

    /** Longer than any that rules name; what routes is remembered, so it must not grow without limit. */
    private static final int LONGEST_WORD = 256;

    OriginPart {
        fields = List.copyOf(fields);
    }

    static OriginPart read(LocatedMap logSource, String name) throws Unsupported {
        if (logSource.get(name) instanceof LocatedMap reference) {
            return new OriginPart("", FieldMapping.texts(reference, "field"));
        }
        return new OriginPart(String.join("", FieldMapping.texts(logSource, name)), List.of());
    }

    String of(EventView event) {
        for (String field : fields) {
            int at = event.findField(field);
            if (at >= 0 && !event.fieldText(at).isEmpty()) {
                String text = event.fieldText(at);
                String word = text.length() > LONGEST_WORD ? text.substring(0, LONGEST_WORD) : text;
                return word.toLowerCase(Locale.ROOT).replace(' ', '_');
            }
        }
        return word;
    }
}
