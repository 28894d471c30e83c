package org.aedile.server.source.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.source.Source;
import org.aedile.server.source.Source.Maintenance;
import org.aedile.server.source.Source.Relearning;
import org.aedile.server.source.SourceRegistry;
import org.springframework.stereotype.Component;

/** The registry: PostgreSQL first, then a copy in memory that every reader uses. Writers take turns. */
@Component
class MemoryRegistry implements SourceRegistry {
    private final PostgresSources store;
    private final Map<String, Source> byId = new ConcurrentHashMap<>();
    private final ConcurrentNavigableMap<String, Source> inOrder = new ConcurrentSkipListMap<>();
    private final Map<String, Source> inMaintenance = new ConcurrentHashMap<>();
    private final Map<String, String> idByAlias = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    MemoryRegistry(PostgresSources store) {
        this.store = store;
        store.listAll().forEach(this::remember);
    }

    /** Those whose maintenance nobody has ended yet. */
    List<Source> listInMaintenance() {
        return List.copyOf(inMaintenance.values());
    }

    /** Runs after every change, on the changing thread. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public Optional<Source> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Source require(String id) {
        return find(id).orElseThrow(() -> notFound(id));
    }

    static AedileException notFound(String id) {
        return new AedileException(
                ErrorCode.NOT_FOUND, "source '" + id + "' is not registered", "GET /api/v1/sources lists them");
    }

    @Override
    public Optional<Source> findByAlias(String alias) {
        return Optional.ofNullable(idByAlias.get(alias.toLowerCase(Locale.ROOT)))
                .flatMap(this::find);
    }

    @Override
    public List<Source> listAfter(String id, int limit) {
        return inOrder.tailMap(id, false).values().stream().limit(limit).toList();
    }

    @Override
    public Collection<Source> listAll() {
        return inOrder.values();
    }

    @Override
    public int count() {
        return byId.size();
    }

    @Override
    public synchronized void register(Collection<Source> sources) {
        if (!sources.isEmpty()) {
            store.upsert(sources, "registered");
            sources.forEach(source -> remember(asItStands(source)));
            announce();
        }
    }

    /** Who registers it again says nothing of work on it. */
    private Source asItStands(Source registered) {
        return find(registered.id().value())
                .map(old -> registered.withMaintenance(old.maintenance()).withRelearning(old.relearning()))
                .orElse(registered);
    }

    @Override
    public synchronized Source update(Source source) {
        Source old = require(source.id().value());
        Source kept = asItStands(source).withRetired(old.retired());
        store.update(kept);
        old.aliases()
                .forEach(alias -> idByAlias.remove(
                        alias.toLowerCase(Locale.ROOT), old.id().value()));
        remember(kept);
        announce();
        return kept;
    }

    @Override
    public Source startMaintenance(String id, Instant until, String reason, String by) {
        return change(
                id,
                "started-maintenance",
                source -> source.withMaintenance(Optional.of(new Maintenance(until, reason, by))));
    }

    @Override
    public Source endMaintenance(String id) {
        return change(id, "ended-maintenance", source -> source.withMaintenance(Optional.empty()));
    }

    @Override
    public Source learnAnew(String id, Relearning relearning) {
        return change(id, "learned-anew", source -> source.withRelearning(Optional.of(relearning)));
    }

    @Override
    public Source retire(String id) {
        return change(id, "retired", source -> source.withRetired(true));
    }

    private synchronized Source change(String id, String verb, UnaryOperator<Source> change) {
        Source changed = change.apply(require(id));
        store.updateStatus(changed, verb);
        remember(changed);
        announce();
        return changed;
    }

    private void remember(Source source) {
        String id = source.id().value();
        byId.put(id, source);
        inOrder.put(id, source);
        if (source.maintenance().isPresent()) {
            inMaintenance.put(id, source);
        } else {
            inMaintenance.remove(id);
        }
        source.aliases().forEach(alias -> idByAlias.put(alias.toLowerCase(Locale.ROOT), id));
    }

    private void announce() {
        listeners.forEach(Runnable::run);
    }
}
