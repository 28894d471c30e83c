package org.aedile.simulation.crowd;

import static org.aedile.simulation.crowd.Places.box;
import static org.aedile.simulation.crowd.Places.exit;
import static org.aedile.simulation.crowd.Places.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aedile.simulation.crowd.locomotion.Crowd;
import org.junit.jupiter.api.Test;

/** FEATURE: people see from afar that others stand in the way, where they are many. */
class DetoursTest {
    private static final Venue HALL =
            Venue.of(plan(List.of(box(0, 0, 40, 20)), List.of(), exit("east", box(39, 0, 40, 20))));

    private final Routes routes = new Routes(HALL, false);
    private final Detours detours = new Detours(routes, HALL.coarse());

    @Test
    void theyWalkAroundFromAHundredOn() {
        Crowd crowd = standing(99, 20, 8);
        detours.find(crowd, 1);
        assertThat(turnBehind()).isZero();
        stand(crowd, 20, 12);
        detours.find(crowd, 2);
        assertThat(turnBehind()).isGreaterThan(0.1);
    }

    @Test
    void whenMostHaveLeftTheyWalkStraightAgain() {
        Crowd crowd = standing(100, 20, 8);
        detours.find(crowd, 1);
        assertThat(turnBehind()).isNotZero();
        crowd.remove(99);
        detours.find(crowd, 100);
        assertThat(turnBehind()).isZero();
    }

    /** 1,152 nodes and a hundred people: two nodes a second for each of them. */
    @Test
    void inALargePlaceFewPeopleLookSeldom() {
        Crowd crowd = standing(100, 20, 8);
        detours.find(crowd, 1);
        double before = turnBehind();
        for (int i = 0; i < crowd.size(); i++) {
            crowd.place(i, crowd.x(i), crowd.y(i) - 5);
        }
        detours.find(crowd, 6);
        assertThat(turnBehind()).isEqualTo(before);
        detours.find(crowd, 7);
        assertThat(turnBehind()).isLessThan(before / 2);
    }

    private double turnBehind() {
        return routes.ways().turn(0, 18, 12);
    }

    private static Crowd standing(int count, double x, double y) {
        Crowd crowd = new Crowd(count);
        for (int i = 0; i < count; i++) {
            stand(crowd, x + 0.5 * (i % 10), y + 0.5 * Math.floorDiv(i, 10));
        }
        return crowd;
    }

    private static void stand(Crowd crowd, double x, double y) {
        int person = crowd.size();
        crowd.add(new Crowd.Walker(person, x, y, 1.3, 0.44, 0));
        crowd.follow(person, 0, 0);
    }
}
