package org.aedile.server.rule.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aedile.detection.rule.Unsupported;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.Content;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;
import org.aedile.kernel.SourceId;
import org.aedile.kernel.SourceProfile;
import org.aedile.kernel.TimeDomain;
import org.aedile.wire.windows.WindowsEvent;
import org.jspecify.annotations.Nullable;

/** Makes the observations of one story. Each event is one of them, or a series {@code every} so long. */
final class StoryEvents {
    private static final List<String> EVENT =
            List.of("at", "repeat", "every", "source", "place", "record", "property", "value", "unit");
    private static final int MOST_EVENTS = 100_000;
    /** The clock goes through a story second by second. */
    private static final long LONGEST_MILLIS = Duration.ofDays(100).toMillis();

    private static final long MOST_CHARACTERS = 20_000_000;

    /** In a text: how often the event has been said, from 1. */
    private static final String NUMBER = "{n}";

    private final Instant begin;
    private final Map<String, SourceProfile> sources;
    private final List<Observation> observations = new ArrayList<>();
    private long characters;

    StoryEvents(Instant begin, Map<String, SourceProfile> sources) {
        this.begin = begin;
        this.sources = sources;
    }

    /** All events of the story in order of time. */
    List<Observation> read(StoryMap story) throws Unsupported {
        for (StoryMap event : story.maps("events", "event")) {
            event.requireOnly(EVENT);
            add(event);
        }
        if (observations.isEmpty()) {
            throw story.problem("has no events");
        }
        observations.sort(Comparator.comparing(Observation::eventTime));
        return observations;
    }

    private void add(StoryMap event) throws Unsupported {
        List<?> values = event.list("value");
        int count = (int) event.number(event.find("repeat").orElse(Math.max(1, values.size())), "repeat");
        if (count < 1 || count > MOST_EVENTS - observations.size()) {
            throw event.problem("repeats " + count + " times, must be 1 to " + MOST_EVENTS + " in all");
        }
        long at = event.millis("at", "");
        long every = count == 1 ? 0 : event.millis("every", "");
        if (at + (count - 1) * every > LONGEST_MILLIS) {
            throw event.problem("ends later than 100 d after the story begins");
        }
        for (int i = 0; i < count; i++) {
            Content content = event.has("record")
                    ? record(event, i + 1)
                    : reading(event, values.isEmpty() ? "" : values.get(i % values.size()));
            observations.add(observation(event, begin.plusMillis(at + i * every), content));
        }
    }

    private Observation observation(StoryMap event, Instant time, Content content) throws Unsupported {
        String source = event.require("source");
        Optional<SourceProfile> profile = Optional.ofNullable(sources.get(source));
        Optional<WindowsEvent> windows =
                content instanceof Content.LogRecord log ? WindowsEvent.find(log.fields()) : Optional.empty();
        return new Observation(
                "event-" + observations.size(),
                profile.map(SourceProfile::agency).orElse(AgencyId.of("city")),
                SourceId.of(source),
                windows.map(WindowsEvent::logSource).orElse(LogSource.NONE),
                TimeDomain.LIVE.id(),
                time,
                time,
                event.findPlace(),
                windows.<Content>map(log -> new Content.LogRecord(log.fields())).orElse(content));
    }

    private static Content reading(StoryMap event, Object value) throws Unsupported {
        return new Content.Reading(event.require("property"), event.number(value, "value"), event.text("unit", "1"));
    }

    private Content record(StoryMap event, int number) throws Unsupported {
        StoryMap record = StoryMap.of(event.find("record").orElse(""), "the record of " + event.where());
        if (characters > MOST_CHARACTERS) {
            throw event.problem("makes the story longer than " + MOST_CHARACTERS + " characters");
        }
        return new Content.LogRecord(fields(record.map(), number));
    }

    private Map<String, FieldValue> fields(Map<?, ?> map, int number) {
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        map.forEach((name, value) -> fields.put(String.valueOf(name), value(value, number)));
        return fields;
    }

    private FieldValue value(@Nullable Object value, int number) {
        if (value == null) {
            return FieldValue.Nothing.INSTANCE;
        }
        if (value instanceof Map<?, ?> map) {
            return new FieldValue.Nested(fields(map, number));
        }
        if (value instanceof List<?> list) {
            return new FieldValue.Many(
                    list.stream().map(element -> value(element, number)).toList());
        }
        return scalar(value, number);
    }

    private FieldValue scalar(Object value, int number) {
        if (value instanceof Boolean bool) {
            return new FieldValue.Bool(bool);
        }
        if (value instanceof Integer || value instanceof Long) {
            return new FieldValue.Whole(((Number) value).longValue());
        }
        if (value instanceof Number decimal) {
            return new FieldValue.Decimal(decimal.doubleValue());
        }
        String text = value.toString().replace(NUMBER, Integer.toString(number));
        characters += text.length();
        return new FieldValue.Text(text);
    }
}
