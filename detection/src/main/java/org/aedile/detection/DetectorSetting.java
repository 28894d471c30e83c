package org.aedile.detection;

import java.util.List;
import java.util.Map;
import org.aedile.kernel.Severity;

/**
 * How a detector watches some of the sources. Written as YAML by the city's engineers; built-in ones watch every
 * registered number.
 *
 * @param id stable; part of every alert's id
 * @param version counts up with every change
 * @param kind {@code threshold}, {@code rate}, {@code stuck}, {@code gap}, {@code impossible}, {@code seasonal},
 *     {@code inter-arrival}, {@code shift}, {@code drift}, {@code neighbours}, {@code egress}, {@code multivariate},
 *     {@code invariant} or {@code anomaly}
 * @param categories categories of sources it watches; empty for all
 * @param properties properties it watches; empty for all
 * @param sources ids of the sources it watches; empty for all
 * @param severity how urgent its alerts are
 * @param title title of its alerts; empty for one made from the property's label
 * @param titles the title in other languages, by their ISO 639 code
 * @param numbers parameters by name; durations in seconds
 * @param words parameters that are words, by name
 */
public record DetectorSetting(
        String id,
        int version,
        String kind,
        List<String> categories,
        List<String> properties,
        List<String> sources,
        Severity severity,
        String title,
        Map<String, String> titles,
        Map<String, Double> numbers,
        Map<String, String> words) {

    public DetectorSetting {
        categories = List.copyOf(categories);
        properties = List.copyOf(properties);
        sources = List.copyOf(sources);
        titles = Map.copyOf(titles);
        numbers = Map.copyOf(numbers);
        words = Map.copyOf(words);
    }

    /** With no titles in other languages. */
    public DetectorSetting(
            String id,
            int version,
            String kind,
            List<String> categories,
            List<String> properties,
            List<String> sources,
            Severity severity,
            String title,
            Map<String, Double> numbers,
            Map<String, String> words) {
        this(id, version, kind, categories, properties, sources, severity, title, Map.of(), numbers, words);
    }

    /** One without limits: of all sources, with its kind's own parameters. */
    public static DetectorSetting everywhere(String id, int version, String kind, Severity severity, String title) {
        return new DetectorSetting(
                id, version, kind, List.of(), List.of(), List.of(), severity, title, Map.of(), Map.of());
    }

    /** Stands for one that was removed, to take back what it raised. */
    public static DetectorSetting gone(String id, String kind, Severity severity, String title) {
        return everywhere(id, 0, kind, severity, title);
    }

    /** False when it only switches the built-in detector of its kind off. */
    public boolean enabled() {
        return !words.getOrDefault("enabled", "true").equals("false");
    }
}
