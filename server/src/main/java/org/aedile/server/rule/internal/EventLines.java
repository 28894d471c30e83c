package org.aedile.server.rule.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.aedile.kernel.EventView;
import org.aedile.kernel.LogSource;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;
import org.aedile.wire.json.ObservationReader;
import org.aedile.wire.json.Parsed;

/** A file of events, one JSON object a line; what can't be read is told on standard error and passed over. */
final class EventLines {
    private static final FrameWriter.Header NOTHING_KNOWN =
            new FrameWriter.Header("", "", "", "", 0, 0, Optional.empty(), LogSource.NONE);

    private final Path file;
    private final PrintWriter err;
    private final ObservationReader reader = new ObservationReader();
    private final FrameWriter writer = new FrameWriter();
    private final FrameView view = new FrameView();
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
            if (lines.get(i).isBlank()) {
                continue;
            }
            Parsed parsed = reader.readRecord(lines.get(i).getBytes(StandardCharsets.UTF_8));
            if (parsed instanceof Parsed.Drafted drafted) {
                consumer.accept(
                        i, view.wrap(writer.write(NOTHING_KNOWN, drafted.draft().body())));
            } else if (parsed instanceof Parsed.Unreadable bad) {
                unreadable++;
                err.printf("%s line %d: %s%n", file, i + 1, bad.reason());
            }
        }
    }

    /** Lines that could not be read so far. */
    int unreadable() {
        return unreadable;
    }

    /** What the event says of its origin in fields of its own. */
    static LogSource logSource(EventView event) {
        return LogSource.of(text(event, "product"), text(event, "category"), text(event, "service"));
    }

    private static String text(EventView event, String name) {
        int field = event.findField(name);
        return field < 0 ? "" : event.fieldText(field);
    }
}
