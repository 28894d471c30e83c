package org.aedile.server.history.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aedile.server.alert.AlertDetail.CausingObservation;
import org.aedile.server.alert.CausingObservations;
import org.aedile.server.api.Cursor;
import org.aedile.server.history.History;
import org.aedile.server.history.Readings;
import org.aedile.server.source.SourceRegistry;
import org.aedile.wire.FrameView;
import org.aedile.wire.PayloadKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** History from the stored blocks and the buffer of the newest minutes. */
@Component
class BlockHistory implements History, CausingObservations {
    private final BlockStore store;
    private final HistoryProjection projection;
    private final SourceRegistry sources;
    private final ObjectProvider<PayloadKeys> keys;

    BlockHistory(
            BlockStore store, HistoryProjection projection, SourceRegistry sources, ObjectProvider<PayloadKeys> keys) {
        this.store = store;
        this.projection = projection;
        this.sources = sources;
        this.keys = keys;
    }

    @Override
    public Readings readings(String timeDomain, String source, String property, Instant from, Instant to) {
        ReadingsMerge merge = new ReadingsMerge(property);
        FrameView view = view();
        for (Block.Content content : contents(timeDomain, source, from, to)) {
            content.columns().forEach(merge::add);
            content.frames().forEach(frame -> merge.add(view.wrap(frame)));
        }
        return merge.sorted().between(from.toEpochMilli(), to.toEpochMilli());
    }

    @Override
    public List<Entry> records(Records query) {
        FrameView view = view();
        Set<Long> seen = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        contents(query.timeDomain(), query.source(), query.from(), query.to()).stream()
                .flatMap(content -> content.frames().stream())
                .forEach(frame -> {
                    view.wrap(frame);
                    if (isWithin(view, query) && isAfter(view, query) && seen.add(view.identityHash())) {
                        entries.add(Entries.of(view));
                    }
                });
        entries.sort(Comparator.comparing(BlockHistory::cursor, Cursor.NEWEST_FIRST));
        return entries.subList(0, Math.min(query.limit(), entries.size()));
    }

    @Override
    public List<CausingObservation> find(String timeDomain, List<String> references, Instant from, Instant to) {
        Map<String, List<Block.Content>> bySource = new HashMap<>();
        return references.stream()
                .map(this::split)
                .map(reference -> findOne(
                                bySource.computeIfAbsent(
                                        reference.source(), source -> contents(timeDomain, source, from, to)),
                                reference)
                        .orElseGet(() -> CausingObservation.gone(reference.source(), reference.id())))
                .sorted(Comparator.comparing(
                        CausingObservation::time, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    private record Reference(String source, String id) {}

    /** Both parts may hold a slash: the source is the shortest beginning that is registered. */
    private Reference split(String text) {
        int slash = text.indexOf('/');
        for (int at = slash; at > 0; at = text.indexOf('/', at + 1)) {
            if (sources.find(text.substring(0, at)).isPresent()) {
                return new Reference(text.substring(0, at), text.substring(at + 1));
            }
        }
        return slash < 0 ? new Reference(text, "") : new Reference(text.substring(0, slash), text.substring(slash + 1));
    }

    private Optional<CausingObservation> findOne(List<Block.Content> contents, Reference reference) {
        long identity = FrameView.identityHash(reference.source(), reference.id());
        FrameView view = view();
        for (Block.Content content : contents) {
            for (byte[] frame : content.frames()) {
                if (view.wrap(frame).identityHash() == identity) {
                    return Optional.of(causing(reference, Entries.of(view)));
                }
            }
            for (Readings column : content.columns()) {
                int at = indexOf(column.identities(), (int) identity);
                if (at >= 0) {
                    return Optional.of(causing(reference, entry(column, at, reference.id())));
                }
            }
        }
        return Optional.empty();
    }

    /** The newest minutes are copied first: a flush in between gives repeats, which are dropped, but no gap. */
    private List<Block.Content> contents(String timeDomain, String source, Instant from, Instant to) {
        List<Block.Content> newest = projection.buffer(timeDomain).contentOf(source);
        return Stream.concat(store.read(timeDomain, source, from, to).stream(), newest.stream())
                .toList();
    }

    private FrameView view() {
        return new FrameView(keys.getIfAvailable(() -> PayloadKeys.NONE));
    }

    private static boolean isWithin(FrameView view, Records query) {
        long time = view.eventTimeMillis();
        return time >= query.from().toEpochMilli() && time < query.to().toEpochMilli();
    }

    private static boolean isAfter(FrameView view, Records query) {
        return query.after()
                .map(last -> Cursor.NEWEST_FIRST.compare(
                                new Cursor(Instant.ofEpochMilli(view.eventTimeMillis()), view.id()), last)
                        > 0)
                .orElse(true);
    }

    private static Cursor cursor(Entry entry) {
        return new Cursor(entry.time(), entry.id());
    }

    private static int indexOf(int[] identities, int identity) {
        for (int i = 0; i < identities.length; i++) {
            if (identities[i] == identity) {
                return i;
            }
        }
        return -1;
    }

    private static Entry entry(Readings column, int at, String id) {
        Instant time = Instant.ofEpochMilli(column.times()[at]);
        return new Entry(id, time, column.property(), column.values()[at], column.unit(), null, false);
    }

    private static CausingObservation causing(Reference reference, Entry entry) {
        return new CausingObservation(
                reference.source(),
                reference.id(),
                entry.time(),
                entry.property(),
                entry.value(),
                entry.unit(),
                entry.fields(),
                entry.erased());
    }
}
