package org.aedile.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    static SigmaFile read(RuleText text) {
        SigmaFile file = new SigmaFile(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try {
            for (Map<?, ?> map : SigmaReader.documents(text.text())) {
                file.add(new SigmaDocument(map, text.file()));
            }
        } catch (Unsupported e) {
            Position position = e.position();
            file.refused.add(new Refused(text.file(), "", "", e.reason(), position.line(), position.column()));
        }
        return file;
    }

    private void add(SigmaDocument document) {
        if (Placeholders.isIn(document.map()) || FieldPipelines.isIn(document.map())) {
            names.add(document);
        } else if (document.map().containsKey("correlation")) {
            correlations.add(document);
        } else if (SigmaFilter.isIn(document.map())) {
            filters.add(Reading.of(document, FILTER));
        } else {
            rules.add(Reading.of(document, RULE));
        }
    }

    /** With these values of placeholders; the same when they don't matter to it. */
    SigmaFile with(Placeholders values) {
        List<Reading<SigmaRule>> rulesNow =
                rules.stream().map(one -> one.with(values, RULE)).toList();
        List<Reading<SigmaFilter>> filtersNow =
                filters.stream().map(one -> one.with(values, FILTER)).toList();
        return new SigmaFile(names, rulesNow, filtersNow, correlations, refused);
    }
}
