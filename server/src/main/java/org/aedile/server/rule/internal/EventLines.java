package org.aedile.server.rule.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.EventView;
import org.aedile.wire.json.EventReader;

/** A file of events, one JSON object a line; what can't be read is told and passed over. */
final class EventLines {
    private final Path file;
    private final PrintWriter err;
    private final EventReader reader = new EventReader();
    private int unreadable;

    EventLines(Path file, PrintWriter err) {
        this.file = file;
        this.err = err;
    }

    /** Takes an event with its number from 0; the view is valid during the call. */
    interface Consumer {
        void accept(int index, EventView event);
    }

    void forEach(Consumer consumer) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                handOn(lines.get(i), i, consumer);
            }
        }
    }

    /** Lines that could not be read so far. */
    int unreadable() {
        return unreadable;
    }

    private void handOn(String line, int index, Consumer consumer) {
        EventView event;
        try {
            event = reader.read(line.getBytes(StandardCharsets.UTF_8));
        } catch (AedileException e) {
            unreadable++;
            err.printf("%s line %d: %s%n", file, index + 1, e.getMessage());
            return;
        }
        consumer.accept(index, event);
    }
}
