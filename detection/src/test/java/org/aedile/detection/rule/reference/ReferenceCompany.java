package org.aedile.detection.rule.reference;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which modifiers one key may have: an allowance for each, beyond which it is refused. */
final class ReferenceCompany {
    private static final int MOST = 32;
    private static final Set<String> TEXT = Set.of(
            ("all neq contains startswith endswith cased windash base64 base64offset utf16le utf16be utf16 wide expand")
                    .split(" ", -1));
    private static final Set<String> TWICE = Set.of("base64", "base64offset", "utf16le", "utf16be", "utf16", "wide");
    private static final Set<String> COMPARING = Set.of("lt", "lte", "gt", "gte");

    /** What may stand beside a modifier by which the value is no text. */
    private static final Map<String, Set<String>> BESIDE = Map.of(
            "re", Set.of("i", "m", "s", "all", "neq", "expand"),
            "cidr", Set.of("all", "neq", "expand"),
            "exists", Set.of(),
            "fieldref", Set.of("contains", "startswith", "endswith", "all", "neq", "cased"));

    private ReferenceCompany() {}

    static void require(List<String> modifiers, boolean hasField) {
        Set<String> seen = new HashSet<>();
        for (String modifier : modifiers) {
            if (!seen.add(modifier) && !TWICE.contains(modifier)) {
                throw new IllegalArgumentException(modifier + " twice");
            }
        }
        long compared = modifiers.stream().filter(COMPARING::contains).count();
        long timed = modifiers.stream().filter(ReferenceTime.PARTS::contains).count();
        boolean needsField = seen.contains("neq") || !TEXT.containsAll(seen) && !seen.contains("re");
        boolean tooMany = modifiers.size() > MOST || compared > 1 || timed > 1;
        if (tooMany || needsField && !hasField || !allowed(seen, compared > 0, timed > 0)) {
            throw new IllegalArgumentException("they don't go together: " + modifiers);
        }
    }

    private static boolean allowed(Set<String> modifiers, boolean compared, boolean timed) {
        Set<String> others = new HashSet<>(modifiers);
        if (compared || timed) {
            others.removeAll(COMPARING);
            others.removeAll(ReferenceTime.PARTS);
            return (timed ? Set.of("all", "neq") : Set.of("all")).containsAll(others)
                    && !(compared && others.contains("neq"));
        }
        for (Map.Entry<String, Set<String>> kind : BESIDE.entrySet()) {
            if (others.remove(kind.getKey())) {
                return kind.getValue().containsAll(others);
            }
        }
        return TEXT.containsAll(others);
    }
}
