package org.aedile.detection.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.aedile.detection.Catalog;
import org.aedile.detection.Refused;
import org.aedile.detection.RuleText;
import org.aedile.detection.rule.reference.JsonText;
import org.aedile.detection.rule.reference.ReferenceEvent;
import org.aedile.detection.rule.reference.ReferencePlaceholders;
import org.aedile.detection.rule.reference.ReferenceRule;
import org.aedile.detection.rule.reference.RuleGenerator;
import org.aedile.kernel.EventView;
import org.aedile.kernel.LogSource;
import org.aedile.wire.FieldJson;
import org.aedile.wire.json.EventReader;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the engine and the reference say of events, for the same rules. */
final class Verdicts {
    private static final Pattern REGEX = Pattern.compile("\\|\\s*re\\b");

    private final List<ReferenceRule> reference = new ArrayList<>();
    private final Set<String> running = new HashSet<>();
    private final Catalog catalog;
    private final RuleMatcher matcher;
    private final EventReader reader = new EventReader();
    private LogSource stated = LogSource.NONE;

    /** Texts of one rule each. */
    Verdicts(List<String> rules) {
        List<RuleText> texts = new ArrayList<>();
        texts.add(new RuleText("placeholders.yml", JsonText.write(Map.of("placeholders", RuleGenerator.PLACEHOLDERS))));
        rules.forEach(rule -> texts.add(new RuleText("x.yml", rule)));
        catalog = Catalog.compile(texts, List.of());
        matcher = catalog.newRuleMatcher();
        matcher.rules().rules().forEach(rule -> running.add(rule.head().id()));
        rules.forEach(rule -> reference.addAll(read(rule)));
    }

    /** Nothing when the reference refuses it. */
    private static List<ReferenceRule> read(String rule) {
        try {
            return ReferenceRule.parse(rule, new ReferencePlaceholders(RuleGenerator.PLACEHOLDERS));
        } catch (IllegalArgumentException | YamlEngineException e) {
            return List.of();
        }
    }

    /**
     * Of a text that is one rule which both run, and whose regular expressions, of which Java's and RE2's differ, are none;
     * else empty.
     */
    static Optional<Verdicts> ofRunning(String rule) {
        RuleText text = new RuleText("x.yml", rule);
        Catalog alone = Catalog.compile(List.of(text), List.of());
        boolean runs = alone.ruleCount() == 1
                && alone.refused().isEmpty()
                && !REGEX.matcher(rule).find();
        Optional<Verdicts> verdicts = runs ? Optional.of(new Verdicts(List.of(rule))) : Optional.empty();
        return verdicts.filter(both -> both.runByOneOnly().isEmpty() && both.reference.size() == 1);
    }

    /** How many values an event has, of all its fields. */
    static int valueCount(String json) {
        return ReferenceEvent.of(FieldJson.read(json.getBytes(StandardCharsets.UTF_8)))
                .valueCount();
    }

    List<Refused> refused() {
        return catalog.refused();
    }

    /** Rules that only one of the two runs. */
    Set<String> runByOneOnly() {
        Set<String> defined = new TreeSet<>();
        reference.forEach(rule -> defined.add(rule.id()));
        Set<String> one = new TreeSet<>(running);
        one.addAll(defined);
        one.removeIf(id -> running.contains(id) && defined.contains(id));
        return one;
    }

    boolean runs(String id) {
        return running.contains(id);
    }

    boolean isDefined(String id) {
        return reference.stream().anyMatch(rule -> rule.id().equals(id));
    }

    /** The ids of the rules that match; routed by the event's own fields, or every rule on every event. */
    Set<String> ofReference(String json, boolean routed) {
        ReferenceEvent event = ReferenceEvent.of(FieldJson.read(json.getBytes(StandardCharsets.UTF_8)));
        return ofReference(event, routed ? ReferenceRule.statedBy(event) : LogSource.NONE);
    }

    Set<String> ofReference(ReferenceEvent event, LogSource from) {
        Set<String> matching = new TreeSet<>();
        for (ReferenceRule rule : reference) {
            if (running.contains(rule.id()) && rule.matches(event, from)) {
                matching.add(rule.id());
            }
        }
        return matching;
    }

    Set<String> ofEngine(String json, boolean routed) {
        EventView event = reader.read(json.getBytes(StandardCharsets.UTF_8));
        LogSource from = routed
                ? LogSource.of(text(event, "product"), text(event, "category"), text(event, "service"))
                : LogSource.NONE;
        return ofEngine(event, from);
    }

    Set<String> ofEngine(EventView event, LogSource from) {
        stated = from;
        Set<String> matching = new TreeSet<>();
        matcher.match(event, from, null, rule -> matching.add(id(rule)));
        return matching;
    }

    /** Of the event last asked about, every rule that reads it tried one by one. */
    Set<String> ofEngineWithoutWitnesses() {
        Set<String> matching = new TreeSet<>();
        for (int rule : matcher.matchingOfAll()) {
            if (Admission.admits(matcher.rules().rule(rule).logSource(), stated)) {
                matching.add(id(rule));
            }
        }
        return matching;
    }

    /** How the two differ on one rule and one event: empty, or "refusal" when only one runs the rule, or "answer". */
    static String difference(Map<String, Object> rule, Map<String, Object> event) {
        Verdicts verdicts = new Verdicts(List.of(JsonText.write(rule)));
        boolean refused = verdicts.running.isEmpty();
        if (refused != verdicts.reference.isEmpty()) {
            return "refusal";
        }
        String json = JsonText.write(event);
        boolean same = refused || verdicts.ofEngine(json, true).equals(verdicts.ofReference(json, true));
        return same ? "" : "answer";
    }

    static String explain(Map<String, Object> rule, Map<String, Object> event) {
        Verdicts verdicts = new Verdicts(List.of(JsonText.write(rule)));
        String json = JsonText.write(event);
        return "engine %s %s, reference %s %s"
                .formatted(
                        verdicts.refused(),
                        verdicts.ofEngine(json, true),
                        verdicts.reference.isEmpty() ? "refuses" : "runs",
                        verdicts.ofReference(json, true));
    }

    private String id(int rule) {
        return matcher.rules().rule(rule).head().id();
    }

    private static String text(EventView event, String name) {
        int field = event.findField(name);
        return field < 0 ? "" : event.fieldText(field);
    }
}
