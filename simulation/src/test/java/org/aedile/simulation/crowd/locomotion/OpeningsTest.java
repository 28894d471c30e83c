package org.aedile.simulation.crowd.locomotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.aedile.simulation.crowd.geometry.Exit;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.aedile.simulation.crowd.navigation.FastMarching;
import org.aedile.simulation.crowd.navigation.FloorField;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** FEATURE: who is held up walks half left or half right where that leads clearly farther. */
class OpeningsTest {
    private static final double DIAGONAL = Math.sqrt(0.5);
    private static final double BODY = 0.44;
    private static final double FAR = 1;
    private static final double WALL = 0.1;

    private final Openings openings = new Openings();

    @Test
    void theOpenSideIsTaken() {
        lookNorth(5);
        openings.meet(-0.4, 0.4, BODY);
        assertThat(openings.leadFarther(0.2)).isTrue();
        assertThat(openings.bestX()).isCloseTo(DIAGONAL, within(1e-9));
        assertThat(openings.bestY()).isCloseTo(DIAGONAL, within(1e-9));
    }

    @Test
    void nobodyTurnsForHardlyAnything() {
        lookNorth(5);
        assertThat(openings.leadFarther(0.64 * FAR)).isTrue();
        assertThat(openings.leadFarther(0.65 * FAR)).isFalse();
    }

    @Test
    void nobodyTurnsIntoPeopleOnBothSides() {
        lookNorth(5);
        openings.meet(-0.4, 0.4, BODY);
        openings.meet(0.4, 0.4, BODY);
        assertThat(openings.leadFarther(0.2)).isFalse();
    }

    @Test
    void whoStandsBehindIsNoHindrance() {
        lookNorth(5);
        openings.meet(0.3, -0.6, BODY);
        openings.meet(-0.3, -0.6, BODY);
        assertThat(openings.leadFarther(0.2)).isTrue();
    }

    @Test
    void aWallEndsTheWay() {
        lookNorth(9.7);
        openings.meet(-0.4, 0.4, BODY);
        assertThat(openings.leadFarther(0.3)).isFalse();
        assertThat(openings.leadFarther(0.1)).isTrue();
    }

    /** From a place in a hall of 10 m, whose wall in the east is meant. */
    private void lookNorth(double x) {
        Exit end = new Exit("end", box(9, 10), 10);
        Floor floor = Floor.of(FloorPlan.of(new Sketch(List.of(box(0, 10)), List.of(), List.of(end), List.of())));
        Surroundings here = new Surroundings(floor);
        FloorField way = FastMarching.to(end, floor);
        here.look(way, x, 5);
        here.resolve(way);
        openings.begin(0, 1, FAR, here, WALL);
    }

    private static Polygon box(double low, double high) {
        return (Polygon) new GeometryFactory().toGeometry(new Envelope(0, 10, low, high));
    }
}
