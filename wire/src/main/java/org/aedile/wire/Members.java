package org.aedile.wire;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;

/** The plain members of a small JSON object by name; for control messages, not for observations. One thread. */
final class Members {
    private final Map<String, String> texts = new HashMap<>();

    /** Keeps the value on which the parser stands; structures are passed over. */
    void take(JsonParser parser, String name) {
        if (parser.currentToken().isScalarValue()) {
            texts.put(name, parser.getString());
        } else {
            parser.skipChildren();
        }
    }

    /** The member as text, empty when it isn't there. */
    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    double number(String name, double absent) {
        String text = texts.get(name);
        return text == null ? absent : Double.parseDouble(text);
    }
}
