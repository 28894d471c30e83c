package org.aedile.detection.rule;

import java.util.ArrayList;
import java.util.List;
import org.aedile.kernel.EventView;

/**
 * Finds what is known of the source of an event at the cost of some comparisons for an event of which nothing is known: a
 * pattern is tried only when the event has its first field, number {@code keys[i]}. Immutable, thread-safe.
 */
final class SourceFinder {
    private final int[] keys;
    private final List<EventPattern> patterns = new ArrayList<>();
    private final List<FieldMapping> mappings = new ArrayList<>();

    SourceFinder(FieldPipelines pipelines, NodeCompiler compiler) {
        for (FieldMapping mapping : pipelines.mappings()) {
            for (EventPattern pattern : mapping.when()) {
                patterns.add(pattern);
                mappings.add(mapping);
            }
        }
        keys = patterns.stream()
                .mapToInt(pattern -> compiler.field(pattern.fields().get(0).name()))
                .toArray();
    }

    /** How the fields of an event are also called; {@link FieldMapping#NONE} when nothing is known of it. */
    FieldMapping find(EventView event, EventFields fields) {
        for (int i = 0; i < keys.length; i++) {
            if (fields.isSeen(keys[i]) && patterns.get(i).holds(event)) {
                return mappings.get(i).kindOf(event);
            }
        }
        return FieldMapping.NONE;
    }
}
