package org.aedile.detection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.detection.rule.FieldPipelines;
import org.aedile.detection.rule.Placeholders;
import org.aedile.detection.rule.Position;
import org.aedile.detection.rule.SigmaFilter;
import org.aedile.detection.rule.SigmaReader;
import org.aedile.detection.rule.SigmaRule;
import org.aedile.detection.rule.Unsupported;

/**
 * Reads files of Sigma: first what gives values to placeholders and names to fields, then the rules, then the filters, which
 * are added to the rules that they name. What can't be read is refused by itself; correlations are handed on as they are. One
 * use.
 */
final class RuleReader {
    private final List<SigmaDocument> rules = new ArrayList<>();
    private final List<SigmaDocument> filters = new ArrayList<>();
    private final List<SigmaDocument> correlations = new ArrayList<>();
    private final Map<String, SigmaRule> byId = new LinkedHashMap<>();
    private final Map<String, String> idsByName = new LinkedHashMap<>();
    private final List<Refused> refused = new ArrayList<>();
    private Placeholders placeholders = Placeholders.NONE;
    private FieldPipelines pipelines = FieldPipelines.builtIn();

    RuleReader(List<RuleText> texts) {
        texts.forEach(this::sort);
        rules.forEach(document -> attempt(document, this::readRule));
        filters.forEach(document -> attempt(document, this::applyFilter));
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

    private interface Reading {
        void read(SigmaDocument document) throws Unsupported;
    }

    private void attempt(SigmaDocument document, Reading reading) {
        try {
            reading.read(document);
        } catch (Unsupported e) {
            refused.add(document.refused(e));
        }
    }

    private void sort(RuleText text) {
        try {
            for (Map<?, ?> map : SigmaReader.documents(text.text())) {
                attempt(new SigmaDocument(map, text.file()), this::sort);
            }
        } catch (Unsupported e) {
            Position position = e.position();
            refused.add(new Refused(text.file(), "", "", e.reason(), position.line(), position.column()));
        }
    }

    private void sort(SigmaDocument document) throws Unsupported {
        if (Placeholders.isIn(document.map())) {
            placeholders = placeholders.and(Placeholders.read(document.map()));
        } else if (FieldPipelines.isIn(document.map())) {
            pipelines = pipelines.with(document.map());
        } else if (document.map().containsKey("correlation")) {
            correlations.add(document);
        } else if (SigmaFilter.isIn(document.map())) {
            filters.add(document);
        } else {
            rules.add(document);
        }
    }

    private void readRule(SigmaDocument document) throws Unsupported {
        SigmaRule rule = SigmaReader.rule(document.map(), document.file(), placeholders);
        SigmaRule.Head head = rule.head();
        SigmaRule first = byId.get(head.id());
        if (first != null) {
            throw new Unsupported(
                    Position.ofValue(document.map(), "id"),
                    "another rule has the id " + head.id() + ": " + first.head().file());
        }
        String named = idsByName.get(head.name());
        if (named != null) {
            throw new Unsupported(
                    Position.ofValue(document.map(), "name"),
                    "another rule has the name " + head.name() + ": " + named);
        }
        byId.put(head.id(), rule);
        if (!head.name().isEmpty()) {
            idsByName.put(head.name(), head.id());
        }
    }

    private void applyFilter(SigmaDocument document) throws Unsupported {
        SigmaFilter filter = SigmaFilter.read(document.map(), document.file(), placeholders);
        List<SigmaRule> filtered = filter.choose(this::findRule, rules());
        filtered.forEach(rule -> byId.put(rule.head().id(), filter.appliedTo(rule)));
    }

    private Optional<SigmaRule> findRule(String idOrName) {
        return Optional.ofNullable(byId.get(idsByName.getOrDefault(idOrName, idOrName)))
                .or(() -> Optional.ofNullable(byId.get(idOrName)));
    }
}
