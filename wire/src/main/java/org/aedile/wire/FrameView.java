package org.aedile.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.aedile.kernel.EventView;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.LogSource;

/**
 * Reads a frame in place (layout: {@link FrameFormat}). Reusable cursor, one thread; {@link #wrap} costs the head only,
 * fields are indexed when the first is asked for, texts are decoded when they are read. Values that repeat from frame to
 * frame (agency, domain, property, unit, field names) come from a small cache and allocate nothing.
 *
 * <p>Field {@code i} lies at {@code nameAt[i]} (length {@code nameLength[i]}, hash {@code nameHash[i]}), its value at
 * {@code valueAt[i]} with kind {@code kinds[i]}.
 */
public final class FrameView implements EventView {
    private static final byte[] EMPTY = new byte[0];

    private final PayloadKeys keys;
    private final TextCache texts = new TextCache();
    private byte[] frame = EMPTY;
    private byte kind;
    private int flags;
    private long receiptTimeMillis;
    private long eventTimeMillis;
    private int domainAt;
    private int agencyAt;
    private int sourceAt;
    private int idAt;
    private int placeAt;
    private int logSourceAt;

    private byte[] content = EMPTY;
    private int contentAt;
    private boolean contentOpened;
    private boolean erased;
    private int at;

    private boolean indexed;
    private int fieldCount;
    private int[] nameAt = new int[32];
    private int[] nameLength = new int[32];
    private int[] nameHash = new int[32];
    private int[] valueAt = new int[32];
    private byte[] kinds = new byte[32];

    /** A view that reads only what is in the clear. */
    public FrameView() {
        this(PayloadKeys.NONE);
    }

    /** A view that opens encrypted content while its key exists. */
    public FrameView(PayloadKeys keys) {
        this.keys = keys;
    }

    /**
     * Puts the cursor on a frame. The array is not copied and must not change while it is read.
     *
     * @throws IllegalArgumentException when it isn't a frame of a known version
     */
    public FrameView wrap(byte[] bytes) {
        if (bytes.length < 12 || bytes[0] != FrameFormat.VERSION) {
            throw new IllegalArgumentException("not a frame of version " + FrameFormat.VERSION);
        }
        frame = bytes;
        kind = bytes[1];
        flags = bytes[2];
        receiptTimeMillis = longAt(bytes, 3);
        at = 11;
        eventTimeMillis = receiptTimeMillis + unzigzag(readVarint(bytes));
        domainAt = skipText(bytes);
        agencyAt = skipText(bytes);
        sourceAt = skipText(bytes);
        idAt = skipText(bytes);
        placeAt = at;
        at += hasPlace() ? 8 : 0;
        logSourceAt = at;
        if ((flags & FrameFormat.FLAG_LOG_SOURCE) != 0) {
            skipText(bytes);
            skipText(bytes);
            skipText(bytes);
        }
        contentAt = at;
        content = bytes;
        contentOpened = (flags & FrameFormat.FLAG_ENCRYPTED) == 0;
        erased = false;
        indexed = false;
        return this;
    }

    /** True when the frame is a clock tick and has nothing but a domain and a time. */
    public boolean isTick() {
        return kind == FrameFormat.KIND_TICK;
    }

    /** True when the content is encrypted, whether or not its key exists. */
    public boolean isEncrypted() {
        return (flags & FrameFormat.FLAG_ENCRYPTED) != 0;
    }

    /**
     * 64 well-mixed bits over source and id, the same as {@link #identityHash(String, String)}: tells repeats apart without
     * building texts.
     */
    public long identityHash() {
        return TextCache.longHash(frame, sourceAt, placeAt);
    }

    /** The {@link #identityHash()} of an observation of that source and id. */
    public static long identityHash(String source, String id) {
        ByteSink sink = new ByteSink();
        sink.putText(source);
        sink.putText(id);
        return TextCache.longHash(sink.toByteArray(), 0, sink.length());
    }

