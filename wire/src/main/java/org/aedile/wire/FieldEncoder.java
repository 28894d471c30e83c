package org.aedile.wire;

/**
 * Encodes the fields of a log record one after the other into the form that a frame holds, without a map in between.
 * Names of nested fields are joined by dots by the caller; the elements of a list repeat the name. Reusable; one thread.
 */
public final class FieldEncoder {
    private final ByteSink sink = new ByteSink();
    private int count;

    /** Forgets everything and begins a new record. */
    public FieldEncoder begin() {
        sink.clear();
        count = 0;
        return this;
    }

    /** Number of fields since {@link #begin()}. */
    public int count() {
        return count;
    }

    public FieldEncoder text(String name, String value) {
        put(name, FrameFormat.FIELD_TEXT);
        sink.putText(value);
        return this;
    }

    public FieldEncoder whole(String name, long value) {
        put(name, FrameFormat.FIELD_WHOLE);
        sink.putSigned(value);
        return this;
    }

    /** @param value finite */
    public FieldEncoder decimal(String name, double value) {
        put(name, FrameFormat.FIELD_DECIMAL);
        sink.putLong(Double.doubleToRawLongBits(value));
        return this;
    }

    public FieldEncoder bool(String name, boolean value) {
        put(name, value ? FrameFormat.FIELD_TRUE : FrameFormat.FIELD_FALSE);
        return this;
    }

    public FieldEncoder nothing(String name) {
        put(name, FrameFormat.FIELD_NULL);
        return this;
    }

    /** The record so far; the array is the caller's own. */
    public ObservationDraft.Fields finish() {
        return new ObservationDraft.Fields(count, sink.toByteArray());
    }

    private void put(String name, byte kind) {
        sink.putText(name);
        sink.putByte(kind);
        count++;
    }
}
