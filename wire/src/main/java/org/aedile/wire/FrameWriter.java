package org.aedile.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.aedile.kernel.Content;
import org.aedile.kernel.FieldValue;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;
import org.aedile.kernel.Observation;

/**
 * Writes observations and clock ticks as frames (layout: {@link FrameFormat}). Keep one per thread and reuse it; every
 * returned array is the caller's own.
 */
public final class FrameWriter {
    private static final long MILLIS_PER_DAY = 86_400_000L;

    private final ByteSink sink = new ByteSink();
    private int fieldsLeft;

    /** What stands at the head of every frame. */
    public record Header(
            String timeDomain,
            String agency,
            String source,
            String id,
            long eventTimeMillis,
            long receiptTimeMillis,
            Optional<GeoPoint> place,
            LogSource logSource) {}

    /** The frame of an observation, its content in the clear. */
    public byte[] write(Observation observation) {
        begin(headerOf(observation), kindOf(observation.content()), false);
        putContent(observation.content());
        return finish();
    }

    /** The frame of an observation, its content sealed under the key of its source and the day of its receipt. */
    public byte[] writeSealed(Observation observation, SecretKey key) {
        Header header = headerOf(observation);
        begin(header, kindOf(observation.content()), true);
        long epochDay = epochDay(header.receiptTimeMillis());
        sink.putVarint(epochDay);
        int start = sink.length();
        putContent(observation.content());
        seal(start, header.source(), epochDay, key);
        return finish();
    }

    /** A clock tick: the domain's clock has reached this time in this partition. */
    public byte[] tick(String timeDomain, long timeMillis) {
        Header header = new Header(timeDomain, "", "", "", timeMillis, timeMillis, Optional.empty(), LogSource.NONE);
        begin(header, FrameFormat.KIND_TICK, false);
        return finish();
    }

    /** A reading in one call, without building an observation. */
    public byte[] reading(Header header, String property, double value, String unit) {
        begin(header, FrameFormat.KIND_READING, false);
        putReading(property, value, unit);
        return finish();
    }

    /** The frame of a draft under its completed head, its content in the clear. */
    public byte[] write(Header header, ObservationDraft.Body body) {
        begin(header, kindOf(body), false);
        putBody(body);
        return finish();
    }

    /** The frame of a draft under its completed head, its content sealed under the key of the source and day. */
    public byte[] writeSealed(Header header, ObservationDraft.Body body, SecretKey key) {
        begin(header, kindOf(body), true);
        long epochDay = epochDay(header.receiptTimeMillis());
        sink.putVarint(epochDay);
        int start = sink.length();
        putBody(body);
        seal(start, header.source(), epochDay, key);
        return finish();
    }

    /** Days since 1970, UTC: the day whose key seals a content received at that time. */
    public static long epochDay(long receiptTimeMillis) {
        return Math.floorDiv(receiptTimeMillis, MILLIS_PER_DAY);
    }

    private void begin(Header header, byte kind, boolean encrypted) {
        boolean named = !header.logSource().equals(LogSource.NONE);
        int flags = (header.place().isPresent() ? FrameFormat.FLAG_PLACE : 0)
                | (encrypted ? FrameFormat.FLAG_ENCRYPTED : 0)
                | (named ? FrameFormat.FLAG_LOG_SOURCE : 0);
        sink.clear();
        sink.putByte(FrameFormat.VERSION);
        sink.putByte(kind);
        sink.putByte(flags);
        sink.putLong(header.receiptTimeMillis());
        sink.putSigned(header.eventTimeMillis() - header.receiptTimeMillis());
        sink.putText(header.timeDomain());
        sink.putText(header.agency());
        sink.putText(header.source());
        sink.putText(header.id());
        header.place().ifPresent(this::putPlace);
        if (named) {
            sink.putText(header.logSource().product());
            sink.putText(header.logSource().category());
            sink.putText(header.logSource().service());
        }
    }

