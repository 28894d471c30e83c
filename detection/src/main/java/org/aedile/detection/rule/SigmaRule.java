package org.aedile.detection.rule;

import java.util.List;
import java.util.Map;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Severity;

/**
 * A rule as it was read.
 *
 * @param head what people see of it
 * @param logSource which events it reads
 * @param condition what it asks of them
 * @param fields names of the fields that it asks, in its order
 */
public record SigmaRule(Head head, LogSource logSource, Expr condition, List<String> fields) {
    public SigmaRule {
        fields = List.copyOf(fields);
    }

    /**
     * What rules and correlations have in common.
     *
     * @param id unique; the title when the author gave none
     * @param name by which correlations may call it; may be empty
     * @param title a few words
     * @param titles the title in other languages, by their ISO 639 code; no part of the specification
     * @param author shown with every match
     * @param status stable, test or experimental
     * @param severity from the level; medium when there is none
     * @param tags ATT&amp;CK tags and others
     * @param references where to read more; shown with every match as the author is
     * @param file where it came from
     */
    public record Head(
            String id,
            String name,
            String title,
            Map<String, String> titles,
            String author,
            String status,
            Severity severity,
            List<String> tags,
            List<String> references,
            String file) {
        public Head {
            titles = Map.copyOf(titles);
            tags = List.copyOf(tags);
            references = List.copyOf(references);
        }
    }
}