    /** The wrapped bytes; not to be changed. */
    public byte[] frame() {
        return frame;
    }

    @Override
    public String id() {
        return freshText(frame, idAt);
    }

    @Override
    public String agency() {
        return cachedText(frame, agencyAt);
    }

    @Override
    public String source() {
        return cachedText(frame, sourceAt);
    }

    @Override
    public String timeDomain() {
        return cachedText(frame, domainAt);
    }

    @Override
    public LogSource logSource() {
        if ((flags & FrameFormat.FLAG_LOG_SOURCE) == 0) {
            return LogSource.NONE;
        }
        at = logSourceAt;
        String product = cachedText(frame, at);
        String category = cachedText(frame, at);
        return new LogSource(product, category, cachedText(frame, at));
    }

    @Override
    public long eventTimeMillis() {
        return eventTimeMillis;
    }

    @Override
    public long receiptTimeMillis() {
        return receiptTimeMillis;
    }

    @Override
    public boolean hasPlace() {
        return (flags & FrameFormat.FLAG_PLACE) != 0;
    }

    @Override
    public GeoPoint place() {
        if (!hasPlace()) {
            throw new IllegalStateException("observation " + id() + " has no place of its own");
        }
        return new GeoPoint(
                intAt(frame, placeAt) / FrameFormat.PLACE_SCALE, intAt(frame, placeAt + 4) / FrameFormat.PLACE_SCALE);
    }

    @Override
    public boolean isReading() {
        return kind == FrameFormat.KIND_READING;
    }

    @Override
    public String property() {
        requireReading();
        return cachedText(content, contentAt);
    }

    @Override
    public String unit() {
        requireReading();
        at = contentAt;
        skipText(content);
        return cachedText(content, at);
    }

    @Override
    public double value() {
        requireReading();
        at = contentAt;
        skipText(content);
        skipText(content);
        return Double.longBitsToDouble(longAt(content, at));
    }

    @Override
    public boolean isErased() {
        openContent();
        return erased;
    }

    @Override
    public int fieldCount() {
        index();
        return fieldCount;
    }

    @Override
    public String fieldName(int field) {
        requireField(field);
        return texts.get(content, nameAt[field], nameLength[field], nameHash[field]);
    }

    @Override
    public Kind fieldKind(int field) {
        requireField(field);
        return switch (kinds[field]) {
            case FrameFormat.FIELD_TEXT -> Kind.TEXT;
            case FrameFormat.FIELD_WHOLE -> Kind.WHOLE;
            case FrameFormat.FIELD_DECIMAL -> Kind.DECIMAL;
            case FrameFormat.FIELD_FALSE, FrameFormat.FIELD_TRUE -> Kind.BOOL;
            default -> Kind.NULL;
        };
    }

    @Override
    public String fieldText(int field) {
        requireField(field);
        return switch (kinds[field]) {
            case FrameFormat.FIELD_TEXT -> freshText(content, valueAt[field]);
            case FrameFormat.FIELD_WHOLE -> Long.toString(wholeAt(valueAt[field]));
            case FrameFormat.FIELD_DECIMAL -> Double.toString(decimalAt(valueAt[field]));
            case FrameFormat.FIELD_FALSE -> "false";
            case FrameFormat.FIELD_TRUE -> "true";
            default -> "";
        };
    }

    @Override
    public double fieldNumber(int field) {
        requireField(field);
        return switch (kinds[field]) {
            case FrameFormat.FIELD_WHOLE -> wholeAt(valueAt[field]);
            case FrameFormat.FIELD_DECIMAL -> decimalAt(valueAt[field]);
            case FrameFormat.FIELD_TEXT -> parseNumber(freshText(content, valueAt[field]));
            default -> Double.NaN;
        };
    }

