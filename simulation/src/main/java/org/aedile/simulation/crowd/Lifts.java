package org.aedile.simulation.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.LiftShaft;
import org.aedile.simulation.crowd.geometry.Outline;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.aedile.simulation.crowd.locomotion.Walking;
import org.aedile.simulation.crowd.population.Placement;
import org.locationtech.jts.geom.Coordinate;

/**
 * The lifts of a place. Who reaches a landing waits there until doors are open, one boards at a time and gets out on the
 * floor to which the lift goes, and walks on from there. Who rides parts from their group.
 */
final class Lifts {
    /** Who has come as near to a landing waits there. */
    private static final double WAITING_METERS = 2;

    private static final int TRIES = 50;

    private final People people;
    private final Crowd crowd;
    private final Walking walking;
    private final List<Shaft> shafts = new ArrayList<>();
    private final List<Landing> landings = new ArrayList<>();

    Lifts(FloorPlan plan, People people, Walking walking) {
        this.people = people;
        this.crowd = people.crowd();
        this.walking = walking;
        for (LiftShaft lift : plan.lifts()) {
            Cab cab = new Cab(lift);
            shafts.add(new Shaft(cab, people.placement().spots(lift.out())));
            for (LiftShaft.Landing landing : lift.landings()) {
                Outline area = Outline.of(plan.exits().get(landing.exit()).area());
                landings.add(new Landing(landing.exit(), cab, area));
                walking.open(landing.exit(), false);
            }
        }
    }

    /** A cab, and where people get out of it. */
    private record Shaft(Cab cab, Placement.Spots out) {}

    private static final class Landing {
        private final int exit;
        private final Cab cab;
        private final Outline area;
        private boolean served = true;
        private long waiting;

        private Landing(int exit, Cab cab, Outline area) {
            this.exit = exit;
            this.cab = cab;
            this.area = area;
        }
    }

    /** True when an exit is a landing, and nobody leaves by it. */
    boolean isLanding(int exit) {
        return landings.stream().anyMatch(landing -> landing.exit == exit);
    }

    /** From now on lifts stop at a landing, or don't. */
    void serve(int exit, boolean stops) {
        landings.stream().filter(landing -> landing.exit == exit).forEach(landing -> landing.served = stops);
    }

    /** How many ride now. */
    int riding() {
        return shafts.stream().mapToInt(shaft -> shaft.cab.riders().size()).sum();
    }

    /** Who rides now, where they got in. */
    Stream<Crowd.Walker> riders() {
        return shafts.stream().flatMap(shaft -> shaft.cab.riders().stream());
    }

    /** Looks who waits where. */
    void look(double seconds) {
        if (shafts.isEmpty()) {
            return;
        }
        for (Landing landing : landings) {
            landing.waiting = landing.served ? waiting(landing, seconds) : 0;
        }
        shafts.forEach(shaft -> shaft.cab.look(this::waitingAt, seconds));
    }

    private long waiting(Landing landing, double seconds) {
        long waiting = 0;
        for (int i = 0; i < crowd.size(); i++) {
            boolean comes = crowd.route(i) == landing.exit && crowd.startSeconds(i) <= seconds;
            waiting += comes && crowd.toGoMeters(i) <= WAITING_METERS ? 1 : 0;
        }
        return waiting;
    }

    private long waitingAt(int exit) {
        return landings.stream()
                .filter(landing -> landing.exit == exit)
                .mapToLong(landing -> landing.waiting)
                .sum();
    }

    /**
     * Takes a person of the crowd in who has reached an exit, if that is a landing to which they walk.
     *
     * @return false when it is none, and they leave the place
     */
    boolean board(int person, double seconds) {
        for (Landing landing : landings) {
            if (landing.area.contains(crowd.x(person), crowd.y(person))) {
                if (crowd.route(person) == landing.exit) {
                    board(landing, person, seconds);
                }
                return true;
            }
        }
        return false;
    }

    private void board(Landing landing, int person, double seconds) {
        landing.cab.board(crowd.walker(person), seconds);
        people.groups().part(crowd.id(person));
        crowd.remove(person);
        gate(landing);
    }

    /** Cabs go on to a moment; who gets out is the last of the crowd then, and told of. */
    void run(double seconds, IntConsumer gotOut) {
        for (Shaft shaft : shafts) {
            shaft.cab.run(seconds, walker -> letOut(walker, shaft.out, seconds, gotOut));
        }
        landings.forEach(this::gate);
    }

    private void gate(Landing landing) {
        walking.open(landing.exit, landing.served && landing.cab.opensAt() == landing.exit);
    }

    private boolean letOut(Crowd.Walker walker, Placement.Spots out, double seconds, IntConsumer gotOut) {
        for (int i = 0; i < TRIES; i++) {
            Coordinate spot = people.placement().draw(out).orElse(null);
            if (spot != null && people.isFree(spot, walker.diameterMeters())) {
                crowd.add(new Crowd.Walker(
                        walker.id(), spot.x, spot.y, walker.freeSpeedMps(), walker.diameterMeters(), seconds));
                gotOut.accept(crowd.size() - 1);
                return true;
            }
        }
        return false;
    }
}
