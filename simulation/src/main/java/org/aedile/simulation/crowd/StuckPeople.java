package org.aedile.simulation.crowd;

import java.util.ArrayList;
import java.util.List;
import org.aedile.simulation.crowd.locomotion.Crowd;

/** Who has not left, and why. */
final class StuckPeople {
    private static final double STANDING_MPS = 0.02;
    /** Who has come no nearer to an exit for that long is held up. */
    private static final double HELD_UP_SECONDS = 10;

    private final People people;
    private final Crowd crowd;
    private final Casualties casualties;
    private final Dangers dangers;
    private final Lifts lifts;
    private final Progress progress = new Progress();

    StuckPeople(People people, Casualties casualties, Dangers dangers, Lifts lifts) {
        this.lifts = lifts;
        this.people = people;
        this.crowd = people.crowd();
        this.casualties = casualties;
        this.dangers = dangers;
    }

    /** Notes who has come nearer to their exit by a moment. */
    void look(double seconds) {
        progress.note(crowd, seconds);
    }

    /** Everybody who is inside or still to come at a moment. */
    List<Outcome.Stuck> all(double seconds) {
        List<Outcome.Stuck> stuck = new ArrayList<>();
        for (int i = 0; i < crowd.size(); i++) {
            stuck.add(stuck(i, seconds));
        }
        lifts.riders()
                .map(rider -> new Outcome.Stuck(
                        rider.id(), rider.x(), rider.y(), Outcome.Reason.WITH_A_LIFT, progress.seconds(rider.id())))
                .forEach(stuck::add);
        for (int i = 0; i < people.expected(); i++) {
            stuck.add(new Outcome.Stuck(-1 - i, Double.NaN, Double.NaN, Outcome.Reason.NOT_ARRIVED, 0));
        }
        return stuck;
    }

    private Outcome.Stuck stuck(int person, double seconds) {
        int id = crowd.id(person);
        Casualties.Casualty how = casualties
                .find(id)
                .orElseGet(() -> new Casualties.Casualty(reason(person, seconds), progress.seconds(id)));
        return new Outcome.Stuck(id, crowd.x(person), crowd.y(person), how.reason(), how.atSeconds());
    }

    private Outcome.Reason reason(int person, double seconds) {
        if (crowd.route(person) < 0) {
            return dangers.isWarned(crowd.id(person)) ? Outcome.Reason.CUT_OFF : Outcome.Reason.NO_EXIT;
        }
        if (crowd.startSeconds(person) > seconds) {
            return Outcome.Reason.NOT_STARTED;
        }
        boolean heldUp = seconds - progress.seconds(crowd.id(person)) > HELD_UP_SECONDS;
        if (!heldUp && crowd.speedMps(person) >= STANDING_MPS) {
            return Outcome.Reason.ON_THE_WAY;
        }
        return lifts.isLanding(crowd.route(person)) ? Outcome.Reason.WITH_A_LIFT : Outcome.Reason.BLOCKED;
    }
}
