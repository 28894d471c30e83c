package org.aedile.wire.windows;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.kernel.FieldValue;
import org.jspecify.annotations.Nullable;

/** Takes an event log record apart, whatever its shape, into flat fields. */
final class WindowsFields {
    private static final String SYSMON_CHANNEL = "Microsoft-Windows-Sysmon/Operational";

    private WindowsFields() {}

    static Optional<Map<String, FieldValue>> flatten(Map<String, FieldValue> record) {
        if (record.get("Event") instanceof FieldValue.Nested event) {
            return Optional.of(fromEvent(event.fields()));
        }
        if (record.get("winlog") instanceof FieldValue.Nested winlog) {
            return Optional.of(fromWinlog(winlog.fields()));
        }
        return record.containsKey("EventID") ? fromFlat(record) : Optional.empty();
    }

    static String text(Map<String, FieldValue> fields, String name) {
        @Nullable FieldValue value = fields.get(name);
        if (value instanceof FieldValue.Text text) {
            return text.value();
        }
        return value instanceof FieldValue.Whole whole ? Long.toString(whole.value()) : "";
    }

    static Optional<Instant> time(Map<String, FieldValue> flat) {
        String text = text(flat, "TimeCreated");
        if (text.isEmpty()) {
            text = text(flat, "UtcTime");
        }
        if (text.length() < 19) {
            return Optional.empty();
        }
        String iso = text.replace(' ', 'T');
        try {
            return Optional.of(Instant.parse(iso.endsWith("Z") ? iso : iso + "Z"));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<String> recordId(Map<String, FieldValue> flat) {
        String number = text(flat, "EventRecordID");
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(text(flat, "Computer") + "/" + text(flat, "Channel") + "/" + number);
    }

    private static Map<String, FieldValue> fromEvent(Map<String, FieldValue> event) {
        Map<String, FieldValue> flat = new LinkedHashMap<>();
        if (event.get("System") instanceof FieldValue.Nested system) {
            system.fields().forEach((name, value) -> putSystem(name, value, flat));
        }
        putContent(event.get("EventData"), flat);
        if (event.get("UserData") instanceof FieldValue.Nested user) {
            user.fields().values().forEach(value -> putContent(value, flat));
        }
        return flat;
    }

    /** System's elements keep their content under {@code #text} and their attributes under {@code #attributes}. */
    private static void putSystem(String name, FieldValue value, Map<String, FieldValue> flat) {
        if (!(value instanceof FieldValue.Nested nested)) {
            flat.put(name, value);
            return;
        }
        @Nullable FieldValue text = nested.fields().get("#text");
        if (text != null) {
            flat.put(name, text);
        }
        if (nested.fields().get("#attributes") instanceof FieldValue.Nested attributes) {
            attributes.fields().forEach((attribute, inner) -> putAttribute(name, attribute, inner, flat));
        }
    }

    private static void putAttribute(String element, String attribute, FieldValue value, Map<String, FieldValue> flat) {
        switch (element) {
            case "TimeCreated" -> flat.put("TimeCreated", value);
            case "Security" -> flat.put("UserID", value);
            default -> flat.put(element + "_" + attribute, value);
        }
    }

    private static void putContent(@Nullable FieldValue content, Map<String, FieldValue> flat) {
        if (content instanceof FieldValue.Nested nested) {
            nested.fields().forEach((name, value) -> {
                if (!name.startsWith("#")) {
                    putData(name, value, flat);
                }
            });
        }
    }

    /** {@code Data} may be a list of {@code {"@Name": …, "#text": …}}. */
    private static void putData(String name, FieldValue value, Map<String, FieldValue> flat) {
        if (value instanceof FieldValue.Many many) {
            many.values().forEach(element -> putData(name, element, flat));
        } else if (value instanceof FieldValue.Nested nested) {
            putNamed(name, nested.fields(), flat);
        } else {
            flat.merge(name, value, WindowsFields::both);
        }
    }

    private static void putNamed(String name, Map<String, FieldValue> element, Map<String, FieldValue> flat) {
        String given = text(element, "@Name").isEmpty() ? text(element, "Name") : text(element, "@Name");
        @Nullable FieldValue text = element.get("#text");
        if (text != null) {
            flat.put(given.isEmpty() ? name : given, text);
        } else if (given.isEmpty()) {
            flat.put(name, new FieldValue.Nested(element));
        }
    }

    private static FieldValue both(FieldValue first, FieldValue second) {
        List<FieldValue> values = new ArrayList<>();
        values.addAll(first instanceof FieldValue.Many many ? many.values() : List.of(first));
        values.add(second);
        return new FieldValue.Many(values);
    }

    private static Map<String, FieldValue> fromWinlog(Map<String, FieldValue> winlog) {
        Map<String, FieldValue> flat = new LinkedHashMap<>();
        copy(winlog, "event_id", "EventID", flat);
        copy(winlog, "channel", "Channel", flat);
        copy(winlog, "provider_name", "Provider_Name", flat);
        copy(winlog, "computer_name", "Computer", flat);
        copy(winlog, "record_id", "EventRecordID", flat);
        copy(winlog, "time_created", "TimeCreated", flat);
        putContent(winlog.get("event_data"), flat);
        putContent(winlog.get("user_data"), flat);
        return flat;
    }

    private static void copy(
            Map<String, FieldValue> from, String name, String sigmaName, Map<String, FieldValue> flat) {
        @Nullable FieldValue value = from.get(name);
        if (value != null) {
            flat.put(sigmaName, value);
        }
    }

    private static Optional<Map<String, FieldValue>> fromFlat(Map<String, FieldValue> record) {
        boolean sysmon = record.containsKey("UtcTime") && record.containsKey("ProcessGuid");
        if (!record.containsKey("Channel") && !sysmon) {
            return Optional.empty();
        }
        Map<String, FieldValue> flat = new LinkedHashMap<>(record);
        flat.putIfAbsent("Channel", new FieldValue.Text(SYSMON_CHANNEL));
        return Optional.of(flat);
    }
}
