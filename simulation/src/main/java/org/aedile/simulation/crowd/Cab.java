package org.aedile.simulation.crowd;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;
import org.aedile.simulation.crowd.geometry.LiftShaft;
import org.aedile.simulation.crowd.locomotion.Crowd;

/**
 * The cab of a lift. Empty, it goes where somebody has waited longest; it leaves when it is full, or when {@value
 * #DWELL_SECONDS} seconds after the last who got in nobody waits any more; then it brings all of them down.
 */
final class Cab {
    /** Doors stay open for that long for who comes running; a usual setting. */
    private static final double DWELL_SECONDS = 3;

    /** Where it stands when it isn't at a landing. */
    private static final int OUT = -1;

    /** Seconds are added up from steps. */
    private static final double ROUNDING_SECONDS = 1e-6;

    private enum Phase {
        IDLE,
        CALLED,
        OPEN,
        RIDING,
        LETTING_OUT
    }

    private final LiftShaft shaft;
    /** Since when somebody waits at each landing; infinite where nobody does. */
    private final double[] calledSeconds;

    private final Deque<Crowd.Walker> riders = new ArrayDeque<>();
    private Phase phase = Phase.IDLE;
    private int landing = OUT;
    /** When the phase is over, or the next who gets out may; of an open door, when somebody boarded last. */
    private double dueSeconds;

    Cab(LiftShaft shaft) {
        this.shaft = shaft;
        calledSeconds = new double[shaft.landings().size()];
        Arrays.fill(calledSeconds, Double.POSITIVE_INFINITY);
    }

    LiftShaft shaft() {
        return shaft;
    }

    /** Who rides now, in the order in which they got in. */
    Collection<Crowd.Walker> riders() {
        return Collections.unmodifiableCollection(riders);
    }

    /** Number of the exit at which its doors are open for people to get in, or -1. */
    int opensAt() {
        return phase == Phase.OPEN ? exit(landing) : OUT;
    }

    /** Takes somebody in who has come through the open doors. */
    void board(Crowd.Walker walker, double seconds) {
        riders.add(walker);
        dueSeconds = seconds;
        if (riders.size() == shaft.persons()) {
            leave(seconds);
        }
    }

    /** Hears where people wait, by the numbers of the landings' exits. */
    void look(IntToLongFunction waiting, double seconds) {
        for (int i = 0; i < calledSeconds.length; i++) {
            boolean calls = waiting.applyAsLong(exit(i)) > 0;
            calledSeconds[i] = calls ? Math.min(calledSeconds[i], seconds) : Double.POSITIVE_INFINITY;
        }
        if (phase == Phase.IDLE && isDue(seconds)) {
            answer(seconds);
        } else if (phase == Phase.OPEN
                && calledSeconds[landing] == Double.POSITIVE_INFINITY
                && seconds >= dueSeconds + DWELL_SECONDS - ROUNDING_SECONDS) {
            leave(seconds);
        }
    }

    /**
     * Goes on to a moment.
     *
     * @param letOut puts somebody before the doors; false when there is no room
     */
    void run(double seconds, Predicate<Crowd.Walker> letOut) {
        if (!isDue(seconds)) {
            return;
        }
        if (phase == Phase.CALLED) {
            phase = Phase.OPEN;
            dueSeconds = seconds;
        } else if (phase == Phase.RIDING) {
            phase = Phase.LETTING_OUT;
            landing = OUT;
            dueSeconds = seconds + shaft.boardingSeconds();
        } else if (phase == Phase.LETTING_OUT && letOut.test(riders.element())) {
            riders.remove();
            boolean empty = riders.isEmpty();
            phase = empty ? Phase.IDLE : Phase.LETTING_OUT;
            dueSeconds = seconds + (empty ? shaft.doorSeconds() : shaft.boardingSeconds());
        }
    }

    private boolean isDue(double seconds) {
        return seconds >= dueSeconds - ROUNDING_SECONDS;
    }

    private void answer(double seconds) {
        int next = OUT;
        for (int i = 0; i < calledSeconds.length; i++) {
            double longest = next == OUT ? Double.POSITIVE_INFINITY : calledSeconds[next];
            next = calledSeconds[i] < longest ? i : next;
        }
        if (next != OUT) {
            double travel = Math.abs(travelSeconds(landing) - travelSeconds(next));
            landing = next;
            phase = Phase.CALLED;
            dueSeconds = seconds + travel + shaft.doorSeconds();
        }
    }

    private void leave(double seconds) {
        boolean empty = riders.isEmpty();
        calledSeconds[landing] = Double.POSITIVE_INFINITY;
        phase = empty ? Phase.IDLE : Phase.RIDING;
        dueSeconds = seconds + shaft.doorSeconds() + (empty ? 0 : travelSeconds(landing) + shaft.doorSeconds());
    }

    private int exit(int at) {
        return shaft.landings().get(at).exit();
    }

    private double travelSeconds(int at) {
        return at == OUT ? 0 : shaft.landings().get(at).travelSeconds();
    }
}
