package org.aedile.simulation.crowd.locomotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.aedile.simulation.crowd.navigation.CoarseFloor;
import org.aedile.simulation.crowd.navigation.FastMarching;
import org.aedile.simulation.crowd.navigation.Ways;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** FEATURE: nobody stands for ever where there is room, beside a wall or in a door. */
class TurningTest {
    private static final double BODY = 0.44;
    private static final double WIDE_BODY = 0.75;
    private static final double FASTEST_MPS = 1.46;
    private static final double SLOW_MPS = 0.3;
    private static final int STEPS = 600;
    /** A room with a throat of 1 m. */
    private static final Exit END = new Exit("end", box(12, 4.5, 12.5, 5.5), 10);

    private static final Floor FLOOR = Floor.of(FloorPlan.of(
            new Sketch(List.of(box(0, 0, 10, 10), box(9.9, 4.5, 12.5, 5.5)), List.of(), List.of(END), List.of())));

    private final Crowd crowd = new Crowd(4);

    @Test
    void whoTouchesTheWallBesideADoorSlidesAlongIt() {
        stand(9.979593690088356, 4.402367684022374, FASTEST_MPS, BODY);
        face(0.2583446245532167, 0.966052822036382);
        assertThat(leave()).isOne();
    }

    @Test
    void ofThoseWhoBlockADoorTheNearestGoesFirst() {
        stand(9.726514209824163, 5.053615245736324, SLOW_MPS, WIDE_BODY);
        face(0.2986243704351181, -0.9543707274336474);
        stand(9.861514057848428, 4.46547937297851, SLOW_MPS, WIDE_BODY);
        face(0.1459580129032531, 0.989290785598114);
        stand(9.754463690231182, 5.682992028832585, SLOW_MPS, WIDE_BODY);
        face(-0.7989725738417279, -0.6013674635767425);
        stand(9.216685083190452, 5.3603712752384665, 1.25, BODY);
        face(0.8200870868100336, -0.5722387351861393);
        assertThat(leave()).isEqualTo(4);
    }

    private void stand(double x, double y, double freeSpeed, double diameter) {
        int person = crowd.size();
        crowd.add(new Crowd.Walker(person, x, y, freeSpeed, diameter, 0));
        crowd.follow(person, 0, 0);
    }

    /** Turns who came last. */
    private void face(double headingX, double headingY) {
        crowd.headingX[crowd.size() - 1] = headingX;
        crowd.headingY[crowd.size() - 1] = headingY;
    }

    /** How many have left after a while. */
    private int leave() {
        int left = 0;
        Walking.People people =
                new Walking.People(crowd, Gait.STANDARD, FASTEST_MPS, WIDE_BODY, (gate, person, seconds) -> {});
        Ways ways = new Ways(CoarseFloor.of(FLOOR), FastMarching.to(END, FLOOR));
        try (Walking walking = new Walking(FLOOR, ways, people, 1)) {
            for (int step = 1; step <= STEPS; step++) {
                walking.step(step * Gait.STEP_SECONDS);
                for (int n = walking.leavingCount() - 1; n >= 0; n--) {
                    crowd.remove(walking.leaving(n));
                    left++;
                }
            }
        }
        return left;
    }

    private static Polygon box(double left, double low, double right, double high) {
        return (Polygon) new GeometryFactory().toGeometry(new Envelope(left, right, low, high));
    }
}
