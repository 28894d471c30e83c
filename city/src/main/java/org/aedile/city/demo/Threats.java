package org.aedile.city.demo;

import static org.aedile.city.demo.DemoTime.MINUTE;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aedile.kernel.GeoPoint;

/**
 * What goes wrong that evening, as changes in the behaviour of sources. Somebody guesses passwords of the traffic control
 * servers (19:02) and gets in (19:10), changes the plans of two signal controllers (19:24) so that the streets around the
 * Place d'Armes stand still; people gather there (from 19:28), chlorine escapes beneath the market hall (19:44), people
 * notice, write about it and run (19:50).
 */
public final class Threats {
    static final GeoPoint LEAK = GeoPoint.of(43.73249, 7.4198);
    static final String ATTACKER = "203.0.113.77";
    static final long BURST_START = millis(19, 2);
    static final long BURST_END = millis(19, 9);
    static final long BREAK_IN = millis(19, 10);
    static final long FIRST_PLAN_CHANGE = millis(19, 24);
    static final long SECOND_PLAN_CHANGE = millis(19, 26);
    static final long PLAN_RESET = millis(20, 41);
    static final long GROWTH_START = millis(19, 28);
    static final long FLIGHT = millis(19, 50);
    static final long LEAK_START = millis(19, 44);
    static final long LEAK_END = millis(20, 8);
    static final String BROKEN_SERVER = "srv-traffic-3";
    static final Set<String> ATTACKED_SERVERS =
            Set.of("srv-traffic-1", "srv-traffic-2", BROKEN_SERVER, "srv-traffic-4");
    static final String FIRST_CONTROLLER = "signal-tunnel-de-serravalle-1";
    static final String SECOND_CONTROLLER = "signal-avenue-du-port-4";
    static final String SQUARE = "people-place-d-armes";
    private static final String SQUARE_ZONE = "Place d'Armes";

    private Threats() {}

    /** The ground truth, in order of time. */
    public static List<PlantedThreat> all() {
        return List.of(
                new PlantedThreat(
                        "log-in-burst",
                        "Burst of failed log-ins on the traffic control servers",
                        DemoTime.at(19, 2),
                        DemoTime.at(19, 10),
                        DemoTime.at(19, 30),
                        ATTACKED_SERVERS,
                        Set.of("fw-edge-2")),
                new PlantedThreat(
                        "break-in",
                        "A log-in from the attacker's address succeeds",
                        DemoTime.at(19, 10),
                        DemoTime.at(19, 13),
                        DemoTime.at(19, 40),
                        Set.of(BROKEN_SERVER),
                        Set.of()),
                new PlantedThreat(
                        "plan-change",
                        "Signal controllers change their plan outside the window",
                        DemoTime.at(19, 24),
                        DemoTime.at(19, 28),
                        DemoTime.at(21, 15),
                        Set.of(FIRST_CONTROLLER, SECOND_CONTROLLER),
                        within(SiteKind.TRAFFIC, 230)),
                new PlantedThreat(
                        "crowd-grows",
                        "A crowd gathers on the Place d'Armes",
                        DemoTime.at(19, 28),
                        DemoTime.at(19, 50),
                        DemoTime.at(22, 0),
                        Set.of(SQUARE),
                        within(SiteKind.NOISE, 260)),
                new PlantedThreat(
                        "gas",
                        "Chlorine escapes beneath the market hall",
                        DemoTime.at(19, 44),
                        DemoTime.at(19, 52),
                        DemoTime.at(21, 30),
                        within(SiteKind.GAS, 90),
                        within(SiteKind.GAS, 400)),
                new PlantedThreat(
                        "crowd-flees",
                        "The crowd runs from the Place d'Armes",
                        DemoTime.at(19, 50),
                        DemoTime.at(19, 56),
                        DemoTime.at(22, 0),
                        exits(),
                        within(SiteKind.NOISE, 260)),
                new PlantedThreat(
                        "posts",
                        "Public posts speak of gas and people running",
                        DemoTime.at(19, 45),
                        DemoTime.at(19, 58),
                        DemoTime.at(21, 30),
                        Set.of("posts-la-condamine"),
                        Set.of()));
    }

