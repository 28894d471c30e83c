package org.aedile.detection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aedile.kernel.Severity;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads detector settings from YAML and writes them back.
 *
 * <pre>
 * id: gas-limit
 * kind: threshold
 * category: air_quality        # one word or a list; left out for all
 * property: [no2, o3]
 * severity: high
 * title: Gas above the legal limit
 * above: 200
 * for: 300
 * </pre>
 */
public final class DetectorSettings {
    private static final List<DetectorSetting> BUILT_IN = List.of(
            builtIn("usual", "seasonal", Severity.MEDIUM),
            builtIn("silent", "gap", Severity.LOW),
            builtIn("stuck", "stuck", Severity.LOW),
            builtIn("impossible", "impossible", Severity.LOW));

    private DetectorSettings() {}

    /** The settings that watch every number unless a setting of the same kind watches it more closely. */
    public static List<DetectorSetting> builtIn() {
        return BUILT_IN;
    }

    /**
     * Reads a YAML text of one or several documents, each a setting or a list of settings.
     *
     * @throws IllegalArgumentException with every problem found, by setting and parameter
     */
    public static List<DetectorSetting> parse(String yaml) {
        List<DetectorSetting> settings = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try {
            Load load = new Load(LoadSettings.builder().build());
            for (Object document : load.loadAllFromString(yaml)) {
                for (Object element : document instanceof List<?> list ? list : List.of(document)) {
                    new SettingReader(element, problems).read().ifPresent(settings::add);
                }
            }
        } catch (YamlEngineException e) {
            problems.add("not YAML: " + e.getMessage());
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return settings;
    }

    /** One setting as YAML that {@link #parse} reads. */
    public static String format(DetectorSetting setting) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", setting.id());
        map.put("version", setting.version());
        map.put("kind", setting.kind());
        putList(map, "categories", setting.categories());
        putList(map, "properties", setting.properties());
        putList(map, "sources", setting.sources());
        map.put("severity", setting.severity().word());
        if (!setting.title().isEmpty()) {
            map.put("title", setting.title());
        }
        if (!setting.titles().isEmpty()) {
            map.put("titles", new TreeMap<>(setting.titles()));
        }
        setting.numbers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> map.put(e.getKey(), e.getValue()));
        setting.words().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> map.put(e.getKey(), e.getValue()));
        return new Dump(DumpSettings.builder()
                        .setDefaultFlowStyle(FlowStyle.BLOCK)
                        .build())
                .dumpToString(map);
    }

    private static DetectorSetting builtIn(String id, String kind, Severity severity) {
        return DetectorSetting.everywhere(id, 1, kind, severity, "");
    }

    private static void putList(Map<String, Object> map, String name, List<String> values) {
        if (!values.isEmpty()) {
            map.put(name, values);
        }
    }
}
