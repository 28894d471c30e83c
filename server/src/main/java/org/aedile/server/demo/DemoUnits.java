package org.aedile.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.aedile.city.demo.DemoCity;
import org.aedile.city.travel.StreetGraph;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.database.Asking;
import org.aedile.server.domain.DomainClock;
import org.aedile.server.incident.IncidentSummary;
import org.aedile.server.incident.Incidents;
import org.aedile.server.observation.IntakeResult;
import org.aedile.server.unit.TravelWays;
import org.aedile.server.unit.Unit;
import org.aedile.server.unit.UnitKind;
import org.aedile.server.unit.UnitPosition;
import org.aedile.server.unit.UnitPositions;
import org.aedile.server.unit.UnitStatus;
import org.aedile.server.unit.Units;
import org.aedile.server.unit.Units.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;

/**
 * The units of the demo: patrols drive about, engines and ambulances wait at their stations, and whoever is sent goes there by
 * the streets, says so, and says that it has arrived. Moves with the domain's clock.
 */
final class DemoUnits {
    private static final Logger LOG = LoggerFactory.getLogger(DemoUnits.class);
    private static final long BEAT_MILLIS = 500;
    private static final int STOP_SECONDS = 5;
    private static final double ACCURACY_METERS = 6;
    private static final Duration MUSTER = Duration.ofSeconds(40);

    private final Units units;
    private final UnitPositions positions;
    private final Incidents incidents;
    private final TravelWays ways;
    private final DomainClock clock;
    private final List<DemoUnit> fleet;
    private final List<GeoPoint> places;
    private final ScheduledExecutorService beat =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(Asking.platform(task), "demo-units"));
    private Instant moved;

    DemoUnits(ApplicationContext server, DomainClock clock, long seed) {
        this.units = server.getBean(Units.class);
        this.positions = server.getBean(UnitPositions.class);
        this.incidents = server.getBean(Incidents.class);
        this.ways = server.getBean(TravelWays.class);
        this.clock = clock;
        this.moved = clock.instant();
        this.fleet = fleet(seed);
        this.places = DemoCity.sources().stream()
                .flatMap(source -> source.profile().place().stream())
                .toList();
    }

    /** Registers those that are not there yet, on duty. */
    void make() {
        fleet.stream()
                .map(DemoUnit::traits)
                .filter(traits -> units.list(DemoCity.DOMAIN, Caller.LOCAL).stream()
                        .noneMatch(known -> known.id().equals(traits.id())))
                .forEach(traits -> {
                    Caller keeper = crewOf(traits);
                    Unit put = units.put(traits, keeper);
                    Unit unused = units.change(put.id(), UnitStatus.AVAILABLE, keeper);
                });
    }

    void start() {
        var unused = beat.scheduleWithFixedDelay(this::playSafely, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Returns when the step that was being done is done, or after some seconds. */
    void stop() {
        beat.shutdown();
        try {
            boolean unused = beat.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void playSafely() {
        try {
            play();
        } catch (RuntimeException e) {
            LOG.warn("The demo's units could not move and try again: {}", e.toString());
        }
    }

    private void play() {
        Instant now = clock.instant();
        double seconds = Duration.between(moved, now).toMillis() / 1_000.0;
        moved = now;
        if (seconds <= 0) {
            return;
        }
        List<CompletableFuture<IntakeResult>> said = new ArrayList<>();
        for (DemoUnit one : fleet) {
            Unit unit = units.require(one.traits().id(), Caller.LOCAL);
            StreetGraph streets =
                    ways.graph(DemoCity.DOMAIN, one.traits().kind().travel());
            steer(one, unit, streets, now);
            one.move(seconds);
            GeoPoint at = one.place();
            said.add(positions.submit(unit.id(), new UnitPosition(at, ACCURACY_METERS, now)));
        }
        said.forEach(CompletableFuture::join);
    }

    private void steer(DemoUnit one, Unit unit, StreetGraph streets, Instant now) {
        if (unit.assignment().isEmpty()) {
            rest(one, unit, streets);
            return;
        }
        IncidentSummary incident = incidents.require(unit.assignment().get().incident(), Caller.LOCAL);
        if (!incident.isOpen()) {
            say(unit, Step.CLEARED);
        } else if (unit.status() == UnitStatus.ASSIGNED
                && now.isAfter(unit.since().plus(MUSTER))) {
            say(unit, Step.EN_ROUTE);
        } else if (unit.status() == UnitStatus.EN_ROUTE && incident.lon() != null && incident.lat() != null) {
            GeoPoint goal = GeoPoint.of(incident.lat(), incident.lon());
            one.head(goal, streets);
            if (one.isThere()) {
                say(unit, Step.ARRIVED);
            }
        }
    }

    private void rest(DemoUnit one, Unit unit, StreetGraph streets) {
        boolean waits = unit.traits().kind() == UnitKind.ENGINE || unit.traits().kind() == UnitKind.AMBULANCE;
        if (waits) {
            one.head(one.station(), streets);
        } else if (unit.status() == UnitStatus.AVAILABLE) {
            one.wander(places, streets);
        }
    }

    private void say(Unit unit, Step step) {
        try {
            Unit unused = units.step(unit.id(), step, Duration.ZERO, crewOf(unit.traits()));
        } catch (AedileException e) {
            LOG.debug("{} could not say {}: {}", unit.id(), step, e.getMessage());
        }
    }

    private static Caller crewOf(Unit.Traits traits) {
        return new Caller("unit:" + traits.id(), traits.callSign(), traits.agency(), Set.of(Role.SUPERVISOR), "demo");
    }

    private static List<DemoUnit> fleet(long seed) {
        List<DemoUnit> fleet = new ArrayList<>();
        GeoPoint police = GeoPoint.of(43.7330, 7.4197);
        GeoPoint fire = GeoPoint.of(43.7340, 7.4190);
        GeoPoint hospital = GeoPoint.of(43.7300, 7.4125);
        for (int i = 1; i <= 5; i++) {
            fleet.add(unit("police", "Patrol " + i, UnitKind.PATROL, police, seed, "armed", "first-aid"));
        }
        for (int i = 1; i <= 3; i++) {
            fleet.add(unit("police", "Foot " + i, UnitKind.FOOT_PATROL, GeoPoint.of(43.7390, 7.4270), seed, "armed"));
        }
        fleet.add(unit("fire", "Engine 1", UnitKind.ENGINE, fire, seed, "hazmat", "ladder"));
        fleet.add(unit("fire", "Engine 2", UnitKind.ENGINE, fire, seed, "ladder"));
        fleet.add(unit("fire", "Engine 3", UnitKind.ENGINE, GeoPoint.of(43.7480, 7.4370), seed, "first-aid"));
        fleet.add(unit("medical", "Ambulance 1", UnitKind.AMBULANCE, hospital, seed, "first-aid"));
        fleet.add(unit("medical", "Ambulance 2", UnitKind.AMBULANCE, hospital, seed, "first-aid"));
        fleet.add(unit("municipality", "Steward 1", UnitKind.STEWARD, GeoPoint.of(43.7380, 7.4250), seed));
        fleet.add(unit("municipality", "Steward 2", UnitKind.STEWARD, GeoPoint.of(43.7355, 7.4210), seed));
        return fleet;
    }

    private static DemoUnit unit(
            String agency, String callSign, UnitKind kind, GeoPoint station, long seed, String... skills) {
        String id = agency + "-" + callSign.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
        return new DemoUnit(
                new Unit.Traits(id, DemoCity.DOMAIN, AgencyId.of(agency), callSign, kind, Set.of(skills)),
                station,
                seed);
    }
}