    private void seal(int start, String source, long epochDay, SecretKey key) {
        byte[] content = sink.copyFrom(start);
        sink.truncate(start);
        sink.putBytes(PayloadCipher.seal(content, key, source, epochDay));
    }

    private byte[] finish() {
        if (fieldsLeft != 0) {
            throw new IllegalStateException(fieldsLeft + " announced fields were not written");
        }
        return sink.toByteArray();
    }

    private void putPlace(GeoPoint place) {
        sink.putInt((int) Math.round(place.latitudeDegrees() * FrameFormat.PLACE_SCALE));
        sink.putInt((int) Math.round(place.longitudeDegrees() * FrameFormat.PLACE_SCALE));
    }

    private void putContent(Content content) {
        if (content instanceof Content.Reading reading) {
            putReading(reading.property(), reading.value(), reading.unit());
        } else if (content instanceof Content.LogRecord record) {
            fieldsLeft = countLeaves(record.fields());
            sink.putVarint(fieldsLeft);
            putFields("", record.fields());
        }
    }

    private void putBody(ObservationDraft.Body body) {
        if (body instanceof ObservationDraft.Reading reading) {
            putReading(reading.property(), reading.value(), reading.unit());
        } else if (body instanceof ObservationDraft.Fields fields) {
            sink.putVarint(fields.count());
            sink.putBytes(fields.encoded());
        }
    }

    private void putReading(String property, double value, String unit) {
        sink.putText(property);
        sink.putText(unit);
        sink.putLong(Double.doubleToRawLongBits(value));
    }

    private void putFields(String prefix, Map<String, FieldValue> fields) {
        fields.forEach((name, value) -> putField(prefix + name, value));
    }

    private void putField(String name, FieldValue value) {
        if (value instanceof FieldValue.Nested nested) {
            putFields(name + ".", nested.fields());
        } else if (value instanceof FieldValue.Many many) {
            many.values().forEach(element -> putField(name, element));
        } else {
            sink.putText(name);
            putLeaf(value);
            fieldsLeft--;
        }
    }

    private void putLeaf(FieldValue value) {
        if (value instanceof FieldValue.Text text) {
            sink.putByte(FrameFormat.FIELD_TEXT);
            sink.putText(text.value());
        } else if (value instanceof FieldValue.Whole whole) {
            sink.putByte(FrameFormat.FIELD_WHOLE);
            sink.putSigned(whole.value());
        } else if (value instanceof FieldValue.Decimal decimal) {
            sink.putByte(FrameFormat.FIELD_DECIMAL);
            sink.putLong(Double.doubleToRawLongBits(decimal.value()));
        } else if (value instanceof FieldValue.Bool bool) {
            sink.putByte(bool.value() ? FrameFormat.FIELD_TRUE : FrameFormat.FIELD_FALSE);
        } else {
            sink.putByte(FrameFormat.FIELD_NULL);
        }
    }

    private static int countLeaves(Map<String, FieldValue> fields) {
        return fields.values().stream().mapToInt(FrameWriter::countLeaves).sum();
    }

    private static int countLeaves(FieldValue value) {
        if (value instanceof FieldValue.Nested nested) {
            return countLeaves(nested.fields());
        }
        if (value instanceof FieldValue.Many many) {
            List<FieldValue> values = many.values();
            return values.stream().mapToInt(FrameWriter::countLeaves).sum();
        }
        return 1;
    }

    private static byte kindOf(Content content) {
        return content instanceof Content.Reading ? FrameFormat.KIND_READING : FrameFormat.KIND_RECORD;
    }

    private static byte kindOf(ObservationDraft.Body body) {
        return body instanceof ObservationDraft.Reading ? FrameFormat.KIND_READING : FrameFormat.KIND_RECORD;
    }

    private static Header headerOf(Observation observation) {
        Instant event = observation.eventTime();
        return new Header(
                observation.timeDomain(),
                observation.agency().value(),
                observation.source().value(),
                observation.id(),
                event.toEpochMilli(),
                observation.receiptTime().toEpochMilli(),
                observation.place(),
                observation.logSource());
    }
}
