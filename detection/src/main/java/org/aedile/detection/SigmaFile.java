package org.aedile.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aedile.detection.rule.FieldPipelines;
import org.aedile.detection.rule.Placeholders;
import org.aedile.detection.rule.Position;
import org.aedile.detection.rule.SigmaFilter;
import org.aedile.detection.rule.SigmaReader;
import org.aedile.detection.rule.SigmaRule;
import org.aedile.detection.rule.Unsupported;

/**
 * A file of Sigma as it was read, its documents by what they are. Immutable: a catalog hands it on to the next one, so that
 * what has not changed is not read again.
 *
 * @param names gives values to placeholders, or names to fields
 * @param rules the rules
 * @param filters conditions for rules of others
 * @param correlations as they are
 * @param refused that the file can't be read at all
 */
record SigmaFile(
        List<SigmaDocument> names,
        List<Reading<SigmaRule>> rules,
        List<Reading<SigmaFilter>> filters,
        List<SigmaDocument> correlations,
        List<Refused> refused) {
    private static final Reading.Reader<SigmaRule> RULE =
            (document, values) -> SigmaReader.rule(document.map(), document.file(), values);
    private static final Reading.Reader<SigmaFilter> FILTER =
            (document, values) -> SigmaFilter.read(document.map(), document.file(), values);

    SigmaFile {
        names = List.copyOf(names);
        rules = List.copyOf(rules);
        filters = List.copyOf(filters);
        correlations = List.copyOf(correlations);
        refused = List.copyOf(refused);
    }

    /** Reads what a file says without knowing any other. */
    static SigmaFile read(RuleText text) {
        List<SigmaDocument> documents = new ArrayList<>();
        try {
            for (Map<?, ?> map : SigmaReader.documents(text.text())) {
                documents.add(new SigmaDocument(map, text.file()));
            }
        } catch (Unsupported e) {
            return unreadable(text, e);
        }
        Map<Kind, List<SigmaDocument>> byKind = documents.stream().collect(Collectors.groupingBy(SigmaFile::kind));
        return new SigmaFile(
                byKind.getOrDefault(Kind.NAMES, List.of()),
                readings(byKind.getOrDefault(Kind.RULE, List.of()), RULE),
                readings(byKind.getOrDefault(Kind.FILTER, List.of()), FILTER),
                byKind.getOrDefault(Kind.CORRELATION, List.of()),
                List.of());
    }

    private enum Kind {
        NAMES,
        CORRELATION,
        FILTER,
        RULE
    }

    private static Kind kind(SigmaDocument document) {
        Map<?, ?> map = document.map();
        if (Placeholders.isIn(map) || FieldPipelines.isIn(map)) {
            return Kind.NAMES;
        }
        if (map.containsKey("correlation")) {
            return Kind.CORRELATION;
        }
        return SigmaFilter.isIn(map) ? Kind.FILTER : Kind.RULE;
    }

    private static <T> List<Reading<T>> readings(List<SigmaDocument> documents, Reading.Reader<T> reader) {
        return documents.stream().map(document -> Reading.of(document, reader)).toList();
    }

    private static SigmaFile unreadable(RuleText text, Unsupported reason) {
        Position at = reason.position();
        Refused refused = new Refused(text.file(), "", "", reason.reason(), at.line(), at.column());
        return new SigmaFile(List.of(), List.of(), List.of(), List.of(), List.of(refused));
    }

    /** With these values of placeholders; the same when they don't matter to it. */
    SigmaFile with(Placeholders values) {
        boolean same = rules.stream().allMatch(one -> one.isFor(values))
                && filters.stream().allMatch(one -> one.isFor(values));
        return same
                ? this
                : new SigmaFile(
                        names,
                        rules.stream().map(one -> one.with(values, RULE)).toList(),
                        filters.stream().map(one -> one.with(values, FILTER)).toList(),
                        correlations,
                        refused);
    }
}
