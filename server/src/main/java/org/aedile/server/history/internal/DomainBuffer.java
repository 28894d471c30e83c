package org.aedile.server.history.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aedile.wire.FrameView;
import org.jspecify.annotations.Nullable;

/**
 * What the sources of a domain said since the last flush, and what is being flushed. The reader's thread writes, requests
 * read copies. Thread-safe.
 */
final class DomainBuffer {
    private Map<String, SourceBuffer> current = new HashMap<>();
    private Map<String, SourceBuffer> flushing = Map.of();
    private long bytes;

    synchronized void add(FrameView view, long identityHash) {
        SourceBuffer buffer = current.get(view.source());
        if (buffer == null) {
            buffer = new SourceBuffer(view.agency());
            current.put(view.source(), buffer);
        }
        bytes += buffer.add(view, identityHash);
    }

    /** About how much memory the buffer needs. */
    synchronized long bytes() {
        return bytes;
    }

    synchronized boolean isEmpty() {
        return current.isEmpty();
    }

    /** Hands out what there is; it can be read until {@link #flushed}. Calling it again gives the same until then. */
    synchronized Map<String, SourceBuffer> beginFlush() {
        if (flushing.isEmpty()) {
            flushing = current;
            current = new HashMap<>();
            bytes = 0;
        }
        return flushing;
    }

    /** What was handed out is in the database. */
    synchronized void flushed() {
        flushing = Map.of();
    }

    /** What the newest minutes hold of a source, oldest first. */
    synchronized List<Block.Content> contentOf(String source) {
        List<Block.Content> contents = new ArrayList<>(2);
        addCopy(contents, flushing.get(source));
        addCopy(contents, current.get(source));
        return contents;
    }

    /** What the newest minutes hold of the sources of an agency, by source. */
    synchronized Map<String, List<Block.Content>> contentsOf(String agency) {
        Map<String, List<Block.Content>> contents = new HashMap<>();
        Stream.of(flushing, current)
                .flatMap(sources -> sources.entrySet().stream())
                .filter(source -> source.getValue().agency().equals(agency))
                .forEach(source -> contents.computeIfAbsent(source.getKey(), id -> new ArrayList<>(2))
                        .add(source.getValue().copy()));
        return contents;
    }

    private static void addCopy(List<Block.Content> contents, @Nullable SourceBuffer buffer) {
        if (buffer != null) {
            contents.add(buffer.copy());
        }
    }
}
