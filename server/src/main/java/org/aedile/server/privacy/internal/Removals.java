package org.aedile.server.privacy.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Deeds;
import org.aedile.server.privacy.Ending;
import org.aedile.server.privacy.Retained;
import org.aedile.server.source.SourceRegistry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Ends data, by retention or by erasure, and writes down how much of what. */
@Component
class Removals implements Ending {
    private final List<Retained> stores;
    private final SourceRegistry registry;
    private final Holds holds;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Deeds deeds;

    Removals(
            List<Retained> stores,
            SourceRegistry registry,
            Holds holds,
            JdbcTemplate jdbc,
            JsonMapper json,
            InstantSource clock,
            Deeds deeds) {
        this.stores = List.copyOf(stores);
        this.registry = registry;
        this.holds = holds;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.deeds = deeds;
    }

    @Override
    public synchronized Map<String, Long> removeExpired(Instant now, String by) {
        Map<String, Long> removed = new LinkedHashMap<>();
        stores.forEach(store -> removed.put(store.name(), store.removeExpired(now)));
        if (removed.values().stream().anyMatch(count -> count > 0)) {
            deeds.done("ended", "retention", now.toString());
            record("retention", "", "past the end of retention", by, removed);
        }
        return removed;
    }

    @Override
    public synchronized Map<String, Long> erase(String sourceId, String reason, String by) {
        registry.require(sourceId);
        if (holds.isHeld(sourceId)) {
            throw new AedileException(
                    ErrorCode.CONFLICT,
                    "source '" + sourceId + "' is under a legal hold",
                    "GET /api/v1/privacy/holds says whose and why");
        }
        deeds.done("erased", "source", sourceId); // the stores have transactions of their own: first say it, then do it
        Map<String, Long> removed = new LinkedHashMap<>();
        stores.forEach(store -> removed.put(store.name(), store.erase(sourceId)));
        record("erasure", sourceId, reason, by, removed);
        return removed;
    }

    @Override
    public String placeHold(String sourceId, String reason, String by) {
        return holds.place(sourceId, reason, by).id();
    }

    @Override
    public void liftHold(String holdId, String by) {
        holds.lift(holdId, by);
    }

    private void record(String kind, String sourceId, String reason, String by, Map<String, Long> removed) {
        String agency =
                registry.find(sourceId).map(source -> source.agency().value()).orElse("");
        jdbc.update(
                "insert into removal (agency_id, at, kind, source_id, reason, by_whom, removed)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb)",
                agency,
                Timestamp.from(clock.instant()),
                kind,
                sourceId,
                reason,
                by,
                json.writeValueAsString(removed));
    }
}
