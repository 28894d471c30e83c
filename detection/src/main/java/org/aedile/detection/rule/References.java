package org.aedile.detection.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets a rule's references travel with its alerts, as the licence of the public rules asks. */
public final class References {
    /** Name of the attribute of an alert: the references, a line each. */
    public static final String ATTRIBUTE = "references";

    private static final int MOST = 5;

    private References() {}

    /** The attributes, and the references of the rule when it has some. */
    public static Map<String, String> with(Map<String, String> attributes, SigmaRule.Head head) {
        List<String> references = head.references();
        if (references.isEmpty()) {
            return attributes;
        }
        Map<String, String> all = new LinkedHashMap<>(attributes);
        all.put(ATTRIBUTE, String.join("\n", references.subList(0, Math.min(MOST, references.size()))));
        return all;
    }
}
