package org.aedile.server.connector.syslog;

import io.vertx.core.buffer.Buffer;
import java.util.function.Consumer;
import org.aedile.kernel.ErrorCode;
import org.aedile.wire.json.Limits;

/**
 * Tells the messages of a TCP connection apart as RFC 6587 describes: with their length in front ({@code 57 <34>1 …}), or
 * ended by a newline, chosen message by message. One per connection, one thread.
 */
final class SyslogFramer {
    private static final int MAX_LENGTH_DIGITS = 7;

    private final Consumer<byte[]> messages;
    private final Refusal refusal;
    private Buffer rest = Buffer.buffer();
    private boolean broken;

    /** Hears of what can't be told apart. */
    interface Refusal {
        void refuse(ErrorCode code, String reason);
    }

    SyslogFramer(Consumer<byte[]> messages, Refusal refusal) {
        this.messages = messages;
        this.refusal = refusal;
    }

    /** True when the connection can't be understood any more and should end. */
    boolean isBroken() {
        return broken;
    }

    void add(Buffer chunk) {
        rest = rest.length() == 0
                ? chunk
                : Buffer.buffer(rest.length() + chunk.length())
                        .appendBuffer(rest)
                        .appendBuffer(chunk);
        int at = 0;
        int next = take(at);
        while (next > at && !broken) {
            at = next;
            next = take(at);
        }
        rest = rest.slice(at, rest.length());
        if (rest.length() > Limits.MESSAGE_BYTES + MAX_LENGTH_DIGITS) {
            fail(ErrorCode.TOO_LARGE, "a message has more than " + Limits.MESSAGE_BYTES + " bytes");
        }
    }

    /** The end of the stream ends the last line too. */
    void end() {
        if (rest.length() > 0 && !broken && rest.getByte(0) == '<') {
            messages.accept(rest.getBytes());
        }
        rest = Buffer.buffer();
    }

    /** Takes the message at that position; answers where the next begins, or the same when it isn't complete. */
    private int take(int at) {
        if (at >= rest.length()) {
            return at;
        }
        byte first = rest.getByte(at);
        return first >= '1' && first <= '9' ? takeCounted(at) : takeLine(at);
    }

    private int takeCounted(int at) {
        int blank = indexOf((byte) ' ', at, Math.min(rest.length(), at + MAX_LENGTH_DIGITS + 1));
        if (blank < 0) {
            if (rest.length() - at > MAX_LENGTH_DIGITS) {
                fail(ErrorCode.UNREADABLE_MESSAGE, "a message begins neither with its length nor with a priority");
            }
            return at;
        }
        int length = lengthIn(at, blank);
        if (length < 0 || length > Limits.MESSAGE_BYTES) {
            fail(
                    length < 0 ? ErrorCode.UNREADABLE_MESSAGE : ErrorCode.TOO_LARGE,
                    "the length '%s' of a message is not 1 to %d"
                            .formatted(rest.getString(at, blank), Limits.MESSAGE_BYTES));
            return at;
        }
        int end = blank + 1 + length;
        if (end > rest.length()) {
            return at;
        }
        messages.accept(rest.getBytes(blank + 1, end));
        return end;
    }

    private int takeLine(int at) {
        int newline = indexOf((byte) '\n', at, rest.length());
        if (newline < 0) {
            return at;
        }
        if (newline > at) {
            messages.accept(rest.getBytes(at, newline));
        }
        return newline + 1;
    }

    private int lengthIn(int from, int to) {
        int length = 0;
        for (int i = from; i < to; i++) {
            int digit = rest.getByte(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            length = length * 10 + digit;
        }
        return length;
    }

    private int indexOf(byte wanted, int from, int to) {
        for (int i = from; i < to; i++) {
            if (rest.getByte(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    private void fail(ErrorCode code, String reason) {
        broken = true;
        refusal.refuse(code, reason);
    }
}
