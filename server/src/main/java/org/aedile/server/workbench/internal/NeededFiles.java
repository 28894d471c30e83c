package org.aedile.server.workbench.internal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.aedile.detection.RuleText;
import org.aedile.detection.rule.SigmaReader;
import org.aedile.detection.rule.Unsupported;
import org.jspecify.annotations.Nullable;

/**
 * The other files without which a text doesn't mean what it says: those of which its correlations count rules, those that
 * these count in turn, and whatever changes the rules of others. A few too many do no harm.
 */
final class NeededFiles {
    private static final Pattern CHANGING = Pattern.compile("^(filter|placeholders|pipeline)\\s*:", Pattern.MULTILINE);

    private final Map<String, RuleText> needed = new LinkedHashMap<>();
    private final ArrayDeque<String> unread = new ArrayDeque<>();

    private NeededFiles() {}

    /** @param others all other files that there are */
    static List<RuleText> of(String text, Collection<RuleText> others) {
        NeededFiles files = new NeededFiles();
        files.unread.add(text);
        while (!files.unread.isEmpty()) {
            Set<String> names = counted(files.unread.remove());
            others.stream()
                    .filter(file -> names.stream().anyMatch(file.text()::contains))
                    .forEach(files::add);
        }
        others.stream().filter(file -> CHANGING.matcher(file.text()).find()).forEach(files::add);
        return List.copyOf(files.needed.values());
    }

    private void add(RuleText file) {
        if (needed.putIfAbsent(file.file(), file) == null) {
            unread.add(file.text());
        }
    }

    private static Set<String> counted(String text) {
        Set<String> names = new HashSet<>();
        try {
            for (Map<?, ?> document : SigmaReader.documents(text)) {
                if (document.get("correlation") instanceof Map<?, ?> correlation) {
                    add(names, correlation.get("rules"));
                    add(names, correlation.get("absent"));
                }
            }
        } catch (Unsupported e) {
            return Set.of();
        }
        return names;
    }

    private static void add(Set<String> names, @Nullable Object some) {
        if (some instanceof List<?> list) {
            list.forEach(one -> names.add(String.valueOf(one)));
        } else if (some != null) {
            names.add(some.toString());
        }
    }
}
