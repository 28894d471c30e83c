package org.aedile.wire.json;

import java.util.Optional;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.EventView;
import org.aedile.kernel.LogSource;
import org.aedile.wire.FrameView;
import org.aedile.wire.FrameWriter;

/** Reads log records that nothing else is known of, one JSON object each, as rules see them. Reusable; one thread. */
public final class EventReader {
    private static final FrameWriter.Header NOTHING_KNOWN =
            new FrameWriter.Header("", "", "", "", 0, 0, Optional.empty(), LogSource.NONE);

    private final ObservationReader reader = new ObservationReader();
    private final FrameWriter writer = new FrameWriter();
    private final FrameView view = new FrameView();

    /**
     * The record of that object; valid until the next is read.
     *
     * @throws AedileException when it can't be read, with the reason
     */
    public EventView read(byte[] json) {
        Parsed parsed = reader.readRecord(json);
        if (parsed instanceof Parsed.Unreadable bad) {
            throw new AedileException(bad.code(), bad.reason());
        }
        return view.wrap(
                writer.write(NOTHING_KNOWN, ((Parsed.Drafted) parsed).draft().body()));
    }
}
