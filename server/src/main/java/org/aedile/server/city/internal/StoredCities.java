package org.aedile.server.city.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.aedile.city.CityModel;
import org.aedile.city.archive.CityArchive;
import org.aedile.city.archive.Monaco;
import org.aedile.server.access.Caller;
import org.aedile.server.agency.Agencies;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.city.Cities;
import org.aedile.server.database.Asker;
import org.aedile.server.database.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The cities of the database; a model is unpacked once a version and kept (Monaco takes 5 MB, a metropolis 200 MB). */
@Service
class StoredCities implements Cities {
    private static final String DEMO = "demo";

    private final CityStore store;
    private final DomainChoice domains;
    private final Agencies agencies;
    private final Map<InstalledCity, CityModel> models = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    StoredCities(JdbcTemplate jdbc, TransactionTemplate transactions, DomainChoice domains, Agencies agencies) {
        this.agencies = agencies;
        this.store = new CityStore(jdbc, transactions);
        this.domains = domains;
    }

    /** Runs after every installation, on the installing thread. */
    void onInstall(Runnable listener) {
        listeners.add(listener);
    }

    CityStore store() {
        return store;
    }

    @Override
    public List<InstalledCity> list() {
        return store.list();
    }

    @Override
    public Optional<CityModel> find(String id) {
        return list().stream().filter(city -> city.id().equals(id)).findFirst().flatMap(this::model);
    }

    @Override
    public CityModel shown(@Nullable String domain) {
        return find(shownId(domain, id -> true)).orElseGet(this::installMonaco);
    }

    /** The map that somebody is shown: that of their city, else the newest of those that are nobody's, else the demo's. */
    String shownId(@Nullable String domain, Caller caller) {
        List<String> installed = list().stream().map(InstalledCity::id).toList();
        return agencies.listCities(caller).stream()
                .map(org.aedile.server.agency.City::id)
                .filter(id -> !isDemo(domain) && !caller.isLocal() && installed.contains(id))
                .findFirst()
                .orElseGet(() -> shownId(domain, id -> agencies.seesCity(id, caller)));
    }

    /** The same as {@link #find}, and the demo's city though nobody has asked for it yet. */
    Optional<CityModel> findOrDemo(String id) {
        return id.equals(Monaco.ID) ? Optional.of(find(id).orElseGet(this::installMonaco)) : find(id);
    }

    private boolean isDemo(@Nullable String domain) {
        return domains.idOf(domain).equals(DEMO);
    }

    private String shownId(@Nullable String domain, Predicate<String> seen) {
        return list().stream()
                .map(InstalledCity::id)
                .filter(id -> !isDemo(domain) && !id.equals(Monaco.ID) && seen.test(id))
                .findFirst()
                .orElse(Monaco.ID);
    }

    @Override
    public void install(CityArchive archive) {
        Asking.as(Asker.Part.PLATFORM, () -> {
            store.install(archive);
            models.keySet()
                    .removeIf(city -> city.id().equals(archive.city().profile().id()));
            listeners.forEach(Runnable::run);
        });
    }

    private synchronized CityModel installMonaco() {
        return find(Monaco.ID).orElseGet(() -> {
            CityArchive monaco = Monaco.read();
            install(monaco);
            return monaco.city();
        });
    }

    private Optional<CityModel> model(InstalledCity city) {
        CityModel known = models.get(city);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<CityModel> read = store.find(city.id());
        read.ifPresent(model -> models.put(city, model));
        return read;
    }
}
