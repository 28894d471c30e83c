package org.aedile.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.aedile.kernel.AgencyId;
import org.aedile.kernel.GeoPoint;
import org.aedile.server.access.Caller;
import org.aedile.server.access.Role;
import org.aedile.server.duty.Responsibilities;
import org.aedile.server.duty.Responsibility;
import org.aedile.server.duty.Shift;
import org.aedile.server.duty.Shifts;
import org.springframework.context.ApplicationContext;

/** Who of the demo's people is on duty tonight, and for which areas their agencies answer. */
record DemoDuty(Shifts shifts, Responsibilities areas) {
    private static final AgencyId POLICE = AgencyId.of("police");
    private static final AgencyId FIRE = AgencyId.of("fire");
    private static final AgencyId MUNICIPALITY = AgencyId.of("municipality");
    private static final Duration LENGTH = Duration.ofHours(8);
    private static final List<Desk> DESKS = List.of(
            new Desk(POLICE, "Desk 1", List.of("operator", "supervisor"), List.of("investigator")),
            new Desk(MUNICIPALITY, "Desk 3", List.of("admin", "liaison"), List.of("dispatcher")));
    private static final List<Responsibility> AREAS = List.of(
            area(POLICE, "Monte-Carlo", GeoPoint.of(43.7375, 7.4235), GeoPoint.of(43.7425, 7.4305)),
            area(FIRE, "Port", GeoPoint.of(43.7335, 7.4190), GeoPoint.of(43.7375, 7.4275)));

    static DemoDuty of(ApplicationContext server) {
        return new DemoDuty(server.getBean(Shifts.class), server.getBean(Responsibilities.class));
    }

    /** Where nobody is on duty now, a shift begins with this hour, and the next one follows. */
    void make(Instant now) {
        Instant begins = now.truncatedTo(ChronoUnit.HOURS);
        DESKS.stream()
                .filter(desk -> shifts.onDuty(planner(desk.agency())).isEmpty())
                .forEach(desk -> {
                    put(desk, "Evening", begins, desk.now());
                    put(desk, "Night", begins.plus(LENGTH), desk.next());
                });
        AREAS.forEach(area -> areas.put(area, planner(area.agency())));
    }

    /** Who sits there now and after that. */
    private record Desk(AgencyId agency, String name, List<String> now, List<String> next) {}

    private void put(Desk desk, String name, Instant begins, List<String> people) {
        String id = "%016x".formatted(ThreadLocalRandom.current().nextLong());
        Instant ends = begins.plus(LENGTH);
        shifts.put(new Shift(id, desk.agency(), name, desk.name(), begins, ends, people), planner(desk.agency()));
    }

    /** A rectangle along the meridians, from corner to corner. */
    private static Responsibility area(AgencyId agency, String name, GeoPoint southWest, GeoPoint northEast) {
        double west = southWest.longitudeDegrees();
        double south = southWest.latitudeDegrees();
        double east = northEast.longitudeDegrees();
        double north = northEast.latitudeDegrees();
        List<GeoPoint> outline = List.of(southWest, GeoPoint.of(south, east), northEast, GeoPoint.of(north, west));
        return new Responsibility(agency, name, Set.of(), Optional.empty(), outline);
    }

    private static Caller planner(AgencyId agency) {
        return new Caller(agency + "-planner", agency + "-planner", agency, Set.of(Role.SUPERVISOR), "demo");
    }
}
