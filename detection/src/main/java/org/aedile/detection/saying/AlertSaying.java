package org.aedile.detection.saying;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aedile.kernel.saying.Saying;

/** Why there is an alert: it carries the text of the {@link Saying} as an attribute, beside the same in English. */
public final class AlertSaying {
    /** Name of the attribute that has the text. */
    public static final String ATTRIBUTE = "saying";

    private AlertSaying() {}

    /** The attributes of an alert with what it says, unless that has only English words. */
    public static Map<String, String> among(Saying saying, Map<String, String> attributes) {
        if (saying.clauses().isEmpty()) {
            return attributes;
        }
        Map<String, String> all = new LinkedHashMap<>(attributes);
        all.put(ATTRIBUTE, saying.text());
        return all;
    }

    /** What an alert with these attributes says; {@link Saying#NONE} where it has only English words. */
    public static Saying in(Map<String, String> attributes) {
        return parse(attributes.getOrDefault(ATTRIBUTE, ""));
    }

    /** The inverse of {@link Saying#text}; what is none, or has a sentence of no alert, has only the words it has. */
    public static Saying parse(String text) {
        return Saying.parse(text, AlertSentence::find);
    }
}
