package org.aedile.benchmarks.flood;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.aedile.kernel.GeoPoint;
import org.aedile.kernel.Severity;

/**
 * Ten minutes in a city where several things happen at once, with the truth about each alert: six events that many sources
 * notice, one failure that spreads along dependencies, five sources that chatter, alerts that have to do with nothing, and
 * critical ones among them.
 */
final class FloodPlan {
    static final Duration LENGTH = Duration.ofMinutes(10);
    static final int CRITICAL = 5;
    static final int ASSETS = 12;

    private static final int EVENTS = 6;
    private static final int CHATTERERS = 5;
    private static final int CHATTER = 45;
    private static final int FAILURE = 60;
    private static final double SINGLES = 0.12;
    private static final double CITY_METERS = 6_000;
    private static final double METER_DEGREES = 1 / 111_195.0;
    private static final GeoPoint CORNER = GeoPoint.of(43.70, 7.40);
    private static final List<String> KINDS = List.of("air_quality", "crowd", "traffic", "acoustic", "gas", "camera");

    private final Random random;
    private final List<Raised> raised = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    private FloodPlan(long seed) {
        random = new Random(seed);
    }

    /** A source at its place. */
    record Place(String source, String category, GeoPoint point) {}

    /**
     * An alert that will come.
     *
     * @param after the beginning
     * @param rule rule that raises it
     * @param place source that it is about
     * @param severity how urgent
     * @param cause what really caused it
     */
    record Raised(Duration after, String rule, Place place, Severity severity, String cause) {}

    /** The whole of it. */
    record Flood(List<Raised> alerts, List<Place> places) {}

    static Flood of(long seed, int count) {
        FloodPlan plan = new FloodPlan(seed);
        plan.addCritical();
        plan.addFailure();
        for (int i = 0; i < CHATTERERS; i++) {
            plan.addChatter("chatter-" + i);
        }
        int singles = (int) (count * SINGLES);
        int left = count - plan.raised.size() - singles;
        for (int i = 0; i < EVENTS; i++) {
            plan.addEvent("event-" + i, left / EVENTS + (i < left % EVENTS ? 1 : 0));
        }
        for (int i = 0; i < singles; i++) {
            plan.addSingle("single-" + i);
        }
        plan.raised.sort(Comparator.comparing(Raised::after));
        return new Flood(List.copyOf(plan.raised), List.copyOf(plan.places));
    }

    /** The source of an asset on which others depend, or that depends on it. */
    static String failing(int asset) {
        return "failure-" + asset;
    }

    private void addCritical() {
        for (int i = 0; i < CRITICAL; i++) {
            Place place = place("critical-" + i, kind(), anywhere());
            raised.add(new Raised(within(LENGTH), "weapon", place, Severity.CRITICAL, "critical-" + i));
        }
    }

    /** A substation fails, and what hangs on it all over the city. */
    private void addFailure() {
        List<Place> failing = new ArrayList<>();
        for (int i = 0; i < ASSETS; i++) {
            failing.add(place(failing(i), "utility", anywhere()));
        }
        Duration begins = within(LENGTH.dividedBy(2));
        for (int i = 0; i < FAILURE; i++) {
            Place place = failing.get(i < ASSETS ? i : random.nextInt(ASSETS));
            add(begins.plus(within(Duration.ofMinutes(4))), "no-power-" + random.nextInt(2), place, "failure");
        }
    }

    private void addChatter(String name) {
        Place place = place(name, kind(), anywhere());
        for (int i = 0; i < CHATTER; i++) {
            add(within(LENGTH), "flapping", place, name);
        }
    }

    /** Sources of up to three kinds around one place notice it, for two to eight minutes. */
    private void addEvent(String name, int count) {
        GeoPoint middle = anywhere();
        List<String> kinds = List.of(kind(), kind(), kind());
        List<Place> around = new ArrayList<>();
        for (int i = 0; i < 12 + random.nextInt(10); i++) {
            around.add(place(name + "-" + i, kinds.get(random.nextInt(kinds.size())), near(middle, 45)));
        }
        Duration length = Duration.ofSeconds(120 + random.nextInt(360));
        Duration begins = within(LENGTH.minus(length));
        for (int i = 0; i < count; i++) {
            Place place = around.get(random.nextInt(around.size()));
            add(begins.plus(within(length)), "unusual-" + random.nextInt(3), place, name);
        }
    }

    private void addSingle(String name) {
        add(within(LENGTH), "unusual-" + random.nextInt(3), place(name, kind(), anywhere()), name);
    }

    private void add(Duration after, String rule, Place place, String cause) {
        double urgency = random.nextDouble();
        Severity severity = urgency < 0.15 ? Severity.HIGH : urgency < 0.6 ? Severity.MEDIUM : Severity.LOW;
        raised.add(new Raised(after, rule, place, severity, cause));
    }

    private Place place(String source, String category, GeoPoint point) {
        Place place = new Place(source, category, point);
        places.add(place);
        return place;
    }

    private GeoPoint anywhere() {
        return moved(CORNER, random.nextDouble() * CITY_METERS, random.nextDouble() * CITY_METERS);
    }

    private GeoPoint near(GeoPoint middle, double deviationMeters) {
        return moved(middle, random.nextGaussian() * deviationMeters, random.nextGaussian() * deviationMeters);
    }

    private static GeoPoint moved(GeoPoint from, double northMeters, double eastMeters) {
        double latitude = from.latitudeDegrees() + northMeters * METER_DEGREES;
        double shrink = Math.cos(Math.toRadians(from.latitudeDegrees()));
        return GeoPoint.of(latitude, from.longitudeDegrees() + eastMeters * METER_DEGREES / shrink);
    }

    private Duration within(Duration length) {
        return Duration.ofMillis((long) (random.nextDouble() * length.toMillis()));
    }

    private String kind() {
        return KINDS.get(random.nextInt(KINDS.size()));
    }
}
