package org.aedile.server.asset.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.ZoneOutline;
import org.aedile.server.asset.Zones;
import org.aedile.server.asset.internal.CityElement.Kind;
import org.aedile.wire.CityJson;
import org.springframework.stereotype.Component;

/** The zones: PostgreSQL first, then a copy in memory. Writers take turns. */
@Component
class StoredZones implements Zones {
    private static final String DRAWN = "";
    /** Whose the zones of an imported city are. */
    private static final AgencyId CITY = AgencyId.of("city");

    private final CityElementStore store;
    private final CityPublisher publisher;
    private final Map<String, Zone> byId = new ConcurrentSkipListMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    StoredZones(CityElementStore store, CityPublisher publisher) {
        this.store = store;
        this.publisher = publisher;
        for (CityElement element : store.list(Kind.ZONE)) {
            String city = element.id().substring(0, element.id().indexOf('/'));
            byId.put(element.id(), new Zone(city, AgencyId.of(element.agency()), CityJson.readZone(element.bytes())));
        }
    }

    /** Runs after every change, on the changing thread. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public List<Zone> list() {
        return List.copyOf(byId.values());
    }

    @Override
    public Optional<Zone> findDrawn(String id) {
        return Optional.ofNullable(byId.get(CityElement.zoneId(DRAWN, id)));
    }

    @Override
    public void draw(ZoneOutline outline, AgencyId agency, String by) {
        change(List.of(new Zone(DRAWN, agency, outline)), Set.of(), by);
    }

    @Override
    public void erase(String id, String by) {
        if (findDrawn(id).isEmpty()) {
            throw new AedileException(
                    ErrorCode.NOT_FOUND, "nobody has drawn a zone '" + id + "'", "GET /api/v1/zones lists them");
        }
        change(List.of(), Set.of(CityElement.zoneId(DRAWN, id)), by);
    }

    @Override
    public void replace(String city, Collection<ZoneOutline> outlines) {
        List<Zone> zones = new ArrayList<>();
        outlines.forEach(outline -> zones.add(new Zone(city, CITY, outline)));
        Set<String> gone = new HashSet<>();
        list().stream()
                .filter(zone -> zone.city().equals(city))
                .forEach(zone -> gone.add(CityElement.of(zone).id()));
        zones.forEach(zone -> gone.remove(CityElement.of(zone).id()));
        change(zones, gone, "import of " + city);
    }

    private synchronized void change(Collection<Zone> written, Set<String> removed, String by) {
        store.change(written.stream().map(CityElement::of).toList(), Kind.ZONE, removed, by);
        written.forEach(zone -> byId.put(CityElement.of(zone).id(), zone));
        byId.keySet().removeAll(removed);
        listeners.forEach(Runnable::run);
        publisher.changed();
    }
}
