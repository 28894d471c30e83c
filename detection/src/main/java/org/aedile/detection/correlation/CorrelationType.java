package org.aedile.detection.correlation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a correlation measures over the matches of a window. Sigma correlation rules specification 2.1.0. */
public enum CorrelationType {
    EVENT_COUNT,
    VALUE_COUNT,
    VALUE_SUM,
    VALUE_AVG,
    VALUE_PERCENTILE,
    TEMPORAL,
    TEMPORAL_ORDERED;

    static Optional<CorrelationType> find(String word) {
        return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
    }

    /** All words, for messages. */
    static String words() {
        return Arrays.stream(values()).map(CorrelationType::word).collect(Collectors.joining(", "));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True when it measures the values of a field. */
    boolean ofValues() {
        return this == VALUE_COUNT || ofNumbers();
    }

    /** True when the values must be numbers. */
    boolean ofNumbers() {
        return this == VALUE_SUM || this == VALUE_AVG || this == VALUE_PERCENTILE;
    }

    /** True when it asks which rules matched, not how often. */
    boolean ofRules() {
        return this == TEMPORAL || this == TEMPORAL_ORDERED;
    }
}
