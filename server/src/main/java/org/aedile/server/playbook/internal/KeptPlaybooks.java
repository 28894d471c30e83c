package org.aedile.server.playbook.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aedile.server.playbook.Playbook;
import org.springframework.stereotype.Component;

/**
 * The playbooks of kept texts. A run is looked at each time one of its steps moves, and a text in four languages takes
 * milliseconds to read: those that were asked for last are read once. Thread-safe.
 */
@Component
class KeptPlaybooks {
    private static final int MOST = 100;

    private final Map<String, Playbook> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Playbook> eldest) {
            return size() > MOST;
        }
    };

    /** A text that was checked when it was written. */
    synchronized Playbook of(String text) {
        return read.computeIfAbsent(text, PlaybookReader::reread);
    }
}
