package org.aedile.city.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.SourceProfile.Property;

/** What the single instruments of the pumping station and the substations measure, by the end of their id. */
final class Instruments {
    private static final Map<String, Property> BY_SUFFIX = Map.ofEntries(
            entry("inlet-pressure", property("pressure", "inlet pressure", "bar", 0, 16)),
            entry("outlet-pressure", property("pressure", "outlet pressure", "bar", 0, 25)),
            entry("flow", property("flow", "flow", "m3/h", 0, 2_000)),
            entry("level", property("level", "reservoir level", "m", 0, 8)),
            entry("chlorine", property("residual_chlorine", "residual chlorine", "mg/L", 0, 10)),
            entry("turbidity", property("turbidity", "turbidity", "{NTU}", 0, 100)),
            entry("voltage", property("voltage", "busbar voltage", "kV", 0, 30)),
            entry("frequency", property("frequency", "frequency", "Hz", 40, 60)),
            entry("transformer", property("temperature", "oil temperature", "Cel", -30, 200)));

    private Instruments() {}

    static List<Property> of(Site site) {
        if (site.kind() != SiteKind.WATER && site.kind() != SiteKind.POWER) {
            return site.kind().properties();
        }
        return List.of(instrument(site.id()));
    }

    private static Property instrument(String id) {
        if (id.contains("-pump-")) {
            return property("running", "pump running", "1", 0, 1);
        }
        if (id.contains("-motor-")) {
            return property("temperature", "motor temperature", "Cel", -30, 200);
        }
        if (id.contains("-feeder-")) {
            return property("load", "load", "MW", -50, 100);
        }
        if (id.contains("-breaker-")) {
            return property("closed", "breaker closed", "1", 0, 1);
        }
        Optional<Property> known = BY_SUFFIX.entrySet().stream()
                .filter(entry -> id.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        return known.orElseThrow(() -> new IllegalStateException("no instrument is known for source " + id));
    }

    private static Map.Entry<String, Property> entry(String suffix, Property property) {
        return Map.entry(suffix, property);
    }

    private static Property property(String name, String label, String unit, double low, double high) {
        return new Property(name, label, unit, Duration.ofMinutes(1), low, high);
    }
}
