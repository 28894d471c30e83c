package org.aedile.benchmarks.calibration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aedile.detection.BaselineUpdate;
import org.aedile.detection.DetectionOutput;
import org.aedile.detection.correlation.Match;
import org.aedile.kernel.Alert;

/** What the detectors told, beside what was planted. Thread-safe. */
final class Judged implements DetectionOutput {
    private static final Set<String> OF_FAULTS = Set.of("stuck", "gap", "impossible");
    private static final String BELIEF = "belief";

    /** What follows from something planted may be told so much later. */
    private static final long AFTERMATH_MILLIS = Duration.ofHours(2).toMillis();

    private final List<Planted> planted;
    private final long fromMillis;
    private final Map<String, Alert> raised = new ConcurrentHashMap<>();

    /** @param fromMillis what began before is of no interest, detectors were learning */
    Judged(List<Planted> planted, long fromMillis) {
        this.planted = planted;
        this.fromMillis = fromMillis;
    }

    @Override
    public void alert(Alert alert) {
        if (alert.startTime().toEpochMilli() < fromMillis) {
            return;
        }
        if (alert.status() == Alert.Status.RETRACTED) {
            raised.remove(alert.id());
        } else if (alert.status() != Alert.Status.CLEARED) {
            raised.put(alert.id(), alert);
        }
    }

    @Override
    public void match(Match match) {
        // neighbours are hosted elsewhere
    }

    @Override
    public void baseline(BaselineUpdate update) {
        // nobody draws a chart
    }

    /** The alerts of a detector setting for which nothing was planted; the last word of each. */
    List<Alert> falseAlerts(String setting) {
        return raised.values().stream()
                .filter(alert -> alert.rule().equals(setting))
                .filter(alert -> planted.stream().noneMatch(one -> isOf(alert, one)))
                .toList();
    }

    /** Those that some detector alerted at. */
    List<Planted> found() {
        return planted.stream().filter(one -> !of(one).isEmpty()).toList();
    }

    /** Those of which it was told whether they are events or faults, and only the right one of the two. */
    List<Planted> toldApart() {
        return planted.stream().filter(this::isToldApart).toList();
    }

    private boolean isToldApart(Planted one) {
        List<Alert> alerts = of(one);
        boolean event = alerts.stream().anyMatch(alert -> belief(alert).equals("event"));
        boolean fault =
                alerts.stream().anyMatch(alert -> belief(alert).equals("fault") || OF_FAULTS.contains(alert.kind()));
        return event == one.form().isEvent() && fault != one.form().isEvent();
    }

    private List<Alert> of(Planted one) {
        return raised.values().stream().filter(alert -> isOf(alert, one)).toList();
    }

    private static boolean isOf(Alert alert, Planted one) {
        return one.sources().contains(alert.source().value())
                && alert.detectedAt().toEpochMilli() >= one.beginMillis()
                && alert.startTime().toEpochMilli() < one.endMillis() + AFTERMATH_MILLIS;
    }

    private static String belief(Alert alert) {
        return alert.attributes().getOrDefault(BELIEF, "");
    }
}
