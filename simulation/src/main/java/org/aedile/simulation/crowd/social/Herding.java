package org.aedile.simulation.crowd.social;

import java.util.Arrays;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.Sight;
import org.aedile.simulation.crowd.locomotion.Crowd;

/** What a person sees the others choose: of those who walk within {@link #SEEN_METERS}, how many walk to each exit. */
public final class Herding {
    static final double SEEN_METERS = 8;

    private final Sight sight;
    private final int[] seen;
    private int all;
    private final Cells walking = new Cells(SEEN_METERS);
    /** Exits by person, as noted: what people change in the same round is not seen yet. */
    private int[] chosen = new int[0];

    public Herding(Floor floor, int exits) {
        sight = new Sight(floor);
        seen = new int[exits];
    }

    /** Notes where everybody is who walks to an exit. */
    public void note(Crowd crowd) {
        walking.clear();
        chosen = chosen.length < crowd.size() ? new int[2 * crowd.size()] : chosen;
        for (int i = 0; i < crowd.size(); i++) {
            if (crowd.route(i) >= 0 && crowd.hasHeading(i)) {
                walking.add(i, crowd.x(i), crowd.y(i));
                chosen[i] = crowd.route(i);
            }
        }
    }

    /** A person of the crowd looks around; {@link #share} then tells what they see. */
    public void look(Crowd crowd, int person) {
        Arrays.fill(seen, 0);
        all = 0;
        walking.anyAround(crowd.x(person), crowd.y(person), other -> {
            if (other != person && sees(crowd, person, other)) {
                seen[chosen[other]]++;
                all++;
            }
            return false;
        });
    }

    /** Share of those seen who walk to an exit; somebody undecided is counted among them, as a few are no crowd. */
    public double share(int exit) {
        return seen[exit] / (all + 1.0);
    }

    private boolean sees(Crowd crowd, int person, int other) {
        double x = crowd.x(person);
        double y = crowd.y(person);
        return Math.hypot(crowd.x(other) - x, crowd.y(other) - y) < SEEN_METERS
                && sight.isClear(x, y, crowd.x(other), crowd.y(other));
    }
}
