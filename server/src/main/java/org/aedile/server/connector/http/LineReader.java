package org.aedile.server.connector.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits a stream into lines without decoding or copying them. After {@link #next} the line lies in {@link #buffer} from
 * {@link #start} with {@link #length} bytes until the next call; a line over the limit is cut there and marked. One thread.
 */
final class LineReader {
    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final int maxBytes;
    private byte[] buffer = new byte[CHUNK];
    private int filled;
    private int nextStart;
    private int start;
    private int length;
    private boolean tooLong;
    private boolean ended;

    LineReader(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int length() {
        return length;
    }

    /** True when the line had more than the allowed bytes; what follows them was thrown away. */
    boolean isTooLong() {
        return tooLong;
    }

    /** True when the next line is complete in memory, so that {@link #next} will not wait for the network. */
    boolean hasLineInMemory() {
        return endOfLine(nextStart) >= 0;
    }

    /** Goes to the next line that isn't blank; false at the end. */
    boolean next() throws IOException {
        while (readLine()) {
            if (length > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean readLine() throws IOException {
        tooLong = false;
        int end = endOfLine(nextStart);
        while (end < 0 && !ended) {
            end = endOfLine(fill());
        }
        if (end < 0 && nextStart == filled) {
            return false;
        }
        start = nextStart;
        int stop = end < 0 ? filled : end;
        nextStart = end < 0 ? filled : end + 1;
        trim(stop);
        return true;
    }

    private void trim(int stop) {
        int last = stop;
        while (last > start && isBlank(buffer[last - 1])) {
            last--;
        }
        while (start < last && isBlank(buffer[start])) {
            start++;
        }
        length = last - start;
    }

    /** Reads more; answers where the new bytes begin. Of a line over the limit only the beginning is kept. */
    private int fill() throws IOException {
        if (nextStart > 0) {
            System.arraycopy(buffer, nextStart, buffer, 0, filled - nextStart);
            filled -= nextStart;
            nextStart = 0;
        }
        if (filled > maxBytes) {
            tooLong = true;
            filled = maxBytes + 1;
        }
        if (filled + CHUNK > buffer.length) {
            buffer = Arrays.copyOf(buffer, filled + 2 * CHUNK);
        }
        int begin = filled;
        int count = in.read(buffer, begin, CHUNK);
        ended = count < 0;
        filled += Math.max(0, count);
        return begin;
    }

    private int endOfLine(int from) {
        for (int at = from; at < filled; at++) {
            if (buffer[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\r' || b == '\t';
    }
}
