package org.aedile.detection;

import java.util.List;
import org.aedile.detection.sensor.SeriesPlans;

/** Rules and detector settings compiled for matching. Immutable, shared by all threads. */
public final class Catalog {
    /** No rules, and the built-in detectors. */
    public static final Catalog EMPTY = new Catalog(List.of(), List.of());

    private final List<DetectorSetting> settings;
    private final List<Refused> refused;

    private Catalog(List<DetectorSetting> settings, List<Refused> refused) {
        this.settings = List.copyOf(settings);
        this.refused = List.copyOf(refused);
    }

    /**
     * Compiles; takes about a second for some thousand rules, so never on a hot thread. What can't be run is in
     * {@link #refused()}.
     */
    public static Catalog compile(List<RuleText> rules, List<DetectorSetting> settings) {
        return new Catalog(settings, List.of());
    }

    SeriesPlans newSeriesPlans() {
        return new SeriesPlans(settings, DetectorSettings.builtIn());
    }

    /** What can't run here, with the reason. */
    public List<Refused> refused() {
        return refused;
    }

    /** How many rules and correlations are loaded. */
    public int ruleCount() {
        return 0;
    }

    /** The loaded rules and correlations. */
    public List<RuleSummary> rules() {
        return List.of();
    }

    /** The detector settings beyond the built-in ones. */
    public List<DetectorSetting> settings() {
        return settings;
    }
}
