package org.aedile.server.rule.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aedile.detection.RuleText;
import org.aedile.detection.rule.SigmaReader;
import org.aedile.detection.rule.Unsupported;

/**
 * What a story needs to know of a rule, as its file says it.
 *
 * @param id unique; the title when the author gave none
 * @param name by which stories and correlations may call it; may be empty
 * @param quiets names or ids of the rules that no longer tell of their matches, because this one joins them
 * @param waitMillis how long after the last event it may still speak
 */
record WrittenRule(String id, String name, Set<String> quiets, long waitMillis) {
    WrittenRule {
        quiets = Set.copyOf(quiets);
    }

    /** The rules and correlations of a file; nothing when it can't be read, for which its refusal gives the reason. */
    static List<WrittenRule> all(RuleText file) {
        List<WrittenRule> rules = new ArrayList<>();
        try {
            for (Map<?, ?> document : SigmaReader.documents(file.text())) {
                if (document.containsKey("detection") || document.containsKey("correlation")) {
                    rules.add(of(new StoryMap(document, file.file())));
                }
            }
        } catch (Unsupported e) {
            return List.of();
        }
        return rules;
    }

    /** What people call it. */
    String called() {
        return name.isEmpty() ? id : name;
    }

    boolean isCalled(String nameOrId) {
        return id.equals(nameOrId) || !name.isEmpty() && name.equals(nameOrId);
    }

    boolean isQuieted(Set<String> namesAndIds) {
        return namesAndIds.contains(id) || namesAndIds.contains(name);
    }

    private static WrittenRule of(StoryMap rule) throws Unsupported {
        String id = rule.text("id", rule.text("title", ""));
        String name = rule.text("name", "");
        if (!rule.has("correlation")) {
            return new WrittenRule(id, name, Set.of(), 0);
        }
        StoryMap correlation = StoryMap.of(rule.find("correlation").orElse(""), id);
        return new WrittenRule(
                id,
                name,
                quiets(correlation, rule),
                correlation.millis("timespan", "0s") + correlation.millis("sustained", "0s"));
    }

    private static Set<String> quiets(StoryMap correlation, StoryMap rule) {
        Set<String> names = new TreeSet<>();
        if (!correlation.text("generate", rule.text("generate", "")).equals("true")) {
            correlation.list("rules").forEach(name -> names.add(String.valueOf(name)));
            correlation.list("absent").forEach(name -> names.add(String.valueOf(name)));
        }
        return names;
    }
}
