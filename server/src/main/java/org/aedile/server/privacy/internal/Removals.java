package org.aedile.server.privacy.internal;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.server.access.Deeds;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.aedile.server.privacy.Due;
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
    private final PostgresVault vault;

    Removals(
            List<Retained> stores,
            SourceRegistry registry,
            Holds holds,
            JdbcTemplate jdbc,
            JsonMapper json,
            InstantSource clock,
            Deeds deeds,
            PostgresVault vault) {
        this.stores = List.copyOf(stores);
        this.registry = registry;
        this.holds = holds;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.deeds = deeds;
        this.vault = vault;
    }

    @Override
    public synchronized Map<String, Long> removeExpired(Due due, String by) {
        return Asking.as(Asker.Part.PLATFORM, () -> {
            Map<String, Long> removed = new LinkedHashMap<>();
            stores.forEach(store -> removed.put(store.name(), store.removeExpired(due)));
            if (removed.values().stream().anyMatch(count -> count > 0)) {
                deeds.done("ended", "retention", due.now().toString());
                String agency = due.agency().map(AgencyId::value).orElse("");
                record(new Removal("retention", agency, "", "past the end of retention", by), removed);
            }
            return removed;
        });
    }

    /**
     * @throws AedileException {@code NOT_FOUND}, {@code CONFLICT} while a legal hold protects it
     */
    void requireErasable(String sourceId) {
        registry.require(sourceId);
        if (holds.isHeld(sourceId)) {
            throw new AedileException(
                    ErrorCode.CONFLICT,
                    "source '" + sourceId + "' is under a legal hold",
                    "GET /api/v1/privacy/holds says whose and why");
        }
    }

    @Override
    public synchronized Map<String, Long> erase(String sourceId, String reason, String by) {
        requireErasable(sourceId);
        deeds.done("erased", "source", sourceId); // the stores have transactions of their own: first say it, then do it
        Map<String, Long> removed = new LinkedHashMap<>();
        stores.forEach(store -> removed.put(store.name(), store.erase(sourceId)));
        record(erasure(sourceId, reason, by), removed);
        return removed;
    }

    @Override
    public synchronized long eraseDay(String sourceId, long epochDay, String reason, String by) {
        requireErasable(sourceId);
        deeds.done("erased-day", "source", sourceId); // the key goes in no transaction: first say it, then do it
        long days = vault.deleteDay(sourceId, epochDay);
        record(erasure(sourceId, reason, by), Map.of("days of sealed content", days));
        return days;
    }

    @Override
    public boolean isHeld(String sourceId) {
        return holds.isHeld(sourceId);
    }

    @Override
    public String placeHold(String sourceId, String reason, String by) {
        return holds.place(sourceId, reason, by).id();
    }

    @Override
    public void liftHold(String holdId, String by) {
        holds.lift(holdId, by);
    }

    /** What is written down: agency and source are empty where it was about all. */
    private record Removal(String kind, String agency, String sourceId, String reason, String by) {}

    private Removal erasure(String sourceId, String reason, String by) {
        String agency =
                registry.find(sourceId).map(source -> source.agency().value()).orElse("");
        return new Removal("erasure", agency, sourceId, reason, by);
    }

    private void record(Removal removal, Map<String, Long> removed) {
        jdbc.update(
                "insert into removal (agency_id, at, kind, source_id, reason, by_whom, removed)"
                        + " values (?, ?, ?, ?, ?, ?, ?::jsonb)",
                removal.agency(),
                Timestamp.from(clock.instant()),
                removal.kind(),
                removal.sourceId(),
                removal.reason(),
                removal.by(),
                json.writeValueAsString(removed));
    }
}
