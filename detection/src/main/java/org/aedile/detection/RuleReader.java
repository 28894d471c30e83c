package org.aedile.detection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.detection.rule.FieldPipelines;
import org.aedile.detection.rule.Placeholders;
import org.aedile.detection.rule.SigmaFilter;
import org.aedile.detection.rule.SigmaRule;
import org.aedile.detection.rule.Unsupported;

/**
 * Reads files of Sigma: first what gives values to placeholders and names to fields, then the rules, then the filters, which
 * are added to the rules that they name. What can't be read is refused by itself; correlations are handed on as they are. One
 * use.
 */
final class RuleReader {
    private final Map<RuleText, SigmaFile> files = new HashMap<>();
    private final List<SigmaDocument> correlations = new ArrayList<>();
    private final Map<String, SigmaRule> byId = new LinkedHashMap<>();
    private final Map<String, String> idsByName = new LinkedHashMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private Placeholders placeholders = Placeholders.NONE;
    private FieldPipelines pipelines = FieldPipelines.builtIn();

    /** @param known files that were read before */
    RuleReader(List<RuleText> texts, Map<RuleText, SigmaFile> known) {
        for (RuleText text : texts) {
            SigmaFile before = known.get(text);
            SigmaFile file = before == null ? SigmaFile.read(text) : before;
            files.put(text, file);
            refused.addAll(file.refused());
            correlations.addAll(file.correlations());
            file.names().forEach(document -> attempt(document.place(), () -> readNames(document)));
        }
        files.replaceAll((text, file) -> file.with(placeholders));
        List<SigmaFile> inOrder = texts.stream().map(files::get).toList();
        inOrder.forEach(file -> file.rules().forEach(rule -> attempt(rule.place(), () -> add(rule))));
        inOrder.forEach(file -> file.filters().forEach(filter -> attempt(filter.place(), () -> apply(filter.value()))));
    }

    /** What was read, to be known the next time. */
    Map<RuleText, SigmaFile> files() {
        return files;
    }

    /** The rules with their filters, in the order of the files. */
    List<SigmaRule> rules() {
        return List.copyOf(byId.values());
    }

    /** The built-in ones and those of the files. */
    FieldPipelines pipelines() {
        return pipelines;
    }

    List<SigmaDocument> correlations() {
        return correlations;
    }

    List<Refused> refused() {
        return refused;
    }

    private interface Attempt {
        void run() throws Unsupported;
    }

    private void attempt(DocumentPlace place, Attempt attempt) {
        try {
            attempt.run();
        } catch (Unsupported e) {
            refused.add(place.refused(e));
        }
    }

    private void readNames(SigmaDocument document) throws Unsupported {
        if (Placeholders.isIn(document.map())) {
            placeholders = placeholders.and(Placeholders.read(document.map()));
        } else {
            pipelines = pipelines.with(document.map());
        }
    }

    private void add(Reading<SigmaRule> reading) throws Unsupported {
        SigmaRule rule = reading.value();
        SigmaRule.Head head = rule.head();
        SigmaRule first = byId.get(head.id());
        if (first != null) {
            throw new Unsupported(
                    reading.place().idAt(),
                    "another rule has the id " + head.id() + ": " + first.head().file());
        }
        String named = idsByName.get(head.name());
        if (named != null) {
            throw new Unsupported(reading.place().nameAt(), "another rule has the name " + head.name() + ": " + named);
        }
        String called = idsByName.get(head.id());
        if (called != null) {
            throw new Unsupported(
                    reading.place().idAt(), "its id " + head.id() + " is the name of another rule: " + called);
        }
        if (!head.name().equals(head.id()) && byId.containsKey(head.name())) {
            throw new Unsupported(reading.place().nameAt(), "another rule has the id " + head.name());
        }
        byId.put(head.id(), rule);
        if (!head.name().isEmpty()) {
            idsByName.put(head.name(), head.id());
        }
    }

    private void apply(SigmaFilter filter) throws Unsupported {
        List<SigmaRule> filtered = filter.choose(this::findRule, rules());
        filtered.forEach(rule -> byId.put(rule.head().id(), filter.appliedTo(rule)));
    }

    private Optional<SigmaRule> findRule(String idOrName) {
        return Optional.ofNullable(byId.get(idsByName.getOrDefault(idOrName, idOrName)))
                .or(() -> Optional.ofNullable(byId.get(idOrName)));
    }
}
