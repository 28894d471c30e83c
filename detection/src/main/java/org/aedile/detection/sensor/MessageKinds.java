package org.aedile.detection.sensor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aedile.detection.DetectorSetting;
import org.aedile.kernel.EventView;

/**
 * Kinds of messages whose times are learned: a setting of kind {@code inter-arrival} names by the word {@code message} the
 * field of a record that says of which kind it is, such as {@code action}. A kind is a series of its own, called {@code
 * action=set_plan}; {@code properties} of the setting, if any, are the kinds that count. Immutable.
 */
public final class MessageKinds {
    /** Name of the parameter. */
    static final String WORD = "message";

    private static final char SEPARATOR = '=';
    private static final int MOST_CHARACTERS = 64;

    private final List<DetectorSetting> settings;

    MessageKinds(List<DetectorSetting> settings) {
        this.settings = settings.stream()
                .filter(setting -> setting.kind().equals(InterArrival.KIND))
                .filter(setting -> setting.enabled() && setting.words().containsKey(WORD))
                .toList();
    }

    /** @throws IllegalArgumentException when the word is there and is no name of a field */
    static void require(DetectorSetting setting) {
        String field = setting.words().getOrDefault(WORD, "a");
        if (field.isBlank() || field.indexOf(SEPARATOR) >= 0) {
            throw new IllegalArgumentException(
                    "setting %s: message is '%s', must name a field of the records".formatted(setting.id(), field));
        }
    }

    /** The series that a record belongs to; mostly none. */
    public List<String> of(EventView record, String category) {
        if (settings.isEmpty()) {
            return List.of();
        }
        Set<String> kinds = new LinkedHashSet<>();
        for (DetectorSetting setting : settings) {
            String name = setting.words().getOrDefault(WORD, "");
            int field = isOf(setting, record.source(), category) ? record.findField(name) : -1;
            if (field >= 0) {
                String value = Wording.cut(record.fieldText(field), MOST_CHARACTERS);
                if (setting.properties().isEmpty() || setting.properties().contains(value)) {
                    kinds.add(name + SEPARATOR + value);
                }
            }
        }
        return List.copyOf(kinds);
    }

    private static boolean isOf(DetectorSetting setting, String source, String category) {
        return (setting.sources().isEmpty() || setting.sources().contains(source))
                && (setting.categories().isEmpty() || setting.categories().contains(category));
    }

    /** True when the setting watches that series of messages. */
    static boolean selects(DetectorSetting setting, String series) {
        int end = series.indexOf(SEPARATOR);
        return end >= 0
                && setting.words().getOrDefault(WORD, "").equals(series.substring(0, end))
                && (setting.properties().isEmpty() || setting.properties().contains(series.substring(end + 1)));
    }

    /** What people call a series of messages: its kind; empty for a property. */
    static String label(String series) {
        return isMessage(series) ? series.substring(series.indexOf(SEPARATOR) + 1) : "";
    }

    /** True of the name of a series of messages, false of a property. */
    public static boolean isMessage(String series) {
        return series.indexOf(SEPARATOR) >= 0;
    }
}
