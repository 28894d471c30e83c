package org.aedile.detection.correlation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The matches of a group in the order of their event times; those of one time in the order of where they come from. Mutable,
 * owned by the group.
 *
 * <p>Structure of arrays; entry {@code i} is at {@code head + i}. {@code marks} holds the number of the input in its lower
 * bits and what was found of the entry in the upper three. {@code numbers} holds the times and, when the correlation measures
 * values, as many values after them: one array, because there are hundreds of thousands of groups with two entries.
 * {@code details[…]} is null for entries that nobody asks any more where they come from. What is forgotten leaves at the
 * head, so that a window that moves on costs nothing.
 */
final class Entries {
    /** The condition holds for the window that ends with the entry. */
    static final int COMPLETE = 0x80;

    /** It would, unless something absent follows. */
    static final int PENDING = 0x40;

    /** It is near what it must be near to. */
    static final int NEAR = 0x20;

    /** The number of its input: a correlation has at most 30, and one for what contradicts a sustained rule. */
    private static final int INPUT = 0x1f;

    private static final int FIRST_CAPACITY = 2;

    private long[] numbers = new long[FIRST_CAPACITY];
    private byte[] marks = new byte[FIRST_CAPACITY];
    private byte[] @Nullable [] details = new byte[FIRST_CAPACITY] @Nullable [];
    private int head;
    private int size;

    int size() {
        return size;
    }

    long time(int entry) {
        return numbers[head + entry];
    }

    int input(int entry) {
        return marks[head + entry] & INPUT;
    }

    long value(int entry) {
        return hasValues() ? numbers[marks.length + head + entry] : 0;
    }

    byte @Nullable [] detail(int entry) {
        return details[head + entry];
    }

    boolean is(int entry, int mark) {
        return (marks[head + entry] & mark) != 0;
    }

    void mark(int entry, int mark, boolean set) {
        int now = marks[head + entry];
        marks[head + entry] = (byte) (set ? now | mark : now & ~mark);
    }

    /** Nobody asks any more where it comes from. */
    void dropDetail(int entry) {
        details[head + entry] = null;
    }

    /** The first entry at or after that time. */
    int from(long millis) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time(middle) < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Takes an entry in at its place, which it gives back. */
    int insert(long millis, int input, long value, byte[] detail) {
        makeRoom();
        int at = size;
        while (at > 0 && isAfter(at - 1, millis, detail)) {
            at--;
        }
        int to = head + at;
        shift(to, to + 1, size - at);
        numbers[to] = millis;
        marks[to] = (byte) input;
        details[to] = detail;
        if (value != 0 && !hasValues()) {
            numbers = Arrays.copyOf(numbers, 2 * marks.length);
        }
        if (hasValues()) {
            numbers[marks.length + to] = value;
        }
        size++;
        return at;
    }

    /** Takes out an alert by its id, and says where it was; {@link Integer#MAX_VALUE} when it isn't there. */
    int removeAlert(String id) {
        for (int i = size - 1; i >= 0; i--) {
            byte[] other = detail(i);
            if (other != null && Detail.observation(other).equals(id)) {
                remove(i);
                return i;
            }
        }
        return Integer.MAX_VALUE;
    }

    private void remove(int entry) {
        int at = head + entry;
        shift(at + 1, at, size - entry - 1);
        size--;
        details[head + size] = null;
    }

    /** Forgets the oldest entries. */
    void dropFirst(int count) {
        Arrays.fill(details, head, head + count, null);
        head += count;
        size -= count;
    }

    private boolean isAfter(int entry, long millis, byte[] detail) {
        if (time(entry) != millis) {
            return time(entry) > millis;
        }
        byte[] other = details[head + entry];
        return other != null && Arrays.compare(other, detail) > 0;
    }

    private boolean hasValues() {
        return numbers.length > marks.length;
    }

    private void makeRoom() {
        if (head + size < marks.length) {
            return;
        }
        if (head > marks.length / 2) {
            shift(head, 0, size);
            Arrays.fill(details, size, head + size, null);
            head = 0;
            return;
        }
        int capacity = size + Math.max(FIRST_CAPACITY, size / 2);
        long[] grown = new long[hasValues() ? 2 * capacity : capacity];
        System.arraycopy(numbers, head, grown, 0, size);
        if (hasValues()) {
            System.arraycopy(numbers, marks.length + head, grown, capacity, size);
        }
        numbers = grown;
        marks = Arrays.copyOfRange(marks, head, head + capacity);
        details = Arrays.copyOfRange(details, head, head + capacity);
        head = 0;
    }

    private void shift(int from, int to, int count) {
        if (count <= 0) {
            return;
        }
        System.arraycopy(numbers, from, numbers, to, count);
        System.arraycopy(marks, from, marks, to, count);
        System.arraycopy(details, from, details, to, count);
        if (hasValues()) {
            System.arraycopy(numbers, marks.length + from, numbers, marks.length + to, count);
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        out.writeBoolean(hasValues());
        for (int i = 0; i < size; i++) {
            out.writeLong(time(i));
            out.writeByte(marks[head + i]);
            if (hasValues()) {
                out.writeLong(value(i));
            }
            byte[] detail = detail(i);
            out.writeShort(detail == null ? 0 : detail.length);
            out.write(detail == null ? new byte[0] : detail);
        }
    }

    static Entries read(DataInput in) throws IOException {
        int size = in.readInt();
        Entries entries = new Entries(Math.max(FIRST_CAPACITY, size), in.readBoolean());
        for (int i = 0; i < size; i++) {
            entries.numbers[i] = in.readLong();
            entries.marks[i] = in.readByte();
            if (entries.hasValues()) {
                entries.numbers[entries.marks.length + i] = in.readLong();
            }
            int length = in.readUnsignedShort();
            if (length > 0) {
                byte[] detail = new byte[length];
                in.readFully(detail);
                entries.details[i] = detail;
            }
        }
        entries.size = size;
        return entries;
    }

    Entries() {}

    private Entries(int capacity, boolean withValues) {
        numbers = new long[withValues ? 2 * capacity : capacity];
        marks = new byte[capacity];
        details = new byte[capacity] @Nullable [];
    }
}
