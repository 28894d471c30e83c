package org.aedile.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.detection.saying.AlertSaying;
import org.aedile.kernel.Alert;
import org.aedile.kernel.EventView;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.SourceProfile;

/** An alert as rules over alerts see it, {@code product: aedile}, {@code category: alert}. Immutable. */
final class AlertView implements EventView {
    /** The log source of alerts. */
    static final LogSource LOG_SOURCE = LogSource.of("aedile", "alert", "");

    private record Field(String name, Kind kind, String text) {}

    private final Alert alert;
    private final List<Field> fields = new ArrayList<>();

    /** @param profile of its source, when it is registered */
    AlertView(Alert alert, Optional<SourceProfile> profile) {
        this.alert = alert;
        add("kind", alert.kind());
        add("rule", alert.rule());
        add("title", alert.title());
        add("severity", alert.severity().word());
        add("status", alert.status().name().toLowerCase(java.util.Locale.ROOT));
        alert.evidence().ifPresent(evidence -> {
            add("property", evidence.property());
            fields.add(new Field("value", Kind.DECIMAL, Double.toString(evidence.value())));
            add("unit", evidence.unit());
        });
        add("source", alert.source().value());
        add("agency", alert.agency().value());
        profile.ifPresent(known -> {
            add("zone", known.zone());
            add("category", known.category());
        });
        alert.tags().forEach(tag -> add("tags", tag));
        alert.attributes().entrySet().stream()
                .filter(told -> !told.getKey().equals(AlertSaying.ATTRIBUTE))
                .forEach(told -> addNew(told.getKey(), told.getValue()));
    }

    private void add(String name, String text) {
        fields.add(new Field(name, Kind.TEXT, text));
    }

    /** What an alert tells under a name of its own never takes the place of what it is. */
    private void addNew(String name, String text) {
        if (findField(name) < 0) {
            add(name, text);
        }
    }

    /** By name, then what its group and its matches were; empty when there is none. */
    String value(String name, Map<String, String> known) {
        String told = known.get(name);
        int field = findField(name);
        return told != null ? told : field < 0 ? "" : fields.get(field).text();
    }

    @Override
    public String id() {
        return alert.id();
    }

    @Override
    public String agency() {
        return alert.agency().value();
    }

    @Override
    public String source() {
        return alert.source().value();
    }

    @Override
    public String timeDomain() {
        return alert.timeDomain();
    }

    @Override
    public LogSource logSource() {
        return LOG_SOURCE;
    }

    @Override
    public long eventTimeMillis() {
        return alert.startTime().toEpochMilli();
    }

    @Override
    public long receiptTimeMillis() {
        return alert.detectedAt().toEpochMilli();
    }

    @Override
    public boolean hasPlace() {
        return alert.place().isPresent();
    }

    @Override
    public GeoPoint place() {
        return alert.place().orElseThrow(() -> new IllegalStateException("alert " + alert.id() + " has no place"));
    }

    @Override
    public boolean isReading() {
        return false;
    }

    @Override
    public String property() {
        throw new IllegalStateException("an alert is no reading");
    }

    @Override
    public double value() {
        throw new IllegalStateException("an alert is no reading");
    }

    @Override
    public String unit() {
        throw new IllegalStateException("an alert is no reading");
    }

    @Override
    public boolean isErased() {
        return false;
    }

    @Override
    public int fieldCount() {
        return fields.size();
    }

    @Override
    public String fieldName(int field) {
        return fields.get(field).name();
    }

    @Override
    public Kind fieldKind(int field) {
        return fields.get(field).kind();
    }

    @Override
    public String fieldText(int field) {
        return fields.get(field).text();
    }

    @Override
    public double fieldNumber(int field) {
        try {
            return Double.parseDouble(fields.get(field).text());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    @Override
    public int findField(String name, int from) {
        for (int field = from; field < fields.size(); field++) {
            if (fields.get(field).name().equals(name)) {
                return field;
            }
        }
        return -1;
    }
}
