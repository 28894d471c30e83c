package org.aedile.server.workbench.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aedile.detection.RuleStanding;
import org.aedile.detection.RuleText;
import org.aedile.detection.rule.SigmaReader;
import org.aedile.detection.rule.Unsupported;
import org.aedile.server.workbench.RuleState;
import org.aedile.server.workbench.RuleVersion;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/**
 * The files on the log that a rule of the workbench is. One is what stands: the live version, else that in shadow. Beside a
 * live version, the one in shadow is a file of its own whose rules have other ids, so that both run and each keeps its
 * windows.
 */
final class RuleFiles {
    private static final String FOLDER = "workbench/";
    private static final String BESIDE = "~shadow";

    private static final Pattern NAME = Pattern.compile("[^\\s()]+");

    private RuleFiles() {}

    /** The file that stands, and the one beside it; without text where there is none. */
    static List<RuleText> of(String ruleId, List<RuleVersion> versions) {
        Optional<RuleVersion> live = in(versions, RuleState.LIVE);
        Optional<RuleVersion> shadow = in(versions, RuleState.SHADOW);
        Optional<RuleText> standing = live.or(() -> shadow).map(one -> file(nameOf(ruleId), one));
        Optional<RuleText> beside =
                live.isPresent() ? shadow.map(one -> besides(file(nameOf(ruleId) + BESIDE, one))) : Optional.empty();
        return List.of(
                standing.orElse(new RuleText(nameOf(ruleId), "")),
                beside.orElse(new RuleText(nameOf(ruleId) + BESIDE, "")));
    }

    static String nameOf(String ruleId) {
        return FOLDER + ruleId;
    }

    static boolean isOurs(String file) {
        return file.startsWith(FOLDER);
    }

    /** True for the file of a version in shadow beside a live one. */
    static boolean isBeside(String file) {
        return isOurs(file) && file.endsWith(BESIDE);
    }

    /** The rule's own id, whichever of its files an alert comes from. */
    static String idOf(String alertRule) {
        return alertRule.endsWith(BESIDE) ? alertRule.substring(0, alertRule.length() - BESIDE.length()) : alertRule;
    }

    /** The id of the rule that a file of ours belongs to. */
    static String ruleOf(String file) {
        return idOf(file.substring(FOLDER.length()));
    }

    private static Optional<RuleVersion> in(List<RuleVersion> versions, RuleState state) {
        return versions.stream().filter(one -> one.state() == state).findFirst();
    }

    private static RuleText file(String name, RuleVersion version) {
        return new RuleText(
                name, version.text(), new RuleStanding(version.agency(), version.state() == RuleState.SHADOW));
    }

    private static RuleText besides(RuleText file) {
        try {
            List<Map<?, ?>> documents = SigmaReader.documents(file.text());
            Map<String, String> names = new HashMap<>();
            documents.forEach(document -> rename(names, document));
            List<Object> renamed = new ArrayList<>();
            documents.forEach(document -> renamed.add(renamed(document, names)));
            Dump dump = new Dump(DumpSettings.builder()
                    .setDefaultFlowStyle(FlowStyle.BLOCK)
                    .setExplicitStart(true)
                    .build());
            return new RuleText(file.file(), dump.dumpAllToString(renamed.iterator()), file.standing());
        } catch (Unsupported e) {
            return file;
        }
    }

    private static void rename(Map<String, String> names, Map<?, ?> document) {
        for (String key : List.of("id", "name", "title")) {
            @Nullable Object name = document.get(key);
            if (name != null && (!key.equals("title") || document.get("id") == null)) {
                names.put(name.toString(), name + BESIDE);
            }
        }
    }

    private static Object renamed(Map<?, ?> document, Map<String, String> names) {
        Map<Object, Object> copy = new LinkedHashMap<>(document);
        copy.replaceAll((key, value) -> switch (key.toString()) {
            case "id", "name" -> names.getOrDefault(value.toString(), value.toString());
            case "correlation" -> correlation(value, names);
            default -> value;
        });
        copy.computeIfAbsent("id", key -> document.get("title") + BESIDE);
        return copy;
    }

    private static Object correlation(Object value, Map<String, String> names) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<Object, Object> copy = new LinkedHashMap<>(map);
        copy.replaceAll((key, one) -> switch (key.toString()) {
            case "rules", "absent" -> rules(one, names);
            case "condition" -> one instanceof String text ? condition(text, names) : one;
            case "aliases" -> aliases(one, names);
            default -> one;
        });
        return copy;
    }

    /** The names in a condition over rules: {@code a and not b}. */
    private static String condition(String text, Map<String, String> names) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(names.getOrDefault(name.group(), name.group())));
    }

    /** An alias says by rule what a field is called there. */
    private static Object aliases(Object value, Map<String, String> names) {
        if (!(value instanceof Map<?, ?> aliases)) {
            return value;
        }
        Map<Object, Object> renamed = new LinkedHashMap<>();
        aliases.forEach((alias, fields) ->
                renamed.put(alias, fields instanceof Map<?, ?> map ? keys(map, names) : fields));
        return renamed;
    }

    private static Map<Object, Object> keys(Map<?, ?> map, Map<String, String> names) {
        Map<Object, Object> renamed = new LinkedHashMap<>();
        map.forEach(
                (rule, field) -> renamed.put(names.getOrDefault(String.valueOf(rule), String.valueOf(rule)), field));
        return renamed;
    }

    private static Object rules(Object value, Map<String, String> names) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(one -> names.getOrDefault(String.valueOf(one), String.valueOf(one)))
                    .toList();
        }
        return names.getOrDefault(value.toString(), value.toString());
    }
}
