package org.aedile.server.camera.internal;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aedile.city.CityModel;
import org.aedile.city.view.SightLines;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Deeds;
import org.aedile.server.access.Role;
import org.aedile.server.access.RoleNeeded;
import org.aedile.server.audit.Subject;
import org.aedile.server.camera.Camera;
import org.aedile.server.camera.Cameras;
import org.aedile.server.camera.FieldOfView;
import org.aedile.server.camera.internal.CameraStore.Look;
import org.aedile.server.city.Cities;
import org.aedile.server.gate.Sight;
import org.aedile.server.source.Source;
import org.aedile.server.source.SourceRegistry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Cameras: sources of that category, and what is said of them. */
@Service
class CameraDesk implements Cameras {
    private static final int LONGEST_LINK = 500;
    private static final Comparator<Near> THOSE_THAT_SEE_FIRST = Comparator.comparing(
                    (Near near) -> near.sees() != Camera.Sees.SEES)
            .thenComparingDouble(Near::distanceMeters);

    private final SourceRegistry sources;
    private final SeenCameras seen;
    private final CameraStore store;
    private final Cities cities;
    private final Deeds deeds;
    private final InstantSource clock;
    private final TransactionTemplate transactions;
    private final Map<CityModel, SightLines> lines = new ConcurrentHashMap<>();

    CameraDesk(
            SourceRegistry sources,
            SeenCameras seen,
            CameraStore store,
            Cities cities,
            Deeds deeds,
            InstantSource clock,
            TransactionTemplate transactions) {
        this.sources = sources;
        this.seen = seen;
        this.store = store;
        this.cities = cities;
        this.deeds = deeds;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public List<Near> near(String timeDomain, GeoPoint place, int limit, Caller caller) {
        Map<String, Look> looks = store.looks();
        Map<String, Instant> stills = store.newestStills();
        SightLines between = sightLines(timeDomain);
        return sources.listAll().stream()
                .filter(source ->
                        SeenCameras.isCamera(source) && source.homeDomain().equals(timeDomain))
                .filter(source -> source.place().isPresent() && seen.view(source, caller) != Sight.View.HIDDEN)
                .map(source ->
                        camera(source, Optional.ofNullable(looks.get(source.id().value())), stills))
                .map(camera -> new Near(
                        camera,
                        camera.place().distanceMeters(place),
                        sees(camera, place, between),
                        seen.isMasked(camera.id(), caller)))
                .sorted(THOSE_THAT_SEE_FIRST)
                .limit(limit)
                .toList();
    }

    @Override
    public void put(String id, FieldOfView field, String linkTemplate, Caller caller) {
        Source source = seen.requireOwn(id, caller);
        if (!caller.has(Role.SUPERVISOR) && !caller.has(Role.ADMIN)) {
            throw RoleNeeded.of(
                    "where cameras look is said by a supervisor or an administrator",
                    caller,
                    Role.SUPERVISOR,
                    Role.ADMIN);
        }
        requireLink(linkTemplate);
        transactions.executeWithoutResult(status -> {
            store.put(
                    source, new Look(field, linkTemplate), new CameraStore.Change(caller.username(), clock.instant()));
            deeds.done("described", new Subject(SeenCameras.KIND, id), field + " " + linkTemplate);
        });
    }

    private static Camera camera(Source source, Optional<Look> look, Map<String, Instant> stills) {
        String id = source.id().value();
        return new Camera(
                id,
                source.agency(),
                source.name(),
                source.place().orElseThrow(),
                look.map(Look::field),
                look.map(Look::linkTemplate).orElse(""),
                Optional.ofNullable(stills.get(id)));
    }

    private static Camera.Sees sees(Camera camera, GeoPoint place, SightLines between) {
        if (camera.field().isEmpty()) {
            return Camera.Sees.UNKNOWN;
        }
        if (!camera.field().get().contains(camera.place(), place)) {
            return Camera.Sees.NOT;
        }
        return between.areBlocked(camera.place(), place) ? Camera.Sees.BLOCKED : Camera.Sees.SEES;
    }

    private SightLines sightLines(String timeDomain) {
        CityModel city = cities.shown(timeDomain);
        lines.keySet()
                .removeIf(known -> known != city
                        && known.profile().id().equals(city.profile().id()));
        return lines.computeIfAbsent(city, model -> SightLines.of(model.buildings()));
    }

    /** Nothing but a web address, as people follow it. */
    private static void requireLink(String template) {
        if (template.isEmpty()) {
            return;
        }
        String address = template.replace("{id}", "id").replace("{time}", "time");
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        if (!web || template.length() > LONGEST_LINK || !isAddress(address)) {
            throw new AedileException(
                    ErrorCode.INVALID_VALUE,
                    "the link '%.80s' is no web address of at most %d characters".formatted(template, LONGEST_LINK),
                    "such as https://video.city.example/live?camera={id}&at={time}");
        }
    }

    private static boolean isAddress(String address) {
        try {
            return URI.create(address).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
