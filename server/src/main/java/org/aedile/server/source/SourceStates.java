package org.aedile.server.source;

import java.util.List;
import java.util.Map;

/**
 * How the sources of a time domain are doing, from memory. A domain shows the sources whose home it is and those that have
 * spoken in it. Thread-safe.
 */
public interface SourceStates {
    /** A source with its state. */
    record Entry(Source source, SourceState state) {}

    /** Hears of changes; called by one thread about once a second, must not wait. */
    interface Listener {
        /** These sources changed their state in that domain. */
        void statesChanged(String timeDomain, Map<String, SourceState> statesById);

        /** Sources were registered, changed or retired: fetch the snapshot again. */
        void sourcesChanged();
    }

    /** The domain's sources that are not retired, by id; about a millisecond for 10,000. */
    List<Entry> snapshot(String timeDomain);

    /** What a source sent in that domain; {@link SourceFacts#NONE} when nothing. */
    SourceFacts facts(String timeDomain, String sourceId);

    /** Registers a listener for good. */
    void listen(Listener listener);
}
