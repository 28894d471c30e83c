package org.aedile.detection;

import java.util.List;

/** Reads detector settings from YAML and writes them back. */
public final class DetectorSettings {
    private DetectorSettings() {}

    /** The settings that watch every registered number unless a setting of the same kind watches it more closely. */
    public static List<DetectorSetting> builtIn() {
        return List.of();
    }

    /**
     * Reads a YAML text of one or several documents, each a setting or a list of settings.
     *
     * @throws IllegalArgumentException with every problem found, by setting and parameter
     */
    public static List<DetectorSetting> parse(String yaml) {
        return List.of();
    }

    /** One setting as YAML that {@link #parse} reads. */
    public static String format(DetectorSetting setting) {
        return "id: " + setting.id();
    }
}
