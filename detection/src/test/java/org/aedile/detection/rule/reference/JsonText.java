package org.aedile.detection.rule.reference;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a tree of maps, lists, texts, numbers, truth values and {@code Optional.empty()} for null as JSON, which is YAML
 * as well: so one tree is a rule or an event.
 */
public final class JsonText {
    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    public static String write(Object tree) {
        JsonText json = new JsonText();
        json.append(tree);
        return json.text.toString();
    }

    private void append(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            appendMap(map);
        } else if (tree instanceof List<?> list) {
            appendList(list);
        } else if (tree instanceof String string) {
            appendString(string);
        } else if (tree instanceof Optional<?>) {
            text.append("null");
        } else {
            text.append(tree);
        }
    }

    private void appendMap(Map<?, ?> map) {
        text.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> each = map.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<?, ?> entry = each.next();
            append(String.valueOf(entry.getKey()));
            text.append(": ");
            append(entry.getValue());
            text.append(each.hasNext() ? ", " : "");
        }
        text.append('}');
    }

    private void appendList(List<?> list) {
        text.append('[');
        for (Iterator<?> each = list.iterator(); each.hasNext(); ) {
            append(each.next());
            text.append(each.hasNext() ? ", " : "");
        }
        text.append(']');
    }

    private void appendString(String string) {
        text.append('"');
        for (int c : string.chars().toArray()) {
            boolean plain = c >= ' ' && c < 0x7F && c != '"' && c != '\\';
            text.append(plain ? Character.toString(c) : String.format("\\u%04x", c));
        }
        text.append('"');
    }
}
