package org.aedile.detection.sensor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aedile.detection.DetectorSetting;
import org.aedile.kernel.SourceProfile;

/**
 * Finds the plan of a series: of each kind of detector every setting that names the series, else the built-in one. Alike
 * series share a plan. One per catalog and stepping thread.
 */
public final class SeriesPlans {
    private static final int MOST_PLANS = 20_000;

    private final List<DetectorSetting> settings;
    private final List<DetectorSetting> builtIn;
    private final MessageKinds messages;
    private final Set<String> namedSources = new HashSet<>();
    private final Map<Key, SeriesPlan> plans = new HashMap<>();

    private record Key(String category, String timeZone, SourceProfile.Property property, String namedSource) {}

    public SeriesPlans(List<DetectorSetting> settings, List<DetectorSetting> builtIn) {
        this.settings = settings;
        this.builtIn = builtIn;
        this.messages = new MessageKinds(settings);
        settings.forEach(setting -> namedSources.addAll(setting.sources()));
    }

    /** Which records make a series by the times at which they come. */
    public MessageKinds messages() {
        return messages;
    }

    SeriesPlan plan(String source, String category, String timeZone, SourceProfile.Property property) {
        Key key = new Key(category, timeZone, property, namedSources.contains(source) ? source : "");
        SeriesPlan known = plans.get(key);
        if (known != null) {
            return known;
        }
        if (plans.size() >= MOST_PLANS) {
            plans.clear();
        }
        SeriesPlan plan = compile(source, category, timeZone, property);
        plans.put(key, plan);
        return plan;
    }

    private SeriesPlan compile(String source, String category, String timeZone, SourceProfile.Property property) {
        List<Detector> detectors = new ArrayList<>();
        for (DetectorKind kind : DetectorKind.values()) {
            List<DetectorSetting> chosen = settings.stream()
                    .filter(setting -> setting.kind().equals(kind.word()))
                    .filter(setting -> selects(setting, source, category, property.name()))
                    .toList();
            boolean records = MessageKinds.isMessage(property.name());
            List<DetectorSetting> used = chosen.isEmpty() && !records ? builtIn : chosen;
            used.stream()
                    .filter(setting -> setting.kind().equals(kind.word()))
                    .filter(DetectorSetting::enabled)
                    .map(kind::detector)
                    .forEach(detectors::add);
        }
        return new SeriesPlan(property, LocalHours.of(timeZone), detectors.toArray(Detector[]::new));
    }

    private static boolean selects(DetectorSetting setting, String source, String category, String property) {
        return (setting.sources().isEmpty() || setting.sources().contains(source))
                && (setting.categories().isEmpty() || setting.categories().contains(category))
                && selects(setting, property);
    }

    private static boolean selects(DetectorSetting setting, String property) {
        return MessageKinds.isMessage(property) || setting.words().containsKey(MessageKinds.WORD)
                ? MessageKinds.selects(setting, property)
                : setting.properties().isEmpty() || setting.properties().contains(property);
    }
}
