package org.aedile.server.city.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aedile.city.CityModel;
import org.aedile.city.archive.CityArchive;
import org.aedile.city.archive.Monaco;
import org.aedile.server.api.DomainChoice;
import org.aedile.server.city.Cities;
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
    private final Map<InstalledCity, CityModel> models = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    StoredCities(JdbcTemplate jdbc, TransactionTemplate transactions, DomainChoice domains) {
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
        return find(shownId(domain)).orElseGet(this::installMonaco);
    }

    private String shownId(@Nullable String domain) {
        boolean demo = domains.idOf(domain).equals(DEMO);
        return list().stream()
                .map(InstalledCity::id)
                .filter(id -> !demo && !id.equals(Monaco.ID))
                .findFirst()
                .orElse(Monaco.ID);
    }

    @Override
    public void install(CityArchive archive) {
        store.install(archive);
        models.keySet()
                .removeIf(city -> city.id().equals(archive.city().profile().id()));
        listeners.forEach(Runnable::run);
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
