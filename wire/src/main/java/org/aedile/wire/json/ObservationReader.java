package org.aedile.wire.json;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.wire.ObservationDraft;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Reads one observation as sources send it ({@link Limits}). The first thing that is wrong is reported; reading goes on
 * after it where the text is still JSON, so that a refusal can name its source and time. Members that we don't know are
 * passed over. Reusable; one thread.
 *
 * <pre>{@code
 * {"source":"air-7","time":"2026-05-30T18:59:58.250Z","property":"pm10","value":184.2,"unit":"ug/m3"}
 * {"source":"srv-3","time":1780167598250,"logsource":{"service":"sshd"},"fields":{"message":"…"}}
 * }</pre>
 */
public final class ObservationReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Limits.MESSAGE_BYTES)
                    .maxNameLength(Limits.MESSAGE_BYTES)
                    .maxNestingDepth(512)
                    .maxNumberLength(512)
                    .build())
            .build();

    private final FirstProblem problem = new FirstProblem();
    private final RecordReader records = new RecordReader(problem);
    private final PartReader parts = new PartReader(problem);

    private String source = "";
    private String id = "";
    private String property = "";
    private String unit = "";
    private long timeMillis;
    private double value;
    private boolean hasValue;
    private @Nullable GeoPoint place;
    private LogSource logSource = LogSource.NONE;
    private ObservationDraft.@Nullable Fields fields;

    /** Reads the message that fills the array. */
    public Parsed read(byte[] message) {
        return read(message, 0, message.length);
    }

    /** Reads the message in that part of the array. */
    public Parsed read(byte[] bytes, int from, int length) {
        if (!isText(bytes, from, length)) {
            return unreadable();
        }
        parse(bytes, from, length, this::readMembers);
        return problem.none() ? finish() : unreadable();
    }

    /** Begins a message; false when it is too long or not UTF-8. */
    private boolean isText(byte[] bytes, int from, int length) {
        clear();
        if (length > Limits.MESSAGE_BYTES) {
            problem.note(
                    ErrorCode.TOO_LARGE, "the message has %d bytes, limit %d".formatted(length, Limits.MESSAGE_BYTES));
            return false;
        }
        int invalid = Utf8.firstInvalid(bytes, from, length);
        if (invalid >= 0) {
            problem.note(
                    ErrorCode.INVALID_UTF8,
                    "byte 0x%02x at position %d is not UTF-8".formatted(bytes[from + invalid], invalid));
            return false;
        }
        return true;
    }

    /** Reads a log record by itself, the object of the fields of an observation: without source, id and time. */
    public Parsed readRecord(byte[] message) {
        if (isText(message, 0, message.length)) {
            parse(message, 0, message.length, parser -> fields = records.read(parser));
        }
        ObservationDraft.Fields record = fields;
        return record == null || !problem.none()
                ? unreadable()
                : new Parsed.Drafted(new ObservationDraft("", "", 0, Optional.empty(), LogSource.NONE, record));
    }

    private void clear() {
        problem.clear();
        source = "";
        id = "";
        property = "";
        unit = "";
        timeMillis = IsoTime.NONE;
        hasValue = false;
        place = null;
        logSource = LogSource.NONE;
        fields = null;
    }

    private void parse(byte[] bytes, int from, int length, Consumer<JsonParser> object) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes, from, length)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                problem.note(ErrorCode.MALFORMED_JSON, "an observation is a JSON object, this is none");
                return;
            }
            object.accept(parser);
            if (parser.nextToken() != null) {
                problem.note(ErrorCode.MALFORMED_JSON, "there is more text behind the JSON object");
            }
        } catch (InputCoercionException e) {
            problem.note(ErrorCode.NOT_A_NUMBER, "a number is too large: " + firstLine(e));
        } catch (JacksonException e) {
            problem.note(ErrorCode.MALFORMED_JSON, firstLine(e) + positionOf(e));
        }
    }

    private void readMembers(JsonParser parser) {
        String name = parser.nextName();
        while (name != null) {
            JsonToken token = parser.nextToken();
            switch (name) {
                case "source" -> source = parts.word(parser, name, token);
                case "id" -> id = parts.word(parser, name, token);
                case "time" -> timeMillis = parts.time(parser, token);
                case "property" -> property = parts.word(parser, name, token);
                case "value" -> readValue(parser, token);
                case "unit" -> unit = parts.word(parser, name, token);
                case "place" -> place = parts.place(parser, token);
                case "logsource" -> logSource = parts.logSource(parser, token);
                case "fields" -> readFields(parser, token);
                default -> parser.skipChildren();
            }
            name = parser.nextName();
        }
    }

    private void readValue(JsonParser parser, JsonToken token) {
        value = parts.number(parser, "value", token);
        hasValue = true;
    }

    private void readFields(JsonParser parser, JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            fields = records.read(parser);
        } else {
            problem.wrongType("fields", "an object", token);
            parser.skipChildren();
        }
    }

    private Parsed finish() {
        ObservationDraft.Fields record = fields;
        if (timeMillis == IsoTime.NONE) {
            problem.note(ErrorCode.MISSING_FIELD, "'time' is missing");
        } else if (record == null && !hasValue) {
            problem.note(ErrorCode.MISSING_FIELD, "neither 'value' nor 'fields' is there");
        } else if (record != null && hasValue) {
            problem.note(ErrorCode.INVALID_VALUE, "'value' and 'fields' exclude each other");
        } else if (record == null && property.isEmpty()) {
            problem.note(ErrorCode.MISSING_FIELD, "'property' is missing");
        }
        if (!problem.none()) {
            return unreadable();
        }
        ObservationDraft.Body body = record != null ? record : new ObservationDraft.Reading(property, value, unit);
        return new Parsed.Drafted(
                new ObservationDraft(source, id, timeMillis, Optional.ofNullable(place), logSource, body));
    }

    private Parsed unreadable() {
        ErrorCode code = problem.code();
        if (code == null) {
            throw new IllegalStateException("a message was refused without a reason");
        }
        return new Parsed.Unreadable(
                code,
                problem.reason(),
                source.isEmpty() ? Optional.empty() : Optional.of(source),
                timeMillis == IsoTime.NONE ? OptionalLong.empty() : OptionalLong.of(timeMillis));
    }

    private static String firstLine(JacksonException e) {
        String text = e.getOriginalMessage();
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private static String positionOf(JacksonException e) {
        long position = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
        return position < 0 ? "" : " at byte " + position;
    }
}
