package org.aedile.wire;

/** Names of the log's topics. Observations and alerts have one topic per time domain; the registries are compacted. */
public final class Topics {
    /** What could not be read, as JSON, one topic for the deployment. */
    public static final String REJECTED = "aedile.rejected";

    /** Compacted: source id → {@code SourceProfile} as JSON. */
    public static final String SOURCES = "aedile.sources";

    /** Compacted: assets with their dependencies and outlines of zones, see {@link CityJson}. */
    public static final String CITY = "aedile.city";

    /** Compacted: rule id and version → rule text and the time from which it is in effect, as JSON. */
    public static final String RULES = "aedile.rules";

    /** Compacted: setting id and version → detector setting and the time from which it is in effect, as JSON. */
    public static final String DETECTORS = "aedile.detectors";

    /** Compacted: source, property and hour of week → what is usual then, as bytes; feeds the bands of charts. */
    public static final String BASELINES = "aedile.baselines";

    /** Compacted: domain, setting and agency → how the relations of that plant hold, as bytes. */
    public static final String PLANTS = "aedile.plants";

    private Topics() {}

    /** Observation frames and clock ticks of a time domain, partitioned by source. */
    public static String observations(String timeDomain) {
        return "aedile." + timeDomain + ".observations";
    }

    /** Alerts of a time domain as JSON, keyed by alert id. */
    public static String alerts(String timeDomain) {
        return "aedile." + timeDomain + ".alerts";
    }
}
