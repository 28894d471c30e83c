package org.aedile.detection.rule.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * "Expand to value list": what stands for {@code %name%}.
 *
 * @param values by name
 */
public record ReferencePlaceholders(Map<String, List<String>> values) {
    /** The text with every value in the place of each of its placeholders. */
    List<String> expand(String text) {
        List<String> expanded = new ArrayList<>();
        if (text.isEmpty()) {
            expanded.add("");
            return expanded;
        }
        int end = text.indexOf('%', 1);
        if (text.startsWith("%") && end > 1) {
            for (String value : required(text.substring(1, end))) {
                expand(text.substring(end + 1)).forEach(rest -> expanded.add(value + rest));
            }
            return expanded;
        }
        int taken = text.startsWith("\\\\") || text.startsWith("\\%") ? 2 : 1;
        String first = text.startsWith("\\%") ? "%" : text.substring(0, taken);
        expand(text.substring(taken)).forEach(rest -> expanded.add(first + rest));
        return expanded;
    }

    private List<String> required(String name) {
        List<String> found = values.getOrDefault(name, List.of());
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no values for " + name);
        }
        return found;
    }
}
