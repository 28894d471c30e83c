package org.aedile.server.connector.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.aedile.server.observation.IntakeResult;
import org.aedile.server.observation.IntakeResult.Accepted;
import org.aedile.server.observation.IntakeResult.Refused;

/**
 * The results of a body of lines, in their order. At most {@value #MAX_PENDING} lines wait for the log at a time, which
 * slows the sender down; results are held back up to {@value #MAX_HELD} bytes, because many senders don't read before they
 * have sent everything.
 */
final class LineResults {
    private static final int MAX_PENDING = 8_192;
    private static final int MAX_HELD = 4 << 20;

    private final OutputStream out;
    private final Deque<CompletableFuture<IntakeResult>> pending = new ArrayDeque<>();
    private final ByteArrayOutputStream held = new ByteArrayOutputStream(1 << 16);
    private final StringBuilder text = new StringBuilder(256);
    private long line;

    LineResults(OutputStream out) {
        this.out = out;
    }

    /** Adds the result of the next line; waits when too many are pending. */
    void add(CompletableFuture<IntakeResult> result) throws IOException {
        pending.add(result);
        while (!pending.isEmpty() && (pending.getFirst().isDone() || pending.size() > MAX_PENDING)) {
            write(pending.removeFirst().join());
        }
        if (held.size() > MAX_HELD) {
            release();
        }
    }

    /** Waits for all results so far and sends them. */
    void flush() throws IOException {
        while (!pending.isEmpty()) {
            write(pending.removeFirst().join());
        }
        release();
        out.flush();
    }

    private void release() throws IOException {
        held.writeTo(out);
        held.reset();
    }

    private void write(IntakeResult result) {
        line++;
        text.setLength(0);
        text.append("{\"line\":").append(line);
        if (result instanceof Accepted accepted) {
            text.append(",\"status\":\"accepted\",\"id\":");
            quote(accepted.id());
        } else if (result instanceof Refused refused) {
            text.append(",\"status\":\"rejected\",\"code\":");
            quote(refused.code().word());
            text.append(",\"detail\":");
            quote(refused.reason());
        }
        text.append("}\n");
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        held.write(bytes, 0, bytes.length);
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append("\\u%04x".formatted((int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
