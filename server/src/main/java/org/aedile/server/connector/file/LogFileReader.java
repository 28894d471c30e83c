package org.aedile.server.connector.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
import org.aedile.wire.FieldJson;
import org.aedile.wire.windows.WindowsEvent;

/**
 * Reads log records from JSON: one object a line, several after one another, or a list. Windows events are put into Sigma's
 * terms; observations in our own form are kept; of any other object all members are fields, and {@code product}, {@code
 * category} and {@code service} are its log source. A line without a time follows the one before by a millisecond.
 */
final class LogFileReader {
    private static final List<String> TIME_FIELDS =
            List.of("time", "timestamp", "@timestamp", "UtcTime", "CreationUtcTime", "TimeCreated", "date");

    private final TimeText times;
    private final String unit;
    private final Instant now;

    /** @param now time of the first line when no line has one */
    LogFileReader(TimeText times, String unit, Instant now) {
        this.times = times;
        this.unit = unit;
        this.now = now;
    }

    /**
     * The file as one source; empty when it holds no record with a time, unless {@code lines} says that each line is one.
     *
     * @throws tools.jackson.core.JacksonException when it isn't JSON
     */
    Optional<RecordedFile> read(Path file, String sourceId, boolean lines) throws IOException {
        List<Map<String, FieldValue>> objects = new ArrayList<>();
        FieldJson.readAll(Files.readAllBytes(file), objects::add);
        Conversion conversion = new Conversion(sourceId);
        objects.forEach(conversion::add);
        if (conversion.observations.isEmpty() || !lines && !conversion.timed) {
            return Optional.empty();
        }
        return Optional.of(new RecordedFile(file, sourceId, conversion.units, Duration.ZERO, conversion.observations));
    }

    /** The objects of one file, one after the other. */
    private final class Conversion {
        private final String sourceId;
        private final List<Recorded> observations = new ArrayList<>();
        private final Map<String, String> units = new LinkedHashMap<>();
        private long lastMillis = now.toEpochMilli() - 1;
        private boolean timed;

        Conversion(String sourceId) {
            this.sourceId = sourceId;
        }

        void add(Map<String, FieldValue> object) {
            if (object.get("value") != null && object.get("property") instanceof FieldValue.Text property) {
                addReading(object, property.value());
            } else if (object.get("fields") instanceof FieldValue.Nested nested) {
                addRecord(
                        nested.fields(), logSource(nestedIn(object, "logsource")), timeOf(object), text(object, "id"));
            } else {
                addForeign(object);
            }
        }

        private void addReading(Map<String, FieldValue> object, String property) {
            String stated = text(object, "unit");
            units.putIfAbsent(property, stated.isEmpty() ? unit : stated);
            long millis = next(timeOf(object));
            observations.add(new Recorded(
                    millis,
                    "{%s,\"property\":%s,\"value\":%s}"
                            .formatted(
                                    head(millis, text(object, "id")),
                                    JsonText.quote(property),
                                    JsonText.numberOrText(text(object, "value")))));
        }

        private void addForeign(Map<String, FieldValue> object) {
            LogSource stated = logSource(object);
            Optional<WindowsEvent> windows = WindowsEvent.find(object);
            if (windows.isPresent()) {
                WindowsEvent event = windows.get();
                OptionalLong time = event.time().isPresent()
                        ? OptionalLong.of(event.time().get().toEpochMilli())
                        : timeOf(object);
                addRecord(
                        event.fields(),
                        stated.equals(LogSource.NONE) ? event.logSource() : stated,
                        time,
                        event.recordId().orElse(""));
            } else {
                addRecord(object, stated, timeOf(object), "");
            }
        }

        private void addRecord(Map<String, FieldValue> fields, LogSource logSource, OptionalLong time, String id) {
            long millis = next(time);
            observations.add(new Recorded(
                    millis,
                    "{%s,\"logsource\":{%s},\"fields\":%s}"
                            .formatted(head(millis, id), parts(logSource), JsonText.fields(fields))));
        }

        private String head(long millis, String id) {
            String word = id.isEmpty() || !id.matches("\\S{1,128}") ? "r" + (observations.size() + 1) : id;
            return "\"source\":%s,\"id\":%s,\"time\":%d"
                    .formatted(JsonText.quote(sourceId), JsonText.quote(word), millis);
        }

        private long next(OptionalLong time) {
            timed |= time.isPresent();
            lastMillis = time.orElse(lastMillis + 1);
            return lastMillis;
        }

        private OptionalLong timeOf(Map<String, FieldValue> object) {
            for (String name : TIME_FIELDS) {
                OptionalLong millis = times.millis(text(object, name));
                if (millis.isPresent()) {
                    return millis;
                }
            }
            return OptionalLong.empty();
        }
    }

    private static String parts(LogSource source) {
        StringBuilder parts = new StringBuilder();
        append(parts, "product", source.product());
        append(parts, "category", source.category());
        append(parts, "service", source.service());
        return parts.toString();
    }

    private static void append(StringBuilder parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.append(parts.length() == 0 ? "" : ",")
                    .append('"')
                    .append(name)
                    .append("\":");
            parts.append(JsonText.quote(value));
        }
    }

    private static LogSource logSource(Map<String, FieldValue> object) {
        return LogSource.of(text(object, "product"), text(object, "category"), text(object, "service"));
    }

    private static Map<String, FieldValue> nestedIn(Map<String, FieldValue> object, String name) {
        return object.get(name) instanceof FieldValue.Nested nested ? nested.fields() : Map.of();
    }

    private static String text(Map<String, FieldValue> object, String name) {
        FieldValue value = object.get(name);
        if (value instanceof FieldValue.Text text) {
            return text.value();
        }
        if (value instanceof FieldValue.Whole whole) {
            return Long.toString(whole.value());
        }
        return value instanceof FieldValue.Decimal decimal ? Double.toString(decimal.value()) : "";
    }
}