    @Override
    public int findField(String name, int from) {
        index();
        int hash = TextCache.hash(name);
        for (int field = from; field < fieldCount; field++) {
            if (nameHash[field] == hash && fieldName(field).equals(name)) {
                return field;
            }
        }
        return -1;
    }

    private void index() {
        if (indexed) {
            return;
        }
        openContent();
        indexed = true;
        fieldCount = 0;
        if (kind != FrameFormat.KIND_RECORD || erased) {
            return;
        }
        at = contentAt;
        int count = (int) readVarint(content);
        reserveFields(count);
        for (int field = 0; field < count; field++) {
            indexField(field);
        }
        fieldCount = count;
    }

    private void indexField(int field) {
        int length = (int) readVarint(content);
        nameAt[field] = at;
        nameLength[field] = length;
        nameHash[field] = TextCache.hash(content, at, length);
        at += length;
        kinds[field] = content[at++];
        valueAt[field] = at;
        switch (kinds[field]) {
            case FrameFormat.FIELD_TEXT -> skipText(content);
            case FrameFormat.FIELD_WHOLE -> readVarint(content);
            case FrameFormat.FIELD_DECIMAL -> at += 8;
            default -> {}
        }
    }

    private void reserveFields(int count) {
        if (count > nameAt.length) {
            int size = Math.max(count, nameAt.length * 2);
            nameAt = new int[size];
            nameLength = new int[size];
            nameHash = new int[size];
            valueAt = new int[size];
            kinds = new byte[size];
        }
    }

    private void openContent() {
        if (contentOpened) {
            return;
        }
        String source = source();
        at = contentAt;
        long epochDay = readVarint(frame);
        Optional<SecretKey> key = keys.findKey(source, epochDay);
        erased = key.isEmpty();
        if (key.isPresent()) {
            byte[] sealed = Arrays.copyOfRange(frame, at, frame.length);
            content = PayloadCipher.open(sealed, key.get(), source, epochDay);
            contentAt = 0;
        }
        contentOpened = true;
    }

    private void requireReading() {
        openContent();
        if (kind != FrameFormat.KIND_READING || erased) {
            throw new IllegalStateException("observation " + id() + " is not a readable reading");
        }
    }

    private void requireField(int field) {
        index();
        if (field < 0 || field >= fieldCount) {
            throw new IndexOutOfBoundsException("field " + field + " of " + fieldCount);
        }
    }

    private long wholeAt(int position) {
        at = position;
        return unzigzag(readVarint(content));
    }

    private double decimalAt(int position) {
        return Double.longBitsToDouble(longAt(content, position));
    }

    /** The text at that position, through the cache; the cursor moves behind it. */
    private String cachedText(byte[] bytes, int position) {
        at = position;
        int length = (int) readVarint(bytes);
        int start = at;
        at += length;
        return texts.get(bytes, start, length, TextCache.hash(bytes, start, length));
    }

    private String freshText(byte[] bytes, int position) {
        at = position;
        int length = (int) readVarint(bytes);
        int start = at;
        at += length;
        return new String(bytes, start, length, StandardCharsets.UTF_8);
    }

    /** Moves behind the text at the cursor and returns where it began. */
    private int skipText(byte[] bytes) {
        int start = at;
        int length = (int) readVarint(bytes);
        at += length;
        return start;
    }

    private long readVarint(byte[] bytes) {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    private static long unzigzag(long value) {
        return value >>> 1 ^ -(value & 1);
    }

    private static double parseNumber(String text) {
        if (text.isEmpty() || text.length() > 64 || !mayBeNumber(text)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static boolean mayBeNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int intAt(byte[] bytes, int position) {
        return (bytes[position] & 0xff) << 24
                | (bytes[position + 1] & 0xff) << 16
                | (bytes[position + 2] & 0xff) << 8
                | bytes[position + 3] & 0xff;
    }

    private static long longAt(byte[] bytes, int position) {
        return (long) intAt(bytes, position) << 32 | intAt(bytes, position + 4) & 0xffffffffL;
    }
}