    /** What the number of people on a square is multiplied by. */
    static double crowd(Site site, long millis) {
        if (!site.zone().equals(SQUARE_ZONE) || millis < GROWTH_START) {
            return 1;
        }
        double grown = 1 + 1.9 * ramp(millis, GROWTH_START, FLIGHT - 3 * MINUTE);
        double left = 1 - 0.95 * ramp(millis, FLIGHT, FLIGHT + 6 * MINUTE);
        double back = ramp(millis, millis(20, 50), millis(21, 45));
        return grown * left * (1 - back) + back;
    }

    /** What the people leaving through an exit are multiplied by. */
    static double exit(Site site, long millis) {
        if (!site.zone().equals(SQUARE_ZONE) || millis < FLIGHT) {
            return 1;
        }
        double rush = 9
                * ramp(millis, FLIGHT, FLIGHT + MINUTE)
                * (1 - ramp(millis, FLIGHT + 5 * MINUTE, FLIGHT + 9 * MINUTE));
        double empty = 0.1 + 0.9 * ramp(millis, millis(20, 50), millis(21, 45));
        return Math.max(rush, empty);
    }

    /** Chlorine in ppm that the leak adds at a detector: spreads at 0.6 m/s, thins out over some 70 m, lingers. */
    static double chlorinePpm(Site site, long millis) {
        double distance = site.distanceMeters(LEAK);
        long arrived = millis - Math.round(distance / 0.6 * 1_000);
        if (arrived < LEAK_START || distance > 400) {
            return 0;
        }
        double strength = 5.5 * ramp(arrived, LEAK_START, LEAK_START + 14 * MINUTE);
        double lingering = arrived < LEAK_END ? 1 : Math.exp(-(arrived - LEAK_END) / (18.0 * MINUTE));
        return strength * lingering * Math.exp(-distance / 70);
    }

    /** Decibels that shouting and running add at a noise meter. */
    static double noiseDecibels(Site site, long millis) {
        if (millis < GROWTH_START || site.distanceMeters(LEAK) > 260) {
            return 0;
        }
        double near = 1 - site.distanceMeters(LEAK) / 300;
        double gathering = 4 * ramp(millis, GROWTH_START, FLIGHT);
        double panic = 12 * ramp(millis, FLIGHT, FLIGHT + MINUTE);
        double over = ramp(millis, FLIGHT + 7 * MINUTE, FLIGHT + 25 * MINUTE);
        return near * (gathering + panic) * (1 - over);
    }

    /** What the traffic past a counter is multiplied by: the wrong plans make the streets around stand still. */
    static double traffic(Site site, long millis) {
        if (millis < SECOND_PLAN_CHANGE || site.distanceMeters(LEAK) > 230) {
            return 1;
        }
        double jam = ramp(millis, SECOND_PLAN_CHANGE, SECOND_PLAN_CHANGE + 10 * MINUTE);
        return 1 - 0.5 * jam * (1 - ramp(millis, PLAN_RESET, PLAN_RESET + 25 * MINUTE));
    }

    /** True while a controller runs the plan that somebody forced on it. */
    static boolean forcedPlan(Site site, long millis) {
        return millis < PLAN_RESET
                && (site.id().equals(FIRST_CONTROLLER) && millis >= FIRST_PLAN_CHANGE
                        || site.id().equals(SECOND_CONTROLLER) && millis >= SECOND_PLAN_CHANGE);
    }

    /** 0 before, 1 after, straight in between. */
    private static double ramp(long millis, long from, long to) {
        return Math.min(1, Math.max(0, (millis - from) / (double) (to - from)));
    }

    private static Set<String> exits() {
        return ids(site -> site.kind() == SiteKind.EXIT && site.zone().equals(SQUARE_ZONE));
    }

    private static Set<String> within(SiteKind kind, double meters) {
        return ids(site -> site.kind() == kind && site.distanceMeters(LEAK) <= meters);
    }

    private static Set<String> ids(java.util.function.Predicate<Site> predicate) {
        return DemoCity.sites().stream().filter(predicate).map(Site::id).collect(Collectors.toUnmodifiableSet());
    }

    private static long millis(int hour, int minute) {
        Instant at = DemoTime.at(hour, minute);
        return at.toEpochMilli();
    }
}
