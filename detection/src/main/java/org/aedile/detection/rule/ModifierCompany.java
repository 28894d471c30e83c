package org.aedile.detection.rule;

import java.util.List;
import java.util.Set;

/** Which modifiers go together: a value has one type, and a rule whose modifiers contradict each other is refused. */
final class ModifierCompany {
    private static final Set<String> TYPES = Set.of("re", "cidr", "exists", "fieldref", "lt", "lte", "gt", "gte");
    private static final Set<String> POSITIONS = Set.of("contains", "startswith", "endswith");
    private static final Set<String> ENCODINGS =
            Set.of("windash", "wide", "utf16le", "utf16be", "utf16", "base64", "base64offset");
    private static final Set<String> FLAGS = Set.of("i", "m", "s");

    private ModifierCompany() {}

    static void require(String field, List<String> modifiers) throws Unsupported {
        String type = "";
        for (String modifier : modifiers) {
            if (TYPES.contains(modifier) && !type.isEmpty() && !type.equals(modifier)) {
                throw new Unsupported("modifiers " + type + " and " + modifier + " of " + field + " don't go together");
            }
            type = TYPES.contains(modifier) ? modifier : type;
        }
        boolean placed = false;
        for (String modifier : modifiers) {
            placed |= POSITIONS.contains(modifier);
            if (!goesWith(modifier, type)) {
                throw new Unsupported("modifier '" + modifier + "' of " + field + " doesn't go with "
                        + (type.isEmpty() ? "a text" : "'" + type + "'"));
            }
            if (placed && modifier.startsWith("base64")) {
                throw new Unsupported("modifier '" + modifier + "' of " + field + " must come before the place");
            }
        }
    }

    private static boolean goesWith(String modifier, String type) {
        if (POSITIONS.contains(modifier)) {
            return type.isEmpty() || type.equals("re") || type.equals("fieldref");
        }
        if (ENCODINGS.contains(modifier)) {
            return type.isEmpty();
        }
        if (FLAGS.contains(modifier)) {
            return type.equals("re");
        }
        return switch (modifier) {
            case "cased" -> type.isEmpty() || type.equals("fieldref");
            case "all", "neq" -> !type.equals("exists");
            default -> true;
        };
    }
}
