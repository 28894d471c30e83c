package org.aedile.simulation.crowd.navigation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.aedile.simulation.crowd.geometry.Floor;
import org.aedile.simulation.crowd.geometry.FloorPlan;
import org.aedile.simulation.crowd.geometry.Grid;
import org.aedile.simulation.crowd.geometry.Sketch;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** FEATURE: how far people turn is known everywhere between the nodes where it was found. */
class TurnsTest {
    private static final double HALF_A_STEP = 0.5 / 127 + 1e-9;

    private final Grid grid = grid();
    private final Turns turns = new Turns(grid);
    private final int node = grid.cell(6, 4);
    private final double x = grid.x(node);
    private final double y = grid.y(node);

    @Test
    void theyFadeFromANodeToTheNext() {
        turns.begin();
        turns.set(node, -0.8);
        turns.set(grid.right(node), 0.4);
        double spacing = grid.spacingMeters();
        assertThat(turns.at(x, y)).isEqualTo(-0.8, within(HALF_A_STEP));
        assertThat(turns.at(x + spacing / 2, y)).isEqualTo(-0.2, within(HALF_A_STEP));
        assertThat(turns.at(x + spacing / 2, y + spacing / 2)).isEqualTo(-0.1, within(HALF_A_STEP));
        assertThat(turns.at(x - spacing / 4, y - spacing / 2)).isEqualTo(-0.3, within(HALF_A_STEP));
        assertThat(turns.at(x - spacing / 2, y + spacing / 2)).isEqualTo(-0.2, within(HALF_A_STEP));
        assertThat(turns.at(x + 1.5 * spacing, y)).isEqualTo(0.2, within(HALF_A_STEP));
        assertThat(turns.at(x - spacing, y)).isEqualTo(0, within(1e-6));
    }

    @Test
    void theyAreForgottenWhenTheyAreFoundAnew() {
        turns.begin();
        turns.set(node, 1);
        turns.begin();
        assertThat(turns.at(x, y)).isZero();
        turns.set(node, 1);
        turns.straighten();
        assertThat(turns.at(x, y)).isZero();
    }

    private static Grid grid() {
        Polygon room = (Polygon) new GeometryFactory().toGeometry(new Envelope(0, 20, 0, 12));
        return CoarseFloor.of(Floor.of(FloorPlan.of(new Sketch(List.of(room), List.of(), List.of(), List.of()))))
                .grid();
    }
}
