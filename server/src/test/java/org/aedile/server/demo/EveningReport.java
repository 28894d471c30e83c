package org.aedile.server.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.aedile.city.demo.DemoTime;
import org.aedile.city.demo.PlantedThreat;
import org.aedile.city.demo.Threats;
import org.aedile.kernel.Alert;

/** What an evening's alerts are worth against the ground truth: which threats were found, which alerts nobody needs. */
final class EveningReport {
    /** Where two threats meet at one source, what the alert must be of. */
    private static final Map<String, String> KINDS = Map.of("log-in-burst", "correlation", "break-in", "sigma");

    private final Map<String, Alert> found = new LinkedHashMap<>();
    private final Set<String> missed = new LinkedHashSet<>();
    private final List<Alert> falseAlerts = new ArrayList<>();
    private final long seed;
    private final int alerts;

    EveningReport(long seed, List<Alert> alerts) {
        this.seed = seed;
        this.alerts = alerts.size();
        for (PlantedThreat threat : Threats.all()) {
            alerts.stream()
                    .filter(alert -> finds(threat, alert))
                    .findFirst()
                    .ifPresentOrElse(alert -> found.put(threat.id(), alert), () -> missed.add(threat.id()));
        }
        alerts.stream().filter(EveningReport::isFalse).forEach(falseAlerts::add);
    }

    Set<String> missed() {
        return missed;
    }

    List<Alert> falseAlerts() {
        return falseAlerts;
    }

    /** False alerts by hour since the evening's start. */
    Map<Long, Integer> falseByHour() {
        Map<Long, Integer> byHour = new TreeMap<>();
        falseAlerts.forEach(alert -> byHour.merge(
                Duration.between(DemoTime.EVENING_START, alert.detectedAt()).toHours(), 1, Integer::sum));
        return byHour;
    }

    /** A line for people, then one for each false alert. */
    String text() {
        StringBuilder text = new StringBuilder("seed %d: %d alerts, found %d of %d, missed %s, false %d, by hour %s%n"
                .formatted(
                        seed, alerts, found.size(), Threats.all().size(), missed, falseAlerts.size(), falseByHour()));
        found.forEach((id, alert) -> text.append("  found ").append(id).append(line(alert)));
        falseAlerts.forEach(alert -> text.append("  false").append(line(alert)));
        return text.toString();
    }

    private static String line(Alert alert) {
        return " %s %s %s %s: %s | %s%n"
                .formatted(
                        alert.detectedAt().atZone(DemoTime.ZONE).toLocalTime(),
                        alert.severity().word(),
                        alert.kind(),
                        alert.source(),
                        alert.title(),
                        alert.explanation());
    }

    private static boolean finds(PlantedThreat threat, Alert alert) {
        return threat.foundBy(alert.source().value(), alert.detectedAt())
                && KINDS.getOrDefault(threat.id(), alert.kind()).equals(alert.kind());
    }

    private static boolean isFalse(Alert alert) {
        return Threats.all().stream()
                .noneMatch(threat -> threat.explains(alert.source().value(), alert.detectedAt()));
    }
}
